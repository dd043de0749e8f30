import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { HttpReply, HttpRequest } from '../http.ts'

/** appsforoffice.microsoft.com: Office.js, which comes from there only. */
export async function serveOffice({ method, url }: HttpRequest): Promise<HttpReply> {
  if (method !== 'GET' || url.pathname !== '/lib/1/hosted/office.js') return { status: 404 }
  return {
    status: 200,
    headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Access-Control-Allow-Origin': '*' },
    body: await readFile(join(import.meta.dirname, 'office.js')),
  }
}
