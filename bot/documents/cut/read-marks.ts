import type { Marks } from '../../../conference/report.ts'
import { aboutOneChild, restrictedBlock } from '../words.ts'
import { childOf, restrictedTag, tagOf } from './control-tags.ts'
import { descendants, openDocx } from './docx-package.ts'
import { type ReadBlocks, readBlocks } from './read-blocks.ts'
import { onlyWhere, paragraphsOf, textOf } from './report-blocks.ts'

/**
 * Which of our content controls a Word document still has. Null when it must be treated as somebody's own document:
 * its restricted block is gone (whatever else is there), or the words of that block, or of a child's part, stand outside
 * them as well. A block
 * in which nothing is written is not restricted information. `template` is the authority's own form, where it has one.
 * Throws, with its cause, when a document with the block cannot be read.
 */
export function readMarks(docx: Uint8Array, template?: Uint8Array): Marks | null {
  const opened = openDocx(docx)
  if (!descendants(opened.document, 'sdt').some((control) => tagOf(control) === restrictedTag)) return null
  return marksOf(readBlocks(opened), template && linesOfBlock(readBlocks(openDocx(template))))
}

const ourLines: ReadonlySet<string> = new Set([
  restrictedBlock.title,
  restrictedBlock.guidance,
  ...restrictedBlock.questions.flat(),
])

export function marksOf({ blocks, tags }: ReadBlocks, asked: ReadonlySet<string> = ourLines): Marks | null {
  if (!tags.has(restrictedTag)) return null
  const outside = paragraphsOf(onlyWhere(blocks, ({ restricted }) => !restricted)).map(textOf)
  const ofNoChild = paragraphsOf(onlyWhere(blocks, ({ childIds }) => childIds.length === 0)).map(textOf)
  if (ofNoChild.some((line) => line.endsWith(aboutOneChild))) return null
  if (outside.some((line) => asked.has(line) && isTelling(line))) return null
  return {
    restricted: [...linesOfBlock({ blocks })].some((line) => !asked.has(line)),
    childIds: [...tags].map(childOf).filter((id) => id !== null),
  }
}

/** "Why" may be a line of anybody's; "From whom it must be kept" is one of the block. */
function isTelling(line: string) {
  return line.length > 20
}

function linesOfBlock({ blocks }: Pick<ReadBlocks, 'blocks'>): Set<string> {
  const inside = paragraphsOf(onlyWhere(blocks, ({ restricted }) => restricted))
  return new Set(inside.map(textOf).filter((line) => line !== ''))
}
