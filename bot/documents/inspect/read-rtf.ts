import { isFetchingField } from './field-code.ts'
import type { Reading } from './inspection.ts'

/** Judges rich text by its control words. Its own words are not read: no well-kept library does. */
export function readRtf(bytes: Uint8Array): Reading {
  const rtf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!rtf.replace(/[\s\0]+$/, '').endsWith('}')) return { ok: false, reason: 'damaged' }
  if (/\\obj(data|emb|link|autlink|ocx|html|class)\b/.test(rtf)) return { ok: false, reason: 'embedded-objects' }
  const templates = instructionsAfter(rtf, 'template')
  if (templates.some((target) => /^\s*([a-z]{3,5}:|\\\\)/i.test(target))) {
    return { ok: false, reason: 'remote-template' }
  }
  if (instructionsAfter(rtf, 'fldinst').some(isFetchingField)) return { ok: false, reason: 'external-content' }
  return { ok: true, type: 'rtf', marks: null, text: '', words: '', unreadable: true }
}

/** What follows a control word, without the groups, control words and escapes that may be strewn between its letters. */
function instructionsAfter(rtf: string, word: string): string[] {
  return Array.from(rtf.matchAll(new RegExp(`\\\\${word}\\b`, 'g')), ({ index }) =>
    rtf
      .slice(index + word.length + 1, index + 2000)
      .replace(/\\'([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replace(/\\u(\d{1,5})\s?\??/g, (_, code: string) => String.fromCharCode(Number(code)))
      .replace(/\\\\/g, '\0')
      .replace(/\\[a-z]+-?\d* ?|\\\*|[{}\r\n]/g, '')
      .replaceAll('\0', '\\'),
  )
}
