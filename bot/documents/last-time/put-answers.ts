import { type Element, XMLSerializer } from '@xmldom/xmldom'
import { childOf, restrictedTag, tagOf } from '../cut/control-tags.ts'
import {
  attribute,
  child,
  descendants,
  isElement,
  openDocx,
  readPart,
  relatedPart,
  wordName,
} from '../cut/docx-package.ts'
import { readStyles } from '../cut/style-sheet.ts'
import type { Answer } from './read-answers.ts'
import { headingsFor } from './words.ts'

/**
 * The form with what was said last time under the same heading of the same child's part, above the room for the answer.
 * What has no such heading here is left out; nothing is ever put into the block for the chair alone.
 */
export function putAnswers(form: Uint8Array, answers: readonly Answer[]): Uint8Array {
  const { zip, mainPart, document } = openDocx(form)
  const sheet = relatedPart(zip, mainPart, 'styles')
  const styles = readStyles(sheet === null ? null : readPart(zip, sheet))
  const left = new Set(answers)
  let heading = ''
  for (const paragraph of descendants(document, 'p')) {
    const style = styles.ours(attribute(child(paragraph, 'pPr', 'pStyle'))) ?? ''
    if (style.startsWith('Heading')) heading = wordsOf(paragraph)
    const place = placeOf(paragraph)
    if (style !== 'Answer' || place === 'restricted') continue
    const here = [...left].filter((one) => one.childId === place && isAskedAs(one, heading))
    for (const answer of here) {
      left.delete(answer)
      for (const text of answer.paragraphs) paragraph.parentNode?.insertBefore(lineLike(paragraph, text), paragraph)
    }
  }
  zip.file(mainPart, new XMLSerializer().serializeToString(document))
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
}

function isAskedAs(answer: Answer, heading: string): boolean {
  return headingsFor(answer.heading).includes(heading)
}

/** In the same box, in italics, so that it is seen to be older than what is written below it. */
function lineLike(paragraph: Element, text: string): Element {
  const document = paragraph.ownerDocument
  if (!document) throw new Error('a paragraph without a document')
  const make = (name: string) => document.createElementNS(paragraph.namespaceURI, `${paragraph.prefix}:${name}`)
  const line = make('p')
  const properties = child(paragraph, 'pPr')
  if (properties) line.appendChild(properties.cloneNode(true))
  const run = make('r')
  run.appendChild(make('rPr')).appendChild(make('i'))
  const words = make('t')
  words.setAttribute('xml:space', 'preserve')
  words.appendChild(document.createTextNode(text))
  run.appendChild(words)
  line.appendChild(run)
  return line
}

/** The child in whose part it stands, or null for none. A control that is nobody's of ours is kept apart as well. */
function placeOf(paragraph: Element): string | null | 'restricted' {
  let childId: string | null = null
  for (let at = paragraph.parentNode; at; at = at.parentNode) {
    if (!isElement(at) || wordName(at) !== 'sdt') continue
    const tag = tagOf(at)
    if (tag === restrictedTag || childOf(tag) === null) return 'restricted'
    childId = childOf(tag)
  }
  return childId
}

function wordsOf(paragraph: Element): string {
  return descendants(paragraph, 't')
    .map(({ textContent }) => textContent ?? '')
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}
