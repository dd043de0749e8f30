import { tokens } from '@fluentui/react-components'
import { type GriffelStyle, resolveStyleRulesForSlots } from '@griffel/core'
import type { Plugin } from 'vite'

interface Node {
  type: string
  start: number
  end: number
  [key: string]: unknown
}

type Constant = { name: string; start: number; end: number; styles: Node | null }

/**
 * Works out while the pages are built what `makeStyles` would work out in the browser of everybody who opens one, as
 * Fluent's own components come: it was a third of the first drawing. What cannot be known here (a name from another
 * module, say) is left for the browser.
 */
export function resolvedStyles(): Plugin {
  return {
    name: 'resolved-styles',
    enforce: 'pre',
    apply: 'build',
    transform: {
      filter: { id: /\/tab\/.+\.tsx?$/, code: /\bmakeStyles\(/ },
      handler(code) {
        const { body } = this.parse(code, { lang: 'tsx' }) as unknown as { body: Node[] }
        const known = new Map<string, unknown>([['tokens', tokens]])
        const edits: { start: number; end: number; text: string }[] = []
        for (const { name, start, end, styles } of body.flatMap(constantsIn)) {
          const value = evaluate(code.slice(styles?.start ?? start, styles?.end ?? end), known)
          if (value === undefined) continue
          if (!styles) known.set(name, value)
          else edits.push({ start, end, text: resolved(value as Record<string, GriffelStyle>) })
        }
        if (edits.length === 0) return null
        const text = edits
          .toSorted((a, b) => b.start - a.start)
          .reduce((sofar, { start, end, text: put }) => sofar.slice(0, start) + put + sofar.slice(end), code)
        return `import { __styles } from '@fluentui/react-components'\n${text}`
      },
    },
  }
}

/** `const NARROW = '…'` and `const useStyles = makeStyles({ … })`, in the order in which they stand. */
function constantsIn(node: Node): Constant[] {
  const declared = node.type === 'ExportNamedDeclaration' ? (node.declaration as Node | null) : node
  if (declared?.type !== 'VariableDeclaration') return []
  return (declared.declarations as Node[]).flatMap(({ id, init }) => {
    const made = init as Node | null
    if (!made || made.type.includes('Function')) return []
    const isStyles = made.type === 'CallExpression' && (made.callee as Node).name === 'makeStyles'
    if (made.type === 'CallExpression' && !isStyles) return []
    const styles = isStyles ? ((made.arguments as Node[])[0] ?? null) : null
    return [{ name: String((id as Node).name), start: made.start, end: made.end, styles }]
  })
}

/** Undefined for what needs more than the tokens and this module's own constants. */
function evaluate(source: string, known: ReadonlyMap<string, unknown>): unknown {
  try {
    return new Function(...known.keys(), `'use strict'; return (${source})`)(...known.values())
  } catch {
    return undefined
  }
}

function resolved(styles: Record<string, GriffelStyle>): string {
  const [classes, rules] = resolveStyleRulesForSlots(styles)
  return `__styles(${JSON.stringify(classes)}, ${JSON.stringify(rules)})`
}
