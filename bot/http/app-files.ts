import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Settings } from '../config.ts'
import { notFound } from './problem.ts'
import type { Reply } from './reply.ts'

const FILES = ['about.html', 'about.css', 'icon-16.png', 'icon-32.png', 'icon-64.png', 'icon-80.png', 'icon-128.png']

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
}

/** What the manifest points to below /app/: the add-in's icons, and a page about the app. Nothing about anybody. */
export async function appFile(
  name: string,
  { authority, microsoft }: Pick<Settings, 'authority' | 'microsoft'>,
): Promise<Reply> {
  if (!FILES.includes(name)) return notFound
  const bytes = await readFile(new URL(`../../manifest/public/${name}`, import.meta.url))
  const words: Record<string, string> = {
    teamName: authority.teamName,
    phone: authority.phone,
    email: microsoft.mailbox,
  }
  const filled = () => bytes.toString('utf8').replace(/\{\{(\w+)\}\}/g, (_, word: string) => escaped(words[word] ?? ''))
  return {
    status: 200,
    headers: {
      'content-type': TYPES[extname(name)] as string,
      // Outlook on Windows shows no icon that it may not keep.
      'cache-control': 'public, max-age=86400',
      'content-security-policy': "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'",
    },
    body: name.endsWith('.html') ? filled() : bytes,
  }
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)
}
