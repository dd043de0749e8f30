import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { readTemplate, requiredMarks, type TemplateData, type TemplateKind } from './template.ts'

/**
 * The template of this kind with the data written into its marks, as a .docx. A value is only ever text.
 * `template` is an authority's own document in the place of ours. Throws an error that names the mark when
 * the template lacks one that it must have, or has one that we have no value for.
 */
export async function fillTemplate(
  kind: TemplateKind,
  data: Partial<TemplateData>,
  template?: Uint8Array,
): Promise<Uint8Array> {
  const document = openTemplate(kind, template ?? (await readTemplate(kind)))
  const marks = new Set(Array.from(document.getFullText().matchAll(/\{[#/]?(\w+)\}/g), ([, mark]) => mark))
  const lacking = requiredMarks[kind].find((mark) => !marks.has(mark))
  if (lacking !== undefined) throw new Error(`The template "${kind}" has no mark {${lacking}}. Put it back.`)

  document.render(withoutControlCharacters(data))
  return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
}

function openTemplate(kind: TemplateKind, bytes: Uint8Array) {
  try {
    return new Docxtemplater(new PizZip(bytes), {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      nullGetter: (part: { value?: string }) => {
        throw new Error(`The template "${kind}" has the mark {${part.value}}, which nothing is known for. Remove it.`)
      },
    })
  } catch (cause) {
    throw new Error(`The template "${kind}" cannot be read: ${explain(cause)}`, { cause })
  }
}

function explain(cause: unknown) {
  const errors = (cause as { properties?: { errors?: { properties?: { explanation?: string } }[] } }).properties?.errors
  const explanations = errors?.map((error) => error.properties?.explanation ?? '').filter((text) => text !== '')
  return explanations?.length ? explanations.join('; ') : String(cause)
}

// XML 1.0 has no way to write these, so Word would call the whole document damaged.
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

function withoutControlCharacters<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_key, inner) =>
    typeof inner === 'string' ? inner.replace(unwritable, '') : inner,
  )
}
