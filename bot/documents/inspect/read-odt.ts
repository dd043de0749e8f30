import type { Element } from '@xmldom/xmldom'
import { parseXml } from '../cut/docx-package.ts'
import type { Reading, RefusalReason } from './inspection.ts'
import { isMostlyPicture } from './is-mostly-picture.ts'
import { elementsOf, wordsOf } from './xml-part.ts'
import { isFileWithin, type ZipContents } from './zip-file.ts'

/** Reads an open document for inspection; it runs in the process of a reader. */
export function readOdt(zip: ZipContents): Reading {
  if (zip.names.some((name) => /^(Basic|Scripts)\//.test(name))) return { ok: false, reason: 'macros' }
  if (/encryption-data/.test(zip.xml.get('META-INF/manifest.xml') ?? '')) return { ok: false, reason: 'encrypted' }
  const content = zip.xml.get('content.xml')
  if (content === undefined) return { ok: false, reason: 'damaged' }
  if (zip.names.some((name) => /^Object[^/]*(\/|$)/.test(name) || isFileWithin(name))) {
    return { ok: false, reason: 'embedded-objects' }
  }
  const parts = ['content.xml', 'styles.xml', 'meta.xml', 'settings.xml'].flatMap((name) => zip.xml.get(name) ?? [])
  const documents = parts.map(parseXml)
  for (const element of documents.flatMap((part) => [...elementsOf(part)])) {
    const reason = dangerOf(element, zip)
    if (reason) return { ok: false, reason }
  }
  const text = wordsOf(parseXml(content))
  const hasPictures = zip.names.some((name) => /^Pictures\//.test(name))
  if (text.trim() === '' && !hasPictures) return { ok: false, reason: 'empty' }
  const files = zip.names.filter((name) => !zip.xml.has(name))
  return {
    ok: true,
    type: 'odt',
    marks: null,
    text,
    words: [...documents.map(wordsOf), ...files, zip.comment].join('\n'),
    unreadable: hasPictures && isMostlyPicture(text),
  }
}

function dangerOf(element: Element, zip: ZipContents): RefusalReason | undefined {
  const { localName } = element
  if (localName === 'event-listener' || localName === 'script') return 'macros'
  if (localName?.startsWith('dde-')) return 'external-content'
  if (localName === 'object' || localName === 'object-ole' || localName === 'applet') return 'embedded-objects'
  const href = [...element.attributes].find((attribute) => attribute.localName === 'href')?.value ?? ''
  // A link that somebody follows, and the language's own names for places within the document, fetch nothing.
  if (href === '' || href.startsWith('#') || localName === 'a') return undefined
  if (localName === 'template')
    return /^(https?|ftp|smb):|^(file:)?(\/\/|\\\\)(?!\/)/i.test(href) ? 'remote-template' : undefined
  return zip.names.includes(href.replace(/^\.\//, '')) ? undefined : 'external-content'
}
