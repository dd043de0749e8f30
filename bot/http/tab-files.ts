import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Settings } from '../config.ts'
import { html } from '../letters/html.ts'
import { notFound } from './problem.ts'
import type { Reply } from './reply.ts'

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

const COMPRESSIBLE = new Set(['.js', '.css', '.svg'])

/** Who may show the page in a frame: Teams, Outlook and Microsoft 365 wherever they run. */
const HOSTS = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
]

/** Office.js may come from there only; it is allowed where it is used. */
const OFFICE_JS = 'https://appsforoffice.microsoft.com'
const SIGN_IN = 'https://login.microsoftonline.com'

/** `accepted` is the request's Accept-Encoding. */
export type TabFiles = (path: string, accepted?: string) => Promise<Reply>

const compress = promisify(gzip)

/** What sign-in and its failures need to know. */
export function toldToPage({ publicUrl, microsoft, authority }: Settings): Record<string, string> {
  const { tenantId, appId, manifestId } = microsoft
  return {
    'tenant-id': tenantId,
    'client-id': appId,
    'manifest-id': manifestId,
    'api-scope': `api://${new URL(publicUrl).host}/${appId}/access_as_user`,
    'team-name': authority.teamName,
    'team-phone': authority.phone,
  }
}

export interface TabParts {
  /** The built page. */
  folder: string
  /** Further places that may frame it: the stand-in's, none in the cloud. */
  hostOrigins: readonly string[]
  /** Where the page sends what is meant for Microsoft instead; null in the cloud, always in production. */
  standIn: string | null
  /** What the page is told about its surroundings, by the names of its meta tags. Nothing secret: anybody can read it. */
  told: Record<string, string>
}

/**
 * The built page below /tab/. Paths are the page's own: whatever is no file is index.html, so that a link into the page
 * survives a reload.
 */
export function tabFiles(parts: TabParts): TabFiles {
  const { folder } = parts
  const compressed = new Map<string, Promise<Uint8Array>>()
  return async (path, accepted = '') => {
    if (!path.startsWith('assets/')) return index(parts, path)
    const type = TYPES[extname(path)]
    const file = normalize(join(folder, path))
    if (!type || !file.startsWith(join(folder, 'assets'))) return notFound
    const bytes = await readIfThere(file)
    if (!bytes) return notFound
    // The name holds a hash of the content, so what was compressed once stays true.
    const headers = {
      'content-type': type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    }
    if (!COMPRESSIBLE.has(extname(path)) || !/\bgzip\b/.test(accepted)) return { status: 200, headers, body: bytes }
    const shorter = compressed.get(file) ?? compress(bytes, { level: 9 })
    compressed.set(file, shorter)
    return { status: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body: await shorter }
  }
}

async function index({ folder, hostOrigins, standIn, told }: TabParts, path: string): Promise<Reply> {
  const page = await readIfThere(join(folder, 'index.html'))
  if (!page) throw new Error(`The page is not built: there is no index.html in ${folder}. Run "npm run build".`)
  const nonce = randomBytes(16).toString('base64')
  const metas: Record<string, string> = {
    ...told,
    'style-nonce': nonce,
    'host-origins': hostOrigins.join(' '),
    transport: standIn ?? '',
  }
  const surface = /^[a-z-]*/.exec(path)?.[0] ?? ''
  const body = withPreloadsOf(surface, page.toString('utf8'))
    .replace(/<meta name="([a-z-]+)" content="" \/>/g, (tag, name: string) =>
      name in metas ? html`<meta name="${name}" content="${metas[name]}" />`.markup : tag,
    )
    .replace('<style nonce="">', `<style nonce="${nonce}">`)
  const isOutlook = /^outlook(\/|$)/.test(path)
  const policy = [
    "default-src 'none'",
    `script-src 'self'${isOutlook ? ` ${standIn ?? OFFICE_JS}` : ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self' https://res.cdn.office.net",
    `connect-src 'self' https://res.cdn.office.net ${standIn ?? SIGN_IN}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${[...HOSTS, ...hostOrigins].join(' ')}`,
  ]
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  }
  return { status: 200, headers, body }
}

/** What the page fetches first, of the surface asked for alone; an address of no surface is the board's. */
function withPreloadsOf(surface: string, page: string): string {
  const preload = /^.*<link rel="modulepreload"[^>]* data-for="([^"]*)">\n/gm
  const known = new Set([...page.matchAll(preload)].flatMap(([, names = '']) => names.split(' ')))
  const wanted = known.has(surface) ? surface : 'board'
  return page.replace(preload, (tag, names: string) => (names.split(' ').includes(wanted) ? tag : ''))
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw cause
  }
}
