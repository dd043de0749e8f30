import { posix } from 'node:path'
import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom'
import PizZip from 'pizzip'

/** A .docx that is open, and its main part: the one that its relationships name, whatever it is called. */
export interface DocxPackage {
  zip: PizZip
  mainPart: string
  document: Document
}

/** Throws, with its cause, when the bytes are no .docx or its main part is no XML. */
export function openDocx(bytes: Uint8Array): DocxPackage {
  try {
    const zip = new PizZip(bytes)
    const mainPart = relatedPart(zip, '', 'officeDocument') ?? 'word/document.xml'
    const document = readPart(zip, mainPart)
    if (!document) throw new Error(`there is no ${mainPart}`)
    return { zip, mainPart, document }
  } catch (cause) {
    throw new Error('This Word document cannot be opened.', { cause })
  }
}

/** The part of this type that a part refers to, such as "styles"; null when there is none. */
export function relatedPart(zip: PizZip, from: string, type: string): string | null {
  const folder = posix.dirname(from)
  const list = readPart(zip, posix.join(folder, '_rels', `${posix.basename(from)}.rels`))
  if (!list) return null
  const found = [...list.getElementsByTagNameNS('*', 'Relationship')].find(
    (one) => one.getAttribute('TargetMode') !== 'External' && one.getAttribute('Type')?.endsWith(`/${type}`),
  )
  const target = found?.getAttribute('Target')
  if (target == null) return null
  return target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
}

export function readPart(zip: PizZip, name: string): Document | null {
  const file = zip.file(name)
  return file && parseXml(file.asText())
}

/** A document type could declare entities, which Word never writes. */
export function parseXml(text: string): Document {
  const document = new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(message)
    },
  }).parseFromString(text.replace(/^\uFEFF/, ''), 'text/xml')
  if (document.doctype) throw new Error('there is a document type in the XML')
  return document
}

const WORD = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
])

/** Its name in the language of Word ("p", "tbl"), or "" when it belongs to another language. */
export function wordName(node: Node): string {
  return isElement(node) && WORD.has(node.namespaceURI ?? '') ? (node.localName ?? '') : ''
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

export function elementsOf(node: Node): Element[] {
  return [...node.childNodes].filter(isElement)
}

/** The first child of this name in the language of Word, or along a path of them: child(paragraph, "pPr", "pStyle"). */
export function child(node: Node | undefined, ...path: string[]): Element | undefined {
  let at: Node | undefined = node
  for (const name of path) at = at && elementsOf(at).find((element) => wordName(element) === name)
  return at as Element | undefined
}

/** An attribute of Word's own, `val` unless told; "" when it is not there. */
export function attribute(element: Element | undefined, name = 'val'): string {
  return element?.getAttributeNS(element.namespaceURI, name) ?? ''
}

/** Word's on and off: an element that is there says yes unless its value says no. */
export function isOn(element: Element | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off', 'none'].includes(attribute(element))
}

/** Every element of this name in the language of Word, in the order of the document. */
export function descendants(node: Document | Element, name: string): Element[] {
  return [...node.getElementsByTagNameNS('*', name)].filter((element) => wordName(element) === name)
}
