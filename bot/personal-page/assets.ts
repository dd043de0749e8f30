import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { PageResponse } from './page.ts'

const govuk = fileURLToPath(import.meta.resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css'))
const own = new URL('./pages/page.css', import.meta.url)

/** GOV.UK's components without what only GOV.UK itself may show: its typeface and its crown. */
function styleSheet(): string {
  const components = readFileSync(govuk, 'utf8')
    .replace(/@font-face\{[^}]*\}/g, '')
    .replace(/"?GDS Transport"?,\s*/g, '')
    .replace(/url\(\/assets\/[^)]*\)/g, 'none')
    .replace(/\/\*# sourceMappingURL=.*\*\//, '')
  return `${components}\n${readFileSync(own, 'utf8')}`
}

const css = styleSheet()
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6" fill="#1f4e79"/></svg>'
const version = createHash('sha256').update(css).digest('hex').slice(0, 12)

const files: Record<string, { type: string; body: string }> = {
  [`/p/assets/${version}/page.css`]: { type: 'text/css; charset=utf-8', body: css },
  [`/p/assets/${version}/icon.svg`]: { type: 'image/svg+xml', body: icon },
}

/** Where this version of the assets lies: another version has another address, so that each may be kept for good. */
export const assetPath = `/p/assets/${version}`

export function assetAt(path: string): PageResponse {
  const file = files[path]
  if (!file) return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found' }
  const headers = {
    'content-type': file.type,
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  }
  return { status: 200, headers, body: file.body }
}
