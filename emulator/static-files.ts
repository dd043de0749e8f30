import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import type { HttpReply } from './http.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** A file of the built page. */
export async function serveFile(folder: string, path: string): Promise<HttpReply> {
  const file = join(folder, normalize(path === '/' ? '/index.html' : decodeURIComponent(path)))
  if (!file.startsWith(folder)) return { status: 404 }
  return readFile(file).then(
    (body) => ({ status: 200, headers: { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' }, body }),
    () => ({ status: 404, body: { error: { message: `the page has no ${path}` } } }),
  )
}
