import type { ReportPart } from '../../../conference/report.ts'
import { restrictedBlock, toTheAuthor, untitled } from '../words.ts'
import { openDocx } from './docx-package.ts'
import { readBlocks } from './read-blocks.ts'
import { marksOf } from './read-marks.ts'
import { type Block, onlyWhere, type ParagraphBlock, type Place, textOf } from './report-blocks.ts'
import { writeDocx } from './write-docx.ts'

/** `childIds` null: every child. */
export type Cut = { part: ReportPart; childIds: readonly string[] | null }

/**
 * A new Word document with one part of a report. It is built from what may be in it, never by taking away from the
 * old one: words, lists and tables that the document shows and this cut may hold, in our own styles. Pictures, text
 * boxes and notes leave a word in their place; links leave their words.
 */
export async function buildCut(docx: Uint8Array, { part: wanted, childIds }: Cut): Promise<Uint8Array> {
  const read = readBlocks(openDocx(docx))
  if (marksOf(read) === null) throw new Error('The document has no marks to cut it by.')
  const part = (asked: ReportPart) =>
    onlyWhere(read.blocks, (place) => place.restricted === (asked === 'restricted') && isOf(place, childIds)).filter(
      (block) => block.kind === 'table' || !forTheAuthor.has(textOf(block)),
    )
  const main = part('main')
  const title = main.find(isTitle)
  const name = title ? textOf(title) : untitled
  const blocks = withoutSpareLines(wanted === 'main' ? main : restrictedPart(main, part('restricted')))
  return writeDocx(wanted === 'main' ? name : restrictedBlock.title, blocks)
}

const forTheAuthor: ReadonlySet<string> = new Set([...Object.values(toTheAuthor), restrictedBlock.guidance])

function isOf(place: Place, childIds: readonly string[] | null): boolean {
  return childIds === null || place.childIds.every((id) => childIds.includes(id))
}

/** What the chair alone reads, below the lines that say whose report it is from and about whom. */
function restrictedPart(main: readonly Block[], restricted: readonly Block[]): Block[] {
  const heading: ParagraphBlock = {
    kind: 'paragraph',
    style: 'Title',
    list: null,
    rightToLeft: false,
    pieces: [{ text: restrictedBlock.title, ...unmarked }],
    place: unmarked.place,
  }
  const lines = main.filter((block) => block.kind === 'paragraph' && block.style === 'Detail')
  const titles = main.filter(isTitle).map((block) => ({ ...block, style: 'Heading1' as const }))
  const own = restricted.filter((block) => block.kind === 'table' || textOf(block) !== restrictedBlock.title)
  return [heading, ...titles, ...lines, ...own]
}

/** An answer keeps no empty lines below what was written; a box with nothing in it keeps one. */
function withoutSpareLines(blocks: readonly Block[]): Block[] {
  const isAnswer = (block?: Block) => block?.kind === 'paragraph' && block.style === 'Answer'
  const kept: Block[] = []
  for (const [index, block] of [...blocks.entries()].toReversed()) {
    const isLast = !isAnswer(kept.at(-1))
    const isEmpty = block.kind === 'paragraph' && block.pieces.length === 0
    if (!(isAnswer(block) && isEmpty && isLast && isAnswer(blocks[index - 1]))) kept.push(block)
  }
  return kept.toReversed()
}

const unmarked = {
  ...{ bold: false, italic: false, underline: false, position: null, rightToLeft: false },
  place: { restricted: false, childIds: [] },
}

function isTitle(block: Block): block is ParagraphBlock {
  return block.kind === 'paragraph' && block.style === 'Title' && textOf(block) !== ''
}
