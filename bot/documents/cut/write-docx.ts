import PizZip from 'pizzip'
import { readTemplate } from '../templates/template.ts'
import type { Block, Cell, ParagraphBlock, Piece, Row, TableBlock } from './report-blocks.ts'
import { paragraphsOf } from './report-blocks.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const textWidth = 9524 // of the skeleton's page, in twips
const madeAt = '2026-01-01T00:00:00Z' // the same for every copy: when it was made says nothing about the report

/** What stands on each page of a paper, by its mark. */
export type Furniture = Record<'recipient' | 'reference' | 'title', string>

/** A new Word document in our own look that holds these blocks and nothing else; a paper's has its furniture on each page. */
export async function writeDocx(
  title: string,
  blocks: readonly Block[],
  furniture: Furniture | null = null,
): Promise<Uint8Array> {
  const zip = new PizZip(await readTemplate(furniture ? 'paper' : 'skeleton'))
  const skeleton = zip.file('word/document.xml')?.asText() ?? ''
  const section = /<w:sectPr\b.*<\/w:sectPr>/s.exec(skeleton)?.[0] ?? ''
  const lists = listsOf(blocks)
  const body = blocks.map((block) => blockXml(block, lists, textWidth)).join('')
  const put = (name: string, xml: string) => zip.file(name, head + xml, { date: new Date(madeAt) })

  for (const name of Object.keys(zip.files).filter((one) => furniture && /^word\/(header|footer)\d*\.xml$/.test(one)))
    put(name, furnished(zip.file(name)?.asText() ?? '', furniture as Furniture))
  put(
    'word/document.xml',
    `<w:document xmlns:w="${word}" xmlns:r="${relations}"><w:body>${body || '<w:p/>'}${section}</w:body></w:document>`,
  )
  put('word/numbering.xml', numberingXml(lists))
  put('docProps/core.xml', coreXml(title))
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
}

function furnished(xml: string, furniture: Furniture): string {
  const filled = xml.replace(/\{(recipient|reference|title)\}/g, (_, mark: keyof Furniture) => asXml(furniture[mark]))
  return filled.replace(/^<\?xml[^>]*\?>\s*/, '')
}

type Lists = Map<string, { id: number; numbered: boolean }>

function listsOf(blocks: readonly Block[]): Lists {
  const lists: Lists = new Map()
  for (const { list } of paragraphsOf(blocks))
    if (list && !lists.has(keyOf(list))) lists.set(keyOf(list), { id: lists.size + 1, numbered: list.numbered })
  return lists
}

function keyOf({ name, numbered }: NonNullable<ParagraphBlock['list']>) {
  return `${numbered} ${name}`
}

function blockXml(block: Block, lists: Lists, width: number): string {
  return block.kind === 'paragraph' ? paragraphXml(block, lists) : tableXml(block, lists, width)
}

function paragraphXml({ style, list, rightToLeft, pieces }: ParagraphBlock, lists: Lists): string {
  const id = list && lists.get(keyOf(list))?.id
  const numbering = id ? `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${id}"/></w:numPr>` : ''
  const keep = style === 'Guidance' ? '<w:keepNext/>' : ''
  const properties = `<w:pStyle w:val="${style}"/>${keep}${numbering}${rightToLeft ? '<w:bidi/>' : ''}`
  return `<w:p><w:pPr>${properties}</w:pPr>${pieces.map(runXml).join('')}</w:p>`
}

function runXml({ text, bold, italic, underline, position, rightToLeft }: Piece): string {
  const properties = [
    bold ? '<w:b/>' : '',
    italic ? '<w:i/>' : '',
    underline ? '<w:u w:val="single"/>' : '',
    position ? `<w:vertAlign w:val="${position}"/>` : '',
    rightToLeft ? '<w:rtl/>' : '',
  ].join('')
  const parts = text.split(/([\n\t])/).filter((part) => part !== '')
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${parts.map(partXml).join('')}</w:r>`
}

function partXml(part: string): string {
  if (part === '\n') return '<w:br/>'
  if (part === '\t') return '<w:tab/>'
  return `<w:t xml:space="preserve">${asXml(part)}</w:t>`
}

function tableXml({ columns, rows }: TableBlock, lists: Lists, width: number): string {
  const widths = columnWidths(columns, rows, width)
  const edge = (name: string) => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="B1B9C1"/>`
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(edge).join('')
  const margins = '<w:tblCellMar><w:left w:w="110" w:type="dxa"/><w:right w:w="110" w:type="dxa"/></w:tblCellMar>'
  const look = `<w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>${margins}`
  const grid = widths.map((column) => `<w:gridCol w:w="${column}"/>`).join('')
  const lines = rows.map((row) => rowXml(row, lists, widths)).join('')
  return `<w:tbl><w:tblPr>${look}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines}</w:tbl>${gap}`
}

// Word joins two tables that have nothing between them.
const gap = '<w:p><w:pPr><w:pStyle w:val="Repetition"/></w:pPr></w:p>'

/** The columns' widths in twips, filling the width; equal ones where the document does not say. */
function columnWidths(columns: readonly number[], rows: readonly Row[], width: number): number[] {
  const count = Math.max(1, ...rows.map(({ cells }) => cells.reduce((sum, { span }) => sum + span, 0)))
  const known =
    columns.length >= count && columns.every((column) => column > 0) ? columns : Array.from({ length: count }, () => 1)
  const total = known.reduce((sum, column) => sum + column, 0)
  return known.map((column) => Math.floor((width * column) / total))
}

function rowXml({ isHeader, cells }: Row, lists: Lists, widths: readonly number[]): string {
  let column = 0
  const written = cells.map((cell) => {
    const width = widths.slice(column, column + cell.span).reduce((sum, one) => sum + one, 0)
    column += cell.span
    return cellXml(cell, lists, width)
  })
  const properties = isHeader ? '<w:trPr><w:tblHeader/></w:trPr>' : ''
  return `<w:tr>${properties}${written.join('') || '<w:tc><w:p/></w:tc>'}</w:tr>`
}

function cellXml({ span, merge, blocks }: Cell, lists: Lists, width: number): string {
  const spans = span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''
  const merges = merge ? `<w:vMerge w:val="${merge}"/>` : ''
  const inside = blocks.map((block) => blockXml(block, lists, Math.max(width - 220, 400))).join('')
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${spans}${merges}</w:tcPr>${inside || '<w:p/>'}</w:tc>`
}

function numberingXml(lists: Lists): string {
  const level = (index: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${400 * (index + 1)}" w:hanging="320"/></w:pPr></w:lvl>`
  const bullets = ['•', '–', '•'].map((sign, index) => level(index, 'bullet', sign)).join('')
  const numbers = ['decimal', 'lowerLetter', 'lowerRoman']
    .map((format, index) => level(index, format, `%${index + 1}.`))
    .join('')
  const restart = [0, 1, 2]
    .map((index) => `<w:lvlOverride w:ilvl="${index}"><w:startOverride w:val="1"/></w:lvlOverride>`)
    .join('')
  const uses = Array.from(lists.values(), ({ id, numbered }) =>
    numbered
      ? `<w:num w:numId="${id}"><w:abstractNumId w:val="2"/>${restart}</w:num>`
      : `<w:num w:numId="${id}"><w:abstractNumId w:val="1"/></w:num>`,
  ).join('')
  const kind = (id: number, levels: string) =>
    `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/>${levels}</w:abstractNum>`
  return `<w:numbering xmlns:w="${word}">${kind(1, bullets)}${kind(2, numbers)}${uses}</w:numbering>`
}

function coreXml(title: string): string {
  return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${asXml(title)}</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>`
}

// Character references can smuggle in what XML 1.0 cannot hold.
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

function asXml(text: string): string {
  return text.replace(unwritable, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
