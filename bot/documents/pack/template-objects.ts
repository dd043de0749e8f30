import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, PDFRawStream, PDFRef, PDFStream } from 'pdf-lib'
import type { Part } from './pdf-writer.ts'

/** A PDF object as it will be written; the numbers of the objects that it names are given by each pack. */
export type Template = (string | Uint8Array | { object: number } | { page: number })[]

// Private data of editors, backlinks, scripts and attachments: none of it is drawn, and all of it would travel unseen.
const unseen = new Set(
  ['Metadata', 'PieceInfo', 'LastModified', 'StructParent', 'StructParents', 'AF', 'OPI', 'Parent', 'AA'].map((name) =>
    PDFName.of(name),
  ),
)

/**
 * Collects what is reached from the objects that are added, each once. `pages` are known by their place. `sound`
 * gives a stream as it is to be copied, or throws.
 */
export function startCollecting(
  context: PDFContext,
  pages: ReadonlyMap<PDFRef, number>,
  sound: (stream: PDFRawStream) => PDFRawStream,
) {
  const numbers = new Map<PDFRef, number>()
  const waiting: { object: PDFObject; number: number }[] = []
  const objects: Template[] = []

  const numberOf = (ref: PDFRef, object: PDFObject) => {
    const known = numbers.get(ref)
    if (known !== undefined) return known
    const number = later(object)
    numbers.set(ref, number)
    return number
  }
  const later = (object: PDFObject) => {
    const number = objects.push([]) - 1
    waiting.push({ object, number })
    return number
  }
  const write = (object: PDFObject, out: Template) => {
    if (object instanceof PDFRef) {
      const page = pages.get(object)
      const target = page === undefined ? context.lookup(object) : undefined
      if (page !== undefined) out.push({ page })
      else if (target === undefined) say('null', out)
      else out.push({ object: numberOf(object, target) })
    } else if (object instanceof PDFDict) writeEntries(object, out)
    else if (object instanceof PDFArray) {
      say('[', out)
      for (const item of object.asArray()) {
        say(' ', out)
        write(item, out)
      }
      say(']', out)
    } else if (object instanceof PDFStream) {
      // A stream stands only as an object of its own.
      out.push({ object: later(object) })
    } else say(written(object), out)
  }
  const writeEntries = (dictionary: PDFDict, out: Template, length?: number) => {
    say('<<', out)
    for (const [key, value] of dictionary.entries()) {
      if (unseen.has(key) || (length !== undefined && key === PDFName.Length)) continue
      say(`${key.toString()} `, out)
      write(value, out)
    }
    say(length === undefined ? '>>' : `/Length ${length}>>`, out)
  }
  const template = (object: PDFObject): Template => {
    const out: Template = []
    write(object, out)
    return out
  }
  return {
    /** The index of an object among those that are collected. */
    add: later,
    template,
    /** Everything that was reached. */
    objects: () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const { object, number } = next
        const out = objects[number] as Template
        if (object instanceof PDFStream) {
          const bytes = object instanceof PDFRawStream ? sound(object).contents : object.getContents()
          writeEntries(object.dict, out, bytes.length)
          out.push('stream\n', bytes, '\nendstream')
        } else write(object, out)
      }
      return objects
    },
  }
}

/** Neighbouring pieces of text are one. */
function say(text: string, out: Template) {
  const last = out.length - 1
  const before = out[last]
  if (typeof before === 'string') out[last] = before + text
  else out.push(text)
}

function written(object: PDFObject): string {
  const bytes = new Uint8Array(object.sizeInBytes())
  object.copyBytesInto(bytes, 0)
  return Buffer.from(bytes.buffer).toString('latin1')
}

/** The template with its numbers filled in, for one pack. */
export function fillIn(template: Template, objects: readonly number[], pages: readonly number[]): Part[] {
  return template.map((part) => {
    if (typeof part === 'string' || part instanceof Uint8Array) return part
    return { ref: ('object' in part ? objects[part.object] : pages[part.page]) as number }
  })
}
