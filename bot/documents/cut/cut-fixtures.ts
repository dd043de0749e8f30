import fc from 'fast-check'
import PizZip from 'pizzip'

/** A piece of a Word document for the tests of cutting: its XML, with the words that a copy may show and those that it may not. */
export interface Planted {
  xml: string
  shown: string[]
  secret: string[]
}

let count = 0
const word = (kind: 'shown' | 'secret') => {
  count += 1
  return `${kind}${count.toString(36)}z`
}

/** XML around one word that is shown or secret; run it anew for each document. */
const planted = (kind: 'shown' | 'secret', around: (text: string) => string) => () => {
  const text = word(kind)
  const none: Planted = { xml: around(text), shown: [], secret: [] }
  return { ...none, [kind]: [text] }
}

const shown = (around: (text: string) => string) => planted('shown', around)
const secret = (around: (text: string) => string) => planted('secret', around)
const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text} </w:t></w:r>`
const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:fldData>${code}</w:fldData></w:fldChar></w:r><w:r><w:instrText>HYPERLINK ${code}</w:instrText><w:t>${code}</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const textBox = (text: string) => `<wps:txbx><w:txbxContent><w:p>${run(text)}</w:p></w:txbxContent></wps:txbx>`
const author = 'w:id="1" w:date="2026-01-01T00:00:00Z" w:author'

/** What can stand in a paragraph. */
const inParagraph = [
  shown((text) => run(text)),
  shown((text) => run(text, '<w:b/><w:u w:val="single"/><w:vertAlign w:val="superscript"/>')),
  shown((text) => run(text, '<w:rtl/><w:vanish w:val="0"/>')),
  shown((text) => `<w:hyperlink w:anchor="x">${run(text)}</w:hyperlink>`),
  shown((text) => `<w:ins ${author}="A">${run(text)}</w:ins>`),
  shown((text) => `<w:moveTo ${author}="A">${run(text)}</w:moveTo>`),
  shown((text) => `<w:fldSimple w:instr="PAGE">${run(text)}</w:fldSimple>`),
  shown((text) => `<w:sdt><w:sdtPr><w:date/></w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`),
  secret((text) => `<w:hyperlink w:anchor="${text}" w:tooltip="${text}"/>`),
  secret((text) => `<w:ins ${author}="${text}"/>`),
  secret(
    (text) => `<w:del ${author}="A"><w:r><w:delText>${text}</w:delText></w:r><w:r><w:t>${text}</w:t></w:r></w:del>`,
  ),
  secret((text) => `<w:moveFrom ${author}="A">${run(text)}</w:moveFrom>`),
  secret((text) => run(text, '<w:vanish/>')),
  secret((text) => run(text, '<w:rStyle w:val="Ghost"/>')),
  secret((text) => run(text, '<w:color w:val="FFFFFF"/>')),
  secret((text) => run(text, '<w:sz w:val="2"/>')),
  secret((text) => field(text, 'here')),
  secret((text) => `<w:fldSimple w:instr="DOCPROPERTY ${text}"/>`),
  secret((text) => `<w:bookmarkStart w:id="3" w:name="${text}"/><w:bookmarkEnd w:id="3"/>`),
  secret((text) => `<w:r><w:t w:secret="${text}">here</w:t></w:r><!-- ${text} --><?word ${text}?>`),
  secret(
    (text) =>
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="${text}" descr="${text}"/></wp:inline></w:drawing></w:r>`,
  ),
  secret(
    (text) =>
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${textBox(text)}</w:drawing></mc:Choice><mc:Fallback><w:pict>${textBox(text)}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
  ),
  secret(
    (text) =>
      `<w:r><w:footnoteReference w:id="2"/><w:annotationRef/><w:commentReference w:id="1"/></w:r><w:proofErr w:type="${text}"/>`,
  ),
  secret((text) => `<m:oMath><m:r><m:t>${text}</m:t></m:r></m:oMath>`),
  secret((text) => `<w:ruby><w:rt>${run(text)}</w:rt></w:ruby>`),
  secret(
    (text) =>
      `<w:sdt><w:sdtPr><w:tag w:val="cp:restricted"/></w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`,
  ),
  secret(
    (text) =>
      `<w:sdt><w:sdtPr><w:tag w:val="cp:child:other"/></w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`,
  ),
  secret((text) => `<w:sdt><w:sdtPr><w:tag w:val="cp:?"/></w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`),
  secret((text) => `<w:sdt><w:sdtPr/><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`),
  secret((text) => `<w:customXml w:element="${text}">${run(text)}</w:customXml>`),
]

const paragraph = fc
  .tuple(
    fc.constantFrom('', '<w:pStyle w:val="Heading1"/>', '<w:numPr><w:numId w:val="7"/></w:numPr>', '<w:bidi/>'),
    fc.array(fc.constantFrom(...inParagraph), { maxLength: 4 }),
  )
  .map(([properties, parts]) => joined(parts, (xml) => `<w:p><w:pPr>${properties}</w:pPr>${xml}</w:p>`))

type Maker = () => Planted

function joined(makers: readonly Maker[], around: (xml: string) => string = (xml) => xml): Maker {
  return () => {
    const parts = makers.map((make) => make())
    return {
      xml: around(parts.map(({ xml }) => xml).join('')),
      shown: parts.flatMap((part) => part.shown),
      secret: parts.flatMap((part) => part.secret),
    }
  }
}

/** The same, but nothing in it may be shown. */
function allSecret(maker: Maker, around: (xml: string) => string): Maker {
  return () => {
    const { xml, shown: seen, secret: kept } = maker()
    return { xml: around(xml), shown: [], secret: [...seen, ...kept] }
  }
}

const control = (tag: string) => (xml: string) =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent>${xml}</w:sdtContent></w:sdt>`
const row = (xml: string) => `<w:tr><w:tc><w:tcPr/>${xml}<w:p/></w:tc></w:tr>`
const table = (xml: string) => `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid>${xml}</w:tbl>`

const { block } = fc.letrec<{ block: Maker; rows: Maker }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
    paragraph,
    tie('rows').map((rows) => joined([rows], table)),
    fc.array(tie('block'), { maxLength: 3 }).map((blocks) => joined(blocks, control('cp:child:own'))),
    fc
      .tuple(tie('block'), fc.constantFrom('cp:child:other', 'cp:child:', 'cp:anything', 'somebody’s', 'cp:restricted'))
      .map(([inner, tag]) => joined([allSecret(inner, control(tag)), () => heading])),
    tie('block').map((inner) => allSecret(inner, (xml) => `<w:moveFrom ${author}="A">${xml}</w:moveFrom>`)),
    tie('block').map((inner) => allSecret(inner, (xml) => `<mc:AlternateContent>${xml}</mc:AlternateContent>`)),
  ),
  rows: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    tie('block').map((inner) => joined([inner], row)),
    tie('block').map((inner) => allSecret(inner, (xml) => control('cp:child:other')(row(xml)))),
    tie('block').map((inner) =>
      allSecret(inner, (xml) => row(xml).replace('<w:tr>', '<w:tr><w:trPr><w:del/></w:trPr>')),
    ),
    fc.array(tie('rows'), { maxLength: 2 }).map((rows) => joined(rows)),
  ),
}))

// What follows a restricted part up to the next heading is restricted too.
const heading: Planted = { xml: '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr></w:p>', shown: [], secret: [] }

/** Documents with our marks, secrets planted in every place that Word has; their makers plant anew at each call. */
export const plantedDocuments = fc.array(block, { maxLength: 6 }).map((blocks) => () => packaged(joined(blocks)()))

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'

/** A package around a body, with a secret in each of its other parts. */
export function packaged(body: Planted): Planted & { docx: Uint8Array; restricted: string } {
  const zip = new PizZip()
  const secrets: string[] = []
  const put = (name: string, xml: (text: string) => string) => {
    secrets.push(word('secret'))
    zip.file(name, xml(secrets.at(-1) ?? ''))
  }
  const restricted = word('secret')
  const block = control('cp:restricted')(`<w:p>${run(restricted)}</w:p>`)
  const part = (name: string) => (text: string) => `<w:${name} ${namespaces}><w:p>${run(text)}</w:p></w:${name}>`
  zip.file(
    'word/document.xml',
    `<w:document ${namespaces}><w:body>${body.xml}${block}<w:sectPr/></w:body></w:document>`,
  )
  put(
    '[Content_Types].xml',
    (text) => `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><!-- ${text} --></Types>`,
  )
  put(
    'word/_rels/document.xml.rels',
    (text) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="http://x/styles" Target="styles.xml"/><Relationship Id="n" Type="http://x/numbering" Target="numbering.xml"/><Relationship Id="h" Type="http://x/hyperlink" TargetMode="External" Target="https://x.example/${text}"/></Relationships>`,
  )
  put(
    'word/styles.xml',
    (text) =>
      `<w:styles ${namespaces}><w:style w:styleId="Ghost"><w:name w:val="${text}"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="Heading1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Heading2"><w:name w:val="heading 2"/></w:style></w:styles>`,
  )
  put(
    'word/numbering.xml',
    (text) =>
      `<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
  )
  for (const name of ['comments', 'footnotes', 'endnotes', 'header1', 'footer1', 'glossary/document'])
    put(`word/${name}.xml`, part('hdr'))
  put(
    'word/settings.xml',
    (text) => `<w:settings ${namespaces}><w:docVars><w:docVar w:name="a" w:val="${text}"/></w:docVars></w:settings>`,
  )
  put('docProps/core.xml', (text) => `<c:coreProperties xmlns:c="urn:c"><c:title>${text}</c:title></c:coreProperties>`)
  for (const name of [
    'docProps/app.xml',
    'docProps/custom.xml',
    'customXml/item1.xml',
    'word/people.xml',
    'word/media/image1.png',
  ])
    put(name, (text) => `<x>${text}</x>`)
  put('docProps/thumbnail.jpeg', (text) => text)
  return {
    xml: body.xml,
    shown: body.shown,
    secret: [...body.secret, ...secrets, restricted],
    restricted,
    docx: zip.generate({ type: 'uint8array' }),
  }
}
