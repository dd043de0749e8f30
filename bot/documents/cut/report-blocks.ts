/** Who may read a part of a report, by the content controls around it. */
export interface Place {
  restricted: boolean
  /** The children in whose sections it stands; nearly always none or one. */
  childIds: readonly string[]
}

/** Words with the little emphasis that a copy keeps; line breaks and tabs are in the text. */
export interface Piece {
  text: string
  bold: boolean
  italic: boolean
  underline: boolean
  position: 'superscript' | 'subscript' | null
  rightToLeft: boolean
  place: Place
}

export const paragraphStyles = [
  'Normal',
  'Title',
  'Heading1',
  'Heading2',
  'Heading3',
  'Guidance',
  'Answer',
  'Detail',
  'TableHeader',
  'TableText',
  'Repetition',
] as const

export type ParagraphStyle = (typeof paragraphStyles)[number]

export interface ParagraphBlock {
  kind: 'paragraph'
  style: ParagraphStyle
  /** `name` tells lists apart, so that each counts from 1. */
  list: { name: string; numbered: boolean; level: number } | null
  rightToLeft: boolean
  pieces: Piece[]
  place: Place
}

export interface Cell {
  span: number
  merge: 'restart' | 'continue' | null
  blocks: Block[]
  place: Place
}

export interface Row {
  isHeader: boolean
  cells: Cell[]
  place: Place
}

export interface TableBlock {
  kind: 'table'
  /** Widths of its columns, in any unit. */
  columns: number[]
  rows: Row[]
  place: Place
}

export type Block = ParagraphBlock | TableBlock

export function isHeading(block: Block): boolean {
  return block.kind === 'paragraph' && (block.style === 'Title' || block.style.startsWith('Heading'))
}

export function textOf(block: ParagraphBlock): string {
  return block.pieces
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Every paragraph, those in tables too. */
export function paragraphsOf(blocks: readonly Block[]): ParagraphBlock[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsOf(cell.blocks))),
  )
}

/** Only what may be read: what holds it (a row, a table) stays too, emptied of the rest. */
export function onlyWhere(blocks: readonly Block[], mayRead: (place: Place) => boolean): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'paragraph') {
      const pieces = block.pieces.filter(({ place }) => mayRead(place))
      return pieces.length > 0 || mayRead(block.place) ? [{ ...block, pieces }] : []
    }
    const rows = block.rows.flatMap((row): Row[] => {
      const cells = row.cells.map((cell) => ({ ...cell, blocks: onlyWhere(cell.blocks, mayRead) }))
      return mayRead(row.place) || cells.some((cell) => cell.blocks.length > 0) ? [{ ...row, cells }] : []
    })
    return rows.length > 0 ? [{ ...block, rows }] : []
  })
}
