import { decode } from 'fast-png'
import type { Manifest } from './fill-in.ts'

/** Files by name: those in the package, and those that the service serves below /app/. */
export interface Pictures {
  packaged: ReadonlyMap<string, Uint8Array>
  served: ReadonlyMap<string, Uint8Array>
}

/** Microsoft's rules for the pictures, checked pixel by pixel. */
export function checkIcons(manifest: Manifest, { packaged, served }: Pictures): string[] {
  const { color, outline } = manifest.icons
  return [
    ...look(color, packaged, 192, (picture) =>
      picture.alphas.every((alpha) => alpha === 255) ? [] : ['has to be opaque: Teams cuts its corners itself'],
    ),
    ...look(outline, packaged, 32, (picture) => [
      ...(picture.isWhite ? [] : ['has a pixel that is neither white nor transparent']),
      ...(picture.alphas.includes(0) ? [] : ['has no transparent pixel: it is drawn on nothing']),
      ...(picture.alphas.includes(255) ? [] : ['shows nothing: no pixel of it is opaque']),
    ]),
    ...addressesOf(manifest).flatMap(({ url, size }) => {
      const name = /\/app\/([^/?#]+)$/.exec(url)?.[1]
      return name ? look(name, served, size, () => []) : [`${url} is not below /app/, where the service has its icons.`]
    }),
  ]
}

/** Outlook's icons with their real sizes: the schema has no 128, so Microsoft's samples call the larger one 64 too. */
function addressesOf(manifest: Manifest): { url: string; size: number }[] {
  const icons = (manifest.extensions ?? []).flatMap(({ ribbons = [], alternates = [] }) => [
    ...ribbons
      .flatMap(({ tabs }) => tabs.flatMap(({ groups = [] }) => groups))
      .flatMap(({ icons = [], controls = [] }) => [...icons, ...controls.flatMap((control) => control.icons)]),
    ...alternates.flatMap(({ alternateIcons }) =>
      alternateIcons ? [alternateIcons.icon, { ...alternateIcons.highResolutionIcon, size: 128 }] : [],
    ),
  ])
  return [...new Map(icons.map((icon) => [icon.url, icon])).values()]
}

interface Pixels {
  alphas: number[]
  /** Wherever anything can be seen. */
  isWhite: boolean
}

function look(
  name: string,
  files: ReadonlyMap<string, Uint8Array>,
  size: number,
  more: (pixels: Pixels) => string[],
): string[] {
  const bytes = files.get(name)
  if (!bytes) return [`The icon ${name} is not there: draw it with node commands/draw-icons.ts.`]
  const picture = read(bytes)
  if (!picture) return [`The icon ${name} is not a PNG that can be read.`]
  const { width, height, channels, depth, data } = picture
  if (width !== size || height !== size)
    return [`The icon ${name} is ${width}x${height}: it has to be ${size}x${size}.`]
  if (channels < 3 || depth !== 8) return [`The icon ${name} has to be a PNG in full colour.`]
  const alphas: number[] = []
  let isWhite = true
  for (let at = 0; at < data.length; at += channels) {
    const alpha = channels === 4 ? (data[at + 3] as number) : 255
    alphas.push(alpha)
    if (alpha > 0 && data.subarray(at, at + 3).some((value) => value !== 255)) isWhite = false
  }
  return more({ alphas, isWhite }).map((problem) => `The icon ${name} ${problem}.`)
}

function read(bytes: Uint8Array) {
  try {
    return decode(bytes)
  } catch {
    return null
  }
}
