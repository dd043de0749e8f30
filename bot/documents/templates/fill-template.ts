import { type Element, XMLSerializer } from '@xmldom/xmldom'
import Docxtemplater from 'docxtemplater'
import type PizZip from 'pizzip'
import { ok, type Refusal, type Result, refusal } from '../../../conference/result.ts'
import { childTag, tagOf } from '../cut/control-tags.ts'
import { attribute, child, descendants, openDocx, parseXml } from '../cut/docx-package.ts'
import { templateProblems } from '../words.ts'
import { readTemplate, requiredControls, requiredMarks, type TemplateData, type TemplateKind } from './template.ts'

type Reason = 'lacks-mark' | 'unknown-mark' | 'unreadable'

/**
 * The template of this kind with the data written into its marks, as a .docx. A value is only ever text.
 * `template` is an authority's own document in the place of ours; it is refused with the name of the mark that it
 * lacks (`alsoRequired` besides those of its kind), or of the one that we have no value for. Each child's section is tagged with the child's id.
 */
export async function fillTemplate(
  kind: TemplateKind,
  data: Partial<TemplateData>,
  template?: Uint8Array,
  alsoRequired: readonly string[] = [],
): Promise<Result<{ bytes: Uint8Array }, Reason>> {
  const source = template ?? (await readTemplate(kind))
  try {
    const { zip, mainPart, document } = openDocx(source)
    const controls = new Set(descendants(document, 'sdt').map(tagOf))
    const lackingControl = requiredControls(kind).find((tag) => !controls.has(tag))
    if (lackingControl !== undefined)
      return refusal('lacks-mark', { message: templateProblems.lacksControl(kind, lackingControl) })

    childSections(document).forEach(askForId)
    zip.file(mainPart, new XMLSerializer().serializeToString(document))
    return fillMarks(kind, data, zip, mainPart, alsoRequired)
  } catch (cause) {
    return unreadable(kind, cause)
  }
}

function fillMarks(
  kind: TemplateKind,
  data: Partial<TemplateData>,
  zip: PizZip,
  mainPart: string,
  alsoRequired: readonly string[],
) {
  let unknown: string | undefined
  const filling = new Docxtemplater(zip, {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    nullGetter: (part: { value?: string }) => {
      unknown ??= part.value ?? ''
      return ''
    },
  })
  const marks = new Set(Array.from(filling.getFullText().matchAll(/\{[#/]?(\w+)\}/g), ([, mark]) => mark))
  const lacking = [...requiredMarks[kind], ...alsoRequired].find((mark) => !marks.has(mark))
  if (lacking !== undefined) return refusal('lacks-mark', { message: templateProblems.lacksMark(kind, lacking) })

  filling.render(withoutControlCharacters(data))
  if (unknown !== undefined) return refusal('unknown-mark', { message: templateProblems.unknownMark(kind, unknown) })
  const filled = filling.getZip() as PizZip
  const document = parseXml(filled.file(mainPart)?.asText() ?? '')
  childSections(document).forEach(takeId)
  filled.file(mainPart, new XMLSerializer().serializeToString(document))
  return ok({ bytes: filled.generate({ type: 'uint8array', compression: 'DEFLATE' }) })
}

function childSections(document: Parameters<typeof descendants>[0]) {
  return descendants(document, 'sdt').filter((control) => tagOf(control) === childTag)
}

// Marks are filled in text only, never in an attribute such as a tag: so the id travels as text, between two signs of nobody's.
const sign = '\uE000'

function askForId(section: Element) {
  const paragraph = descendants(section, 'p')[0]
  const document = section.ownerDocument
  if (!paragraph || !document) return
  const make = (name: string) => document.createElementNS(section.namespaceURI, `${section.prefix}:${name}`)
  const text = make('t')
  text.appendChild(document.createTextNode(`${sign}{id}${sign}`))
  const run = make('r')
  run.appendChild(text)
  paragraph.insertBefore(run, child(paragraph, 'pPr')?.nextSibling ?? paragraph.firstChild)
}

function takeId(section: Element) {
  const text = descendants(section, 't').find(({ textContent }) => textContent?.startsWith(sign))
  const tag = child(section, 'sdtPr', 'tag')
  const run = text?.parentNode
  if (!text || !tag || !run) throw new Error('a child’s section lost its mark')
  tag.setAttributeNS(
    tag.namespaceURI,
    `${tag.prefix}:val`,
    `${attribute(tag)}:${text.textContent?.replaceAll(sign, '')}`,
  )
  run.parentNode?.removeChild(run)
}

function unreadable(kind: TemplateKind, cause: unknown): Refusal<Reason> {
  const errors = (cause as { properties?: { errors?: { properties?: { explanation?: string } }[] } }).properties?.errors
  const explanations = errors?.map((error) => error.properties?.explanation ?? '').filter((text) => text !== '')
  const why = explanations?.length ? explanations.join('; ') : cause instanceof Error ? cause.message : String(cause)
  return refusal('unreadable', { message: templateProblems.unreadable(kind, why), cause })
}

// XML 1.0 has no way to write these, so Word would call the whole document damaged.
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

function withoutControlCharacters<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_key, inner) =>
    typeof inner === 'string' ? inner.replace(unwritable, '') : inner,
  )
}
