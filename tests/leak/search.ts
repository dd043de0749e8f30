import { inflateSync } from 'node:zlib'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import PizZip from 'pizzip'

// The test's own eyes: nothing here is shared with what the product searches by.

/** Letters and digits alone, in small letters: however words are broken, spaced or hyphenated. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

const SECRET = /zq[bcdghjkmnprtvw]+qz/g

/** Every planted word of whatever conference that stands in a text. */
export function secretsIn(text: string): string[] {
  return [...new Set(bare(text).match(SECRET))]
}

/** Does it say this, whatever stands between its letters? A number counts as a whole. */
export function says(text: string, wanted: string): boolean {
  const letters = [...bare(wanted)].map((letter) => RegExp.escape(letter)).join('[^\\p{L}\\p{N}]{0,3}')
  const edges = /^\d+$/.test(bare(wanted)) ? ['(?<!\\d)', '(?!\\d)'] : ['', '']
  return new RegExp(edges[0] + letters + edges[1], 'iu').test(text.normalize('NFKC').replace(/\p{Cf}/gu, ''))
}

/** All that a file holds: what it shows, and what can be dug out of it. */
export async function allWordsOf(bytes: Uint8Array): Promise<string> {
  const start = Buffer.from(bytes.subarray(0, 5)).toString('latin1')
  if (start === '%PDF-') return `${await wordsOfPdf(bytes)}\n${rawWordsOfPdf(bytes)}`
  if (start.startsWith('PK')) return wordsOfZip(bytes)
  return Buffer.from(bytes).toString('utf8')
}

async function wordsOfPdf(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false })
  const document = await task.promise
  const { info, metadata } = await document.getMetadata()
  const found: unknown[] = [info, metadata?.getRaw(), await document.getOutline(), await document.getAttachments()]
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const content = await page.getTextContent()
    found.push(content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
    found.push(await page.getAnnotations())
    page.cleanup()
  }
  await task.destroy()
  return found.map((one) => (typeof one === 'string' ? one : plain(one))).join('\n')
}

/** Strings of anything, without what is only a reference to the thing itself. */
function plain(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return ''
  return Object.values(value).map(plain).join('\n')
}

/** The file as it is written: its objects, and each stream unpacked that is no font and no picture. */
function rawWordsOfPdf(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1')
  const streams = Array.from(raw.matchAll(STREAM), ([, packed = '']) => unpacked(packed)).filter(isText)
  const objects = raw.replace(STREAM, '')
  const hex = Array.from(objects.matchAll(/<([\dA-Fa-f\s]{12,})>/g), ([, digits = '']) =>
    Buffer.from(digits.replace(/\s/g, ''), 'hex').toString('latin1'),
  )
  return [objects, ...streams, ...hex].map((one) => one.replace(/[^\x20-\x7e\n]/g, '')).join('\n')
}

const STREAM = /stream\r?\n([\s\S]*?)endstream/g

function unpacked(packed: string): string {
  try {
    return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
  } catch {
    // Packed in another way, or not at all: then it is searched as it stands.
    return packed
  }
}

function isText(stream: string): boolean {
  const start = stream.slice(0, 2000)
  return start.replace(/[^\x20-\x7e\s\0]/g, '').length > start.length * 0.9
}

function wordsOfZip(bytes: Uint8Array): string {
  const { files } = new PizZip(bytes)
  return Object.values(files)
    .flatMap((file) => (file.dir ? [] : [file.name, file.asText().replace(/<[^>]*>/g, ''), file.asText()]))
    .join('\n')
}

export function wordsOfHtml(html: string): string {
  return html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#\d+|#x[\da-f]+|\w+);/gi, ' ')
}
