import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { notFound } from './problem.ts'
import type { Reply } from './reply.ts'

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

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

export type TabFiles = (path: string) => Promise<Reply>

/**
 * The built page below /tab/. `hostOrigins` are further places that may frame it: the stand-in's, none in the cloud.
 * Paths are the page's own: whatever is no file is index.html, so that a link into the page survives a reload.
 */
export function tabFiles(folder: string, hostOrigins: readonly string[]): TabFiles {
  return async (path) => {
    if (!path.startsWith('assets/')) return index(folder, hostOrigins)
    const type = TYPES[extname(path)]
    const file = normalize(join(folder, path))
    if (!type || !file.startsWith(join(folder, 'assets'))) return notFound
    const bytes = await readIfThere(file)
    if (!bytes) return notFound
    // The name holds a hash of the content.
    return {
      status: 200,
      headers: { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' },
      body: bytes,
    }
  }
}

async function index(folder: string, hostOrigins: readonly string[]): Promise<Reply> {
  const html = await readIfThere(join(folder, 'index.html'))
  if (!html) throw new Error(`The page is not built: there is no index.html in ${folder}. Run "npm run build".`)
  const nonce = randomBytes(16).toString('base64')
  const body = html
    .toString('utf8')
    .replace('name="style-nonce" content=""', `name="style-nonce" content="${nonce}"`)
    .replace('name="host-origins" content=""', `name="host-origins" content="${hostOrigins.join(' ')}"`)
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self' https://res.cdn.office.net",
    "connect-src 'self' https://res.cdn.office.net",
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

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw cause
  }
}
