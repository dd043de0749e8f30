import type { Block, ParagraphBlock, ParagraphStyle } from '../cut/report-blocks.ts'
import { writeDocx } from '../cut/write-docx.ts'
import type { PaperDocument, PaperPart } from './paper-document.ts'
import { readText, type TextBlock } from './read-text.ts'

/** The copy as a Word document in our own look: real headings, and recipient, reference and page on each page. */
export function buildDocx(document: PaperDocument): Promise<Uint8Array> {
  const { title, recipientName: recipient, reference } = document
  const blocks: Block[] = [
    paragraph('Title', title),
    ...document.facts.map(([term, value]) => fact(term, value)),
    ...document.parts.flatMap((part, index) => partBlocks(part, index, document.parts[index - 1]?.heading)),
  ]
  // A title is seen in lists: the heading alone, and no name.
  return writeDocx(title, blocks, { recipient, reference, title })
}

function partBlocks({ heading, text, onlyFor }: PaperPart, index: number, before: string | undefined): Block[] {
  return [
    ...(heading === before ? [paragraph('Repetition', '')] : [paragraph('Heading1', heading)]),
    ...(onlyFor === null ? [] : [paragraph('Guidance', onlyFor)]),
    ...readText(text).flatMap((block, place) => textBlocks(block, `${index}.${place}`)),
  ]
}

function textBlocks(block: TextBlock, list: string): Block[] {
  if (block.kind === 'paragraph') return [paragraph('Normal', block.text)]
  if (block.kind === 'facts')
    return [...block.rows.map(([term, value]) => fact(term, value)), paragraph('Repetition', '')]
  return block.items.map((item) => ({
    ...paragraph('Normal', item),
    list: { name: list, numbered: false, level: 0 },
  }))
}

function fact(term: string, value: string): ParagraphBlock {
  const [bold, plain] = [piece(term, true), piece(`\t${value}`, false)]
  return { ...paragraph('Detail', ''), pieces: [bold, plain] }
}

function paragraph(style: ParagraphStyle, text: string): ParagraphBlock {
  const pieces = text === '' ? [] : [piece(text, false)]
  return { kind: 'paragraph', style, list: null, rightToLeft: isRightToLeft(text), pieces, place: NOWHERE }
}

const NOWHERE = { restricted: false, childIds: [] }

function piece(text: string, bold: boolean) {
  const plain = { italic: false, underline: false, position: null, place: NOWHERE }
  return { ...plain, text, bold, rightToLeft: isRightToLeft(text) }
}

/** By its first letter, as Unicode has it. */
function isRightToLeft(text: string): boolean {
  const [letter = ''] = /\p{L}/u.exec(text) ?? []
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(letter)
}
