import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { decode, encode } from 'fast-png'
import { chromium } from 'playwright-core'
import { findChromium, launchOptions } from '../tests/chromium.ts'

/** Which drawing becomes which picture, at which size. */
const PICTURES = [
  { from: 'icons/colour.svg', to: 'icons/color.png', size: 192 },
  { from: 'icons/outline.svg', to: 'icons/outline.png', size: 32 },
  { from: 'icons/ribbon-16.svg', to: 'public/icon-16.png', size: 16 },
  { from: 'icons/ribbon.svg', to: 'public/icon-32.png', size: 32 },
  { from: 'icons/ribbon.svg', to: 'public/icon-64.png', size: 64 },
  { from: 'icons/ribbon.svg', to: 'public/icon-80.png', size: 80 },
  { from: 'icons/ribbon.svg', to: 'public/icon-128.png', size: 128 },
]

/** Draws the icons anew after a change of their SVG: node commands/draw-icons.ts. The pictures are kept in git. */
async function drawIcons() {
  const program = findChromium()
  if (!program) throw new Error('Drawing the icons needs Chromium: set CHROMIUM to where it is.')
  const browser = await chromium.launch(launchOptions(program))
  try {
    for (const { from, to, size } of PICTURES) {
      const page = await browser.newPage({ viewport: { width: size, height: size } })
      const svg = await readFile(inManifest(from), 'utf8')
      await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`)
      const drawn = await page.screenshot({ omitBackground: true })
      await writeFile(inManifest(to), from.endsWith('outline.svg') ? whitened(drawn) : drawn)
      await page.close()
    }
  } finally {
    await browser.close()
  }
}

/** Where a line fades out, the browser rounds its white down a little: Teams asks for white. */
function whitened(png: Uint8Array): Uint8Array {
  const picture = decode(png)
  const data = Uint8Array.from(picture.data, (value, index) => (index % 4 === 3 ? value : 255))
  return encode({ width: picture.width, height: picture.height, channels: 4, depth: 8, data })
}

const inManifest = (path: string) => fileURLToPath(new URL(`../manifest/${path}`, import.meta.url))

if (import.meta.main) await drawIcons()
