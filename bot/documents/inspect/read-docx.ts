import type { Document } from '@xmldom/xmldom'
import { parseXml } from '../cut/docx-package.ts'
import { textOfDocx } from '../cut/docx-text.ts'
import { readMarks } from '../cut/read-marks.ts'
import { isFetchingField } from './field-code.ts'
import type { Reading, RefusalReason } from './inspection.ts'
import { isMostlyPicture } from './is-mostly-picture.ts'
import { elementsOf, wordsOf } from './xml-part.ts'
import { isFileWithin, isXml, type ZipContents } from './zip-file.ts'

/** Reads a Word document for inspection; it runs in the process of a reader. */
export async function readDocx(bytes: Uint8Array, zip: ZipContents): Promise<Reading> {
  const types = zip.xml.get('[Content_Types].xml') ?? ''
  if (!/wordprocessingml\.(document|template)\.|ms-word\./.test(types)) return { ok: false, reason: 'wrong-type' }
  if (/macroEnabled/i.test(types) || zip.names.some((name) => /vbaProject/i.test(name))) {
    return { ok: false, reason: 'macros' }
  }
  if (hidesXml(parseXml(types))) return { ok: false, reason: 'damaged', cause: 'a part of words has another name' }
  const isEmbedding = /(^|\/)(embeddings|activeX)\//i
  if (zip.names.some((name) => isEmbedding.test(name) || isFileWithin(name)))
    return { ok: false, reason: 'embedded-objects' }
  const words: string[] = []
  for (const [name, xml] of zip.xml) {
    if (name === 'mimetype') continue
    // One after the other: a parsed part takes many times the room of its XML.
    const part = parseXml(xml)
    const reason = name.endsWith('.rels')
      ? dangerOfLinks(part)
      : fieldsOf(part).some(isFetchingField) && 'external-content'
    if (reason) return { ok: false, reason }
    if (!silent.test(name)) words.push(wordsOf(part))
  }

  const text = await textOfDocx(bytes)
  const hasPictures = zip.names.some((name) => /(^|\/)media\//.test(name))
  if (text.trim() === '' && !hasPictures) return { ok: false, reason: 'empty' }
  const files = zip.names.filter((name) => !zip.xml.has(name))
  return {
    ok: true,
    type: 'docx',
    marks: await readMarks(bytes),
    text,
    words: [...words, ...files, zip.comment].join('\n'),
    unreadable: hasPictures && isMostlyPicture(text),
  }
}

// Names of fonts, colours and styles are no words of the author's; of the last two, the settings may be.
const silent = /^\[Content_Types\]\.xml$|^word\/(theme\/|fontTable\.|styles\.|stylesWithEffects\.|webSettings\.)/
/** Whole files within, or pages of another format, whose words no Word reader would find. */
const embeds = new Set(['oleObject', 'package', 'control', 'aFChunk'])
/** Most Word documents name the template on their author's own disk, where nobody else's Word looks. */
const isOnOwnDisk = /^(file:\/{2,3})?[a-z]:|^[^:/\\]*$/i

/** Its list of types may say that a file of any name is a part with words, where nobody would look for them. */
function hidesXml(types: Document) {
  return [...elementsOf(types)].some((element) => {
    const name = element.getAttribute('PartName') ?? `.${element.getAttribute('Extension')}`
    return /[/+]xml$/i.test(element.getAttribute('ContentType') ?? '') && !isXml(name)
  })
}

function dangerOfLinks(part: Document): RefusalReason | undefined {
  for (const element of elementsOf(part)) {
    const type = element.getAttribute('Type')?.split('/').at(-1) ?? ''
    const target = element.getAttribute('Target') ?? ''
    if (element.getAttribute('TargetMode')?.toLowerCase() !== 'external') {
      if (embeds.has(type)) return 'embedded-objects'
    } else if (type === 'attachedTemplate') {
      if (!isOnOwnDisk.test(target)) return 'remote-template'
    } else if (type !== 'hyperlink') return 'external-content'
  }
  return undefined
}

/** The instructions of its fields. A complex one may be split over many runs, so they are taken together to its end. */
function fieldsOf(part: Document): string[] {
  const found: string[] = []
  const open: string[] = []
  for (const element of elementsOf(part)) {
    const { localName } = element
    if (localName === 'fldSimple') found.push(attributeOf(element, 'instr'))
    if (localName === 'instrText' || localName === 'delInstrText')
      open.push(`${open.pop() ?? ''}${element.textContent}`)
    if (localName !== 'fldChar') continue
    const kind = attributeOf(element, 'fldCharType')
    if (kind === 'begin') open.push('')
    if (kind === 'end') found.push(open.pop() ?? '')
  }
  return [...found, ...open]
}

function attributeOf(element: { attributes: Iterable<{ localName: string | null; value: string }> }, name: string) {
  return [...element.attributes].find(({ localName }) => localName === name)?.value ?? ''
}
