import type { Document, Element } from '@xmldom/xmldom'
import { leftOut } from '../words.ts'
import { childOf, restrictedTag, tagOf } from './control-tags.ts'
import {
  attribute,
  child,
  type DocxPackage,
  descendants,
  elementsOf,
  isOn,
  readPart,
  relatedPart,
  wordName,
} from './docx-package.ts'
import {
  type Block,
  type Cell,
  isHeading,
  type ParagraphBlock,
  type Piece,
  type Place,
  type Row,
} from './report-blocks.ts'
import { readStyles } from './style-sheet.ts'

export interface ReadBlocks {
  blocks: Block[]
  /** The tags of our content controls that were found, a child's within the restricted block aside. */
  tags: ReadonlySet<string>
}

// What stands around words without being any, and is passed through.
const transparent = new Set(['ins', 'moveTo', 'hyperlink', 'smartTag', 'fldSimple', 'dir', 'bdo'])
// What holds words that are no part of the document as its author sees it, and goes without a trace.
const unseen = new Set([
  ...['del', 'moveFrom', 'delText', 'delInstrText', 'instrText', 'annotationRef', 'commentReference'],
  ...['pPr', 'rPr', 'tblPr', 'tblGrid', 'trPr', 'tcPr', 'sectPr', 'sdtPr', 'sdtEndPr', 'tblPrEx', 'customXmlPr'],
])
const nothing: Place = { restricted: false, childIds: [] }

/**
 * What a Word document shows, as far as a copy takes it: everything here is on a list, and what is on none is left
 * out, with a word in its place where a reader would miss it. Each part says in which of our controls it stands.
 */
export function readBlocks({ zip, mainPart, document }: DocxPackage): ReadBlocks {
  const partOf = (type: string) => {
    const name = relatedPart(zip, mainPart, type)
    return name === null ? null : readPart(zip, name)
  }
  const styles = readStyles(partOf('styles'))
  const formats = listFormats(partOf('numbering'))
  const tags = new Set<string>()
  // Word's fields may run over several paragraphs: code from "begin" to "separate", what is seen from there to "end".
  const fields: ('code' | 'result')[] = []

  /** Reads what is in a content control; one that still shows its "click here" has nothing in it. */
  function within<T>(control: Element, place: Place, read: (parent: Element, place: Place) => T[]): T[] {
    const inside = enter(control, place)
    const parts = elementsOf(control).filter((element) => !unseen.has(wordName(element)))
    if (parts.some((part) => wordName(part) !== 'sdtContent')) throw new Error('A content control is damaged.')
    return isOn(child(control, 'sdtPr', 'showingPlcHdr')) ? [] : parts.flatMap((part) => read(part, inside))
  }

  function enter(control: Element, place: Place): Place {
    const tag = tagOf(control)
    const childId = childOf(tag)
    if (tag === restrictedTag || (childId !== null && !place.restricted)) tags.add(tag)
    if (childId !== null) return { ...place, childIds: [...place.childIds, childId] }
    return tag !== restrictedTag && isPlainField(control) ? place : { ...place, restricted: true }
  }

  function blocksOf(parent: Element, place: Place, inTable: boolean): Block[] {
    return elementsOf(parent).flatMap((element): Block[] => {
      const name = wordName(element)
      if (name === 'p') return [paragraphOf(element, place, inTable)]
      if (name === 'tbl') return tableOf(element, place)
      if (name === 'sdt') return within(element, place, (inside, there) => blocksOf(inside, there, inTable))
      if (name === 'customXml') return blocksOf(element, { ...place, restricted: true }, inTable)
      if (transparent.has(name)) return blocksOf(element, place, inTable)
      const text = unseen.has(name) ? '' : replacementOf(element)
      return text === '' ? [] : [{ ...plain(place), pieces: [pieceOf(text, undefined, place)] }]
    })
  }

  function paragraphOf(paragraph: Element, place: Place, inTable: boolean): ParagraphBlock {
    const properties = child(paragraph, 'pPr')
    const styleId = attribute(child(properties, 'pStyle'))
    const hidden = styles.hides(styleId)
    return {
      kind: 'paragraph',
      style: styles.ours(styleId) ?? (inTable ? 'TableText' : 'Normal'),
      list: listOf(child(properties, 'numPr'), styles.numbering(styleId)),
      rightToLeft: isOn(child(properties, 'bidi')),
      pieces: piecesOf(paragraph, place, hidden),
      place,
    }
  }

  function piecesOf(parent: Element, place: Place, hidden: boolean): Piece[] {
    return elementsOf(parent).flatMap((element): Piece[] => {
      const name = wordName(element)
      if (name === 'r') return runOf(element, place, hidden)
      if (name === 'sdt') return within(element, place, (inside, there) => piecesOf(inside, there, hidden))
      if (name === 'customXml') return piecesOf(element, { ...place, restricted: true }, hidden)
      if (transparent.has(name)) return piecesOf(element, place, hidden)
      const text = unseen.has(name) || fields.includes('code') ? '' : replacementOf(element)
      return text === '' ? [] : [pieceOf(text, undefined, place)]
    })
  }

  function runOf(run: Element, place: Place, styleHides: boolean): Piece[] {
    const properties = child(run, 'rPr')
    const byStyle = styleHides || styles.hides('') || styles.hides(attribute(child(properties, 'rStyle')))
    const hidden = isHidden(run, byStyle)
    const text = elementsOf(run).map((element) => {
      const name = wordName(element)
      if (name === 'fldChar') followField(attribute(element, 'fldCharType'))
      if (hidden || fields.includes('code') || unseen.has(name)) return ''
      return wordsOf(name, element) ?? replacementOf(element)
    })
    return text.join('') === '' ? [] : [pieceOf(text.join(''), properties, place)]
  }

  function followField(type: string) {
    if (type === 'begin') fields.push('code')
    else if (fields.pop() && type === 'separate') fields.push('result')
  }

  function tableOf(table: Element, place: Place): Block[] {
    const rows = rowsOf(table, place, styles.hides(attribute(child(table, 'tblPr', 'tblStyle'))))
    const columns = elementsOf(child(table, 'tblGrid') ?? table)
      .filter((element) => wordName(element) === 'gridCol')
      .map((column) => Number.parseInt(attribute(column, 'w'), 10) || 0)
    return rows.length === 0 ? [] : [{ kind: 'table', columns, rows, place }]
  }

  function rowsOf(parent: Element, place: Place, hidden: boolean): Row[] {
    return elementsOf(parent).flatMap((element): Row[] => {
      const name = wordName(element)
      if (name === 'sdt') return within(element, place, (inside, there) => rowsOf(inside, there, hidden))
      if (name === 'customXml') return rowsOf(element, { ...place, restricted: true }, hidden)
      const properties = child(element, 'trPr')
      const gone = hidden || ['del', 'hidden'].some((mark) => isOn(child(properties, mark)))
      if (name !== 'tr' || gone) return []
      return [{ isHeader: isOn(child(properties, 'tblHeader')), cells: cellsOf(element, place), place }]
    })
  }

  function cellsOf(parent: Element, place: Place): Cell[] {
    return elementsOf(parent).flatMap((element): Cell[] => {
      const name = wordName(element)
      if (name === 'sdt') return within(element, place, cellsOf)
      if (name === 'customXml') return cellsOf(element, { ...place, restricted: true })
      if (name !== 'tc') return []
      const properties = child(element, 'tcPr')
      const merge = child(properties, 'vMerge')
      return [
        {
          span: Math.min(Math.max(Number.parseInt(attribute(child(properties, 'gridSpan')), 10) || 1, 1), 63),
          merge: merge ? (attribute(merge) === 'restart' ? 'restart' : 'continue') : null,
          blocks: child(properties, 'cellDel') ? [] : blocksOf(element, place, true),
          place,
        },
      ]
    })
  }

  function listOf(own: Element | undefined, ofStyle: Element | undefined): ParagraphBlock['list'] {
    const name = attribute(child(own, 'numId')) || attribute(child(ofStyle, 'numId'))
    if (name === '' || name === '0') return null
    const depth = Number.parseInt(attribute(child(own, 'ilvl')) || attribute(child(ofStyle, 'ilvl')), 10) || 0
    const format = formats.get(`${name} ${depth}`) ?? 'bullet'
    return format === 'none' ? null : { name, numbered: format !== 'bullet', level: Math.min(Math.max(depth, 0), 2) }
  }

  const body = child(document.documentElement ?? undefined, 'body')
  if (!body) throw new Error('The document has no body.')
  const blocks = blocksOf(body, nothing, false)
  if (fields.length > 0) throw new Error('A field of the document is not closed.')
  return { blocks: withWhatFollowsRestricted(blocks), tags }
}

/** What somebody typed below the restricted block, not into it, is restricted as well: up to the next heading or section. */
function withWhatFollowsRestricted(blocks: Block[]): Block[] {
  let after = false
  return blocks.map((block) => {
    after = block.place.restricted || (after && !isHeading(block) && block.place.childIds.length === 0)
    return after && !block.place.restricted ? restrict(block) : block
  })
}

function restrict(block: Block): Block {
  const place = { ...block.place, restricted: true }
  if (block.kind === 'paragraph')
    return {
      ...block,
      place,
      pieces: block.pieces.map((piece) => ({ ...piece, place: { ...piece.place, restricted: true } })),
    }
  const cell = (one: Cell) => ({ ...one, place: { ...one.place, restricted: true }, blocks: one.blocks.map(restrict) })
  const rows = block.rows.map((row) => ({
    ...row,
    place: { ...row.place, restricted: true },
    cells: row.cells.map(cell),
  }))
  return { ...block, place, rows }
}

/** "bullet", "decimal"… by a list's number and level. */
function listFormats(numbering: Document | null): Map<string, string> {
  const kinds = new Map(
    numbering ? descendants(numbering, 'abstractNum').map((kind) => [attribute(kind, 'abstractNumId'), kind]) : [],
  )
  const formats = new Map<string, string>()
  for (const list of numbering ? descendants(numbering, 'num') : []) {
    const kind = kinds.get(attribute(child(list, 'abstractNumId')))
    for (const level of kind ? descendants(kind, 'lvl') : [])
      formats.set(`${attribute(list, 'numId')} ${attribute(level, 'ilvl')}`, attribute(child(level, 'numFmt')))
  }
  return formats
}

function plain(place: Place): ParagraphBlock {
  return { kind: 'paragraph', style: 'Normal', list: null, rightToLeft: false, pieces: [], place }
}

function pieceOf(text: string, properties: Element | undefined, place: Place): Piece {
  const position = attribute(child(properties, 'vertAlign'))
  const underline = child(properties, 'u')
  return {
    text,
    bold: isOn(child(properties, 'b')),
    italic: isOn(child(properties, 'i')),
    underline: underline !== undefined && isOn(underline),
    position: position === 'superscript' || position === 'subscript' ? position : null,
    rightToLeft: isOn(child(properties, 'rtl')),
    place,
  }
}

/** A control that Word shows as a date, a tick box or a choice is no part to keep apart; any other that is not ours is. */
function isPlainField(control: Element): boolean {
  const kinds = new Set(['date', 'checkbox', 'dropDownList', 'comboBox'])
  return (
    tagOf(control) === '' &&
    elementsOf(child(control, 'sdtPr') ?? control).some(({ localName }) => kinds.has(localName ?? ''))
  )
}

function isHidden(run: Element, byStyle: boolean): boolean {
  const properties = child(run, 'rPr')
  const vanish = child(properties, 'vanish')
  if (vanish ? isOn(vanish) : byStyle || isOn(child(properties, 'specVanish'))) return true
  const tiny = Number.parseInt(attribute(child(properties, 'sz')), 10) <= 4
  return tiny || (attribute(child(properties, 'color')).toUpperCase() === 'FFFFFF' && !isShaded(run))
}

/** White words on a dark ground are seen; on paper they are hidden. */
function isShaded(run: Element): boolean {
  const properties = child(run, 'rPr')
  if (child(properties, 'highlight') || child(properties, 'shd')) return true
  for (let at = run.parentNode; at; at = at.parentNode)
    if (child(at, 'pPr', 'shd') || child(at, 'tcPr', 'shd')) return true
  return false
}

function wordsOf(name: string, element: Element): string | undefined {
  if (name === 't') return element.textContent ?? ''
  if (name === 'tab' || name === 'ptab') return '\t'
  if (name === 'br' || name === 'cr') return '\n'
  if (name === 'noBreakHyphen') return '‑'
  if (name === 'footnoteReference' || name === 'endnoteReference') return leftOut.note
  return undefined
}

/** Says that something which a reader would have seen is not in the copy. */
function replacementOf(element: Element): string {
  const has = (name: string) => element.localName === name || descendants(element, name).length > 0
  if (has('txbxContent')) return leftOut.textBox
  if (['drawing', 'pict', 'object'].some(has)) return leftOut.picture
  if (has('sym') || has('altChunk') || (element.textContent ?? '').trim() !== '') return leftOut.other
  return ''
}
