import type { Plugin, Rolldown } from 'vite'

const SURFACES = ['board', 'my-reports', 'meeting', 'core-group', 'outlook', 'request']

/**
 * Names in index.html all that a surface will fetch first, so that it comes with the page's first file and not wave after
 * wave. The service leaves out what is only for others than the surface asked for.
 */
export function preloadSurfaces(): Plugin {
  return {
    name: 'preload-surfaces',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {} }) {
        const needed = new Map<string, string[]>()
        for (const surface of SURFACES)
          for (const file of filesOf(bundle, ['shell/page.tsx', `${surface}/${surface}.tsx`]))
            needed.set(file, [...(needed.get(file) ?? []), surface])
        return [...needed].map(([file, surfaces]) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/tab/${file}`, 'data-for': surfaces.join(' ') },
          injectTo: 'head' as const,
        }))
      },
    },
  }
}

/** The files of these modules and of what they import at once. */
function filesOf(bundle: Rolldown.OutputBundle, modules: readonly string[]): Set<string> {
  const files = new Set<string>()
  const add = (file: string) => {
    const chunk = bundle[file]
    if (chunk?.type !== 'chunk' || files.has(file)) return
    files.add(file)
    chunk.imports.forEach(add)
  }
  for (const [file, chunk] of Object.entries(bundle))
    if (chunk.type === 'chunk' && modules.some((module) => isOf(chunk, `/tab/${module}`))) add(file)
  return files
}

const isOf = ({ facadeModuleId, moduleIds }: Rolldown.OutputChunk, module: string) =>
  [facadeModuleId, ...moduleIds].some((id) => id?.endsWith(module))
