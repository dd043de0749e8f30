import {
  AlignmentType,
  BorderStyle,
  BuilderElement,
  Document,
  FileChild,
  Footer,
  Header,
  HeadingLevel,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'

/** The building blocks of every document that the project ships: one typeface, one margin, real headings. */
export type Block = Paragraph | Table | FileChild

const blue = '1F3A5F'
const grey = '505A63'
const line = 'B1B9C1'
const wash = 'EEF2F6'
const margin = 1191 // 2.1 cm in twips
const pageWidth = 11906
const pageHeight = 16838
export const portraitWidth = pageWidth - 2 * margin
export const landscapeWidth = pageHeight - 2 * margin

const hair = { style: BorderStyle.SINGLE, size: 4, color: line, space: 0 }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 }

/** A heading of the document's outline; 1 is a main part, 2 a part of it, 3 a part of that. */
export function heading(text: string, level: 1 | 2 | 3 = 1, { onNewPage = false } = {}) {
  return new Paragraph({ text, heading: levels[level], pageBreakBefore: onNewPage })
}

export function paragraph(text: string) {
  return new Paragraph({ children: [new TextRun(text)] })
}

/** What the author is asked, in small grey type under a heading; it stays with what follows. */
export function guidance(text: string) {
  return new Paragraph({ text, style: 'Guidance', keepNext: true })
}

/** A short word of explanation under a heading, with nothing to fill in. */
export function prompt(text: string) {
  return new Paragraph({ text, style: 'Guidance' })
}

/** An empty box to write in; it grows with what is written. */
export function answer(lines = 3): Block[] {
  return Array.from({ length: lines }, (_, i) => new Paragraph({ style: 'Answer', keepNext: i < lines - 1 }))
}

export function bullets(items: string[]): Block[] {
  return items.map((text) => new Paragraph({ text, numbering: { reference: 'bullets', level: 0 } }))
}

/** A part of the form that the service knows again by its tag. Word keeps it from being deleted; its words are free. */
export function contentControl(tag: string, title: string, blocks: Block[]): Block {
  return new ContentControl(tag, title, blocks)
}

class ContentControl extends FileChild {
  constructor(tag: string, title: string, blocks: Block[]) {
    super('w:sdt')
    const setting = (name: string, val: string) =>
      new BuilderElement({ name, attributes: { val: { key: 'w:val', value: val } } })
    const settings = [setting('w:alias', title), setting('w:tag', tag), setting('w:lock', 'sdtLocked')]
    this.root.push(
      new BuilderElement({ name: 'w:sdtPr', children: settings }),
      new BuilderElement({ name: 'w:sdtContent', children: blocks }),
    )
  }
}

/** A little room between two groups of lines. */
export function gap() {
  return new Paragraph({ style: 'Repetition' })
}

/** A mark that opens or closes a repetition, alone in its paragraph; the paragraph goes when it is filled in. */
export function repetition(mark: string) {
  return new Paragraph({ text: mark, style: 'Repetition' })
}

/** Label and value on one ruled line each: no table, so that it reads well aloud. */
export function details(rows: [label: string, value: string][]): Block[] {
  return rows.map(
    ([label, value]) =>
      new Paragraph({
        style: 'Detail',
        children: [
          new TextRun({ text: label, bold: true, color: blue }),
          new TextRun({ children: [new Tab(), value] }),
        ],
      }),
  )
}

/** A table whose first row is a header that repeats on each page. `shares` are the columns' parts of the width. */
export function table(header: string[], rows: string[][], shares: number[], width = portraitWidth) {
  const total = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.floor((width * share) / total))
  const cell = (text: string, column: number, isHeader: boolean) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { top: 90, bottom: 90, left: 110, right: 110 },
      ...(isHeader ? { shading: { fill: wash } } : {}),
      children: [new Paragraph({ style: isHeader ? 'TableHeader' : 'TableText', text })],
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: hair, bottom: hair, left: none, right: none, insideHorizontal: hair, insideVertical: none },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: header.map((text, i) => cell(text, i, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text, i) => cell(text, i, false)) })),
    ],
  })
}

const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 22, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { size: 44, bold: true, color: blue },
      paragraph: { spacing: { before: 0, after: 160, line: 252, lineRule: LineRuleType.AUTO } },
    },
    heading1: {
      run: { size: 28, bold: true, color: blue },
      paragraph: { spacing: { before: 300, after: 80 }, keepNext: true },
    },
    heading2: {
      run: { size: 23, bold: true, color: blue },
      paragraph: { spacing: { before: 180, after: 40 }, keepNext: true },
    },
    heading3: {
      run: { size: 22, bold: true, color: '000000' },
      paragraph: { spacing: { before: 140, after: 30 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Guidance',
      name: 'Guidance',
      basedOn: 'Normal',
      run: { size: 20, color: grey },
      paragraph: { spacing: { after: 120, line: 259, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Answer',
      name: 'Answer',
      basedOn: 'Normal',
      paragraph: {
        spacing: { after: 0, line: 288, lineRule: LineRuleType.AUTO },
        indent: { left: 120, right: 120 },
        border: {
          top: { ...hair, space: 5 },
          bottom: { ...hair, space: 5 },
          left: { ...hair, space: 6 },
          right: { ...hair, space: 6 },
        },
      },
    },
    {
      id: 'Detail',
      name: 'Detail',
      basedOn: 'Normal',
      paragraph: {
        spacing: { before: 0, after: 0, line: 312, lineRule: LineRuleType.AUTO },
        indent: { left: 2900, hanging: 2900 },
        border: { bottom: { ...hair, space: 2 }, between: { ...hair, space: 2 } },
      },
    },
    {
      id: 'TableHeader',
      name: 'Table header',
      basedOn: 'Normal',
      run: { size: 20, bold: true, color: blue },
      paragraph: { spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO }, keepNext: true },
    },
    {
      id: 'TableText',
      name: 'Table text',
      basedOn: 'Normal',
      run: { size: 21 },
      paragraph: { spacing: { after: 0, line: 264, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Repetition',
      name: 'Repetition',
      basedOn: 'Normal',
      run: { size: 16, color: grey },
      paragraph: { spacing: { after: 0 } },
    },
  ],
}

const page = (landscape: boolean) => ({
  page: {
    size: {
      width: pageWidth,
      height: pageHeight,
      orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: { top: 1361, bottom: 1247, left: margin, right: margin, header: 624, footer: 567 },
  },
})

/** The empty document in our own look that copies of reports are built on. */
export function skeleton() {
  return new Document({ styles, sections: [{ properties: page(false), children: [] }] })
}

const small = (text: string) => new TextRun({ text, size: 17, color: grey })
const edge = (width: number) => ({ tabStops: [{ type: TabStopType.RIGHT, position: width }] })
const pageOf = () =>
  new TextRun({ size: 17, color: grey, children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })

/** The empty document that papers are built on: whose copy it is, of what, and which page, on each page. */
export function paperSkeleton() {
  const line = (...children: TextRun[]) => new Paragraph({ ...edge(portraitWidth), children })
  const recipient = new TextRun({ text: '{recipient} · {reference}', size: 17, bold: true, color: blue })
  return new Document({
    styles,
    sections: [
      {
        properties: page(false),
        headers: { default: new Header({ children: [line(recipient)] }) },
        footers: { default: new Footer({ children: [line(small('{title}'), small('\t'), pageOf())] }) },
        children: [],
      },
    ],
  })
}

/** A whole document; `reference` stands in the footer, "" where there is none. */
export function document(title: string, blocks: Block[], look: { reference: string; landscape?: boolean }) {
  const width = look.landscape ? landscapeWidth : portraitWidth
  return new Document({
    title,
    creator: 'CP Conferences',
    lastModifiedBy: 'CP Conferences',
    description: 'Example: replace with your own',
    numbering: {
      config: [
        {
          reference: 'bullets',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 400, hanging: 280 }, spacing: { after: 60 } } },
            },
          ],
        },
      ],
    },
    styles,
    sections: [
      {
        properties: page(look.landscape ?? false),
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                ...edge(width),
                children: [small('Safeguarding partnership'), small('\tExample: replace with your own')],
              }),
            ],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                ...edge(width),
                children: [
                  small(look.reference === '' ? '\t' : `Reference ${look.reference} · Confidential\t`),
                  pageOf(),
                ],
              }),
            ],
          }),
        },
        children: [new Paragraph({ text: title, heading: HeadingLevel.TITLE }), ...blocks],
      },
    ],
  })
}
