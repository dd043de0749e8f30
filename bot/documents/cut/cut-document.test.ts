import fc from 'fast-check'
import PizZip from 'pizzip'
import { describe, expect, it } from 'vitest'
import { wordDocument } from '../document-fixtures.ts'
import { fillTemplate } from '../templates/fill-template.ts'
import { restrictedBlock } from '../words.ts'
import { buildCut } from './build-cut.ts'
import { cutDocument } from './cut-document.ts'
import { packaged, plantedDocuments } from './cut-fixtures.ts'
import { textOfDocx } from './docx-text.ts'
import { readMarks } from './read-marks.ts'

const everything = (docx: Uint8Array) => {
  const { files } = new PizZip(docx)
  return Object.entries(files)
    .map(([name, file]) => `${name}\n${file.dir ? '' : file.asText()}`)
    .join('\n')
}

const own = { part: 'main', childIds: ['own'] } as const
const body = (xml: string) => packaged({ xml, shown: [], secret: [] })
const p = (text: string, style = '') =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const section = (tag: string, xml: string) =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent>${xml}</w:sdtContent></w:sdt>`

describe('the part that everybody may read', () => {
  it('holds every word that it may and no other, wherever that was hidden', async () => {
    await fc.assert(
      fc.asyncProperty(plantedDocuments, async (plant) => {
        const { docx, shown, secret } = plant()
        const all = everything(await buildCut(docx, own))
        expect(secret.filter((text) => all.includes(text))).toEqual([])
        expect(shown.filter((text) => !all.includes(text))).toEqual([])
      }),
      { numRuns: 300 },
    )
  }, 60_000)

  it('keeps emphasis, lists, tables and line breaks', async () => {
    const { docx } = body(
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t>a</w:t><w:br/><w:t>b &amp; c</w:t><w:tab/></w:r></w:p><w:tbl><w:tblGrid><w:gridCol w:w="1"/><w:gridCol w:w="2"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr>${p('cell')}</w:tc></w:tr></w:tbl>`,
    )
    const xml = new PizZip(await buildCut(docx, own)).file('word/document.xml')?.asText()
    expect(xml).toContain(
      '<w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">a</w:t><w:br/><w:t xml:space="preserve">b &amp; c</w:t><w:tab/></w:r>',
    )
    expect(xml).toContain('<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>')
  })

  it('says where a picture, a text box or a note was', async () => {
    const picture = '<w:r><w:drawing/></w:r>'
    const note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    const box = '<w:r><w:pict><w:txbxContent/></w:pict></w:r>'
    const { docx } = body(`<w:p>${picture}${note}${box}</w:p>`)
    expect(await textOfDocx(await buildCut(docx, own))).toContain(
      '[picture left out][note left out][text box left out]',
    )
  })

  it('shows no trace of what was deleted, hidden or said in a comment', async () => {
    const gone = ['<w:del><w:r><w:t>a</w:t></w:r></w:del>', '<w:r><w:rPr><w:vanish/></w:rPr><w:t>b</w:t></w:r>']
    const { docx } = body(`<w:p>${gone.join('')}<w:r><w:commentReference w:id="1"/></w:r></w:p>`)
    expect((await textOfDocx(await buildCut(docx, own))).trim()).toBe('')
  })

  it('keeps no empty lines of the form below an answer', async () => {
    const { docx } = body(
      ['one', '', 'two', '', '']
        .map((text) => p(text, 'Answer'))
        .join('')
        .replaceAll('<w:t></w:t>', ''),
    )
    expect(await textOfDocx(await buildCut(docx, own))).toBe('one\n\n\n\ntwo\n\n')
    const empty = body(['', '', ''].map(() => '<w:p><w:pPr><w:pStyle w:val="Answer"/></w:pPr></w:p>').join(''))
    expect(await textOfDocx(await buildCut(empty.docx, own))).toBe('\n\n')
  })

  it('keeps a child’s words for those who may read about that child, and all when nothing is said', async () => {
    const { docx } = body(section('cp:child:a', p('Alpha')) + section('cp:child:b', p('Beta')) + p('Both', 'Heading1'))
    const text = async (childIds: string[] | null) => textOfDocx(await buildCut(docx, { part: 'main', childIds }))
    expect((await text(['a'])).split(/\s+/)).toEqual(['Alpha', 'Both', ''])
    expect((await text([])).split(/\s+/)).toEqual(['Both', ''])
    expect((await text(null)).split(/\s+/)).toEqual(['Alpha', 'Beta', 'Both', ''])
  })

  it('is without what somebody typed below the restricted block instead of in it', async () => {
    const { docx } = body(section('cp:restricted', p('Inside')) + p('Below') + p('Next', 'Heading1') + p('After'))
    const text = await textOfDocx(await buildCut(docx, own))
    expect(text).not.toMatch(/Inside|Below/)
    expect(text).toMatch(/Next\s+After/)
  })
})

describe('the part for the chair alone', () => {
  it('holds the restricted words, with the title and whom the report is about, and nothing else', async () => {
    const { docx, restricted } = body(
      p('Report of the school', 'Title') +
        p('Reference CP-1042', 'Detail') +
        p('Shared') +
        section('cp:x', p('Unknown')),
    )
    const text = await textOfDocx(await buildCut(docx, { part: 'restricted', childIds: null }))
    for (const words of ['Restricted information', 'Report of the school', 'Reference CP-1042', 'Unknown', restricted])
      expect(text).toContain(words)
    expect(text).not.toContain('Shared')
  })
})

describe('a document that cannot be cut', () => {
  it('is one without our marks', async () => {
    await expect(buildCut(await wordDocument(['My report']), own)).rejects.toThrow('no marks')
  })

  it.each([
    '<w:p>',
    '<w:p a=">',
    '&nbsp;',
    '<w:sdt><w:p/></w:sdt>',
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>',
    '<w:ins>'.repeat(20_000) + '</w:ins>'.repeat(20_000),
  ])('is one that is damaged', async (xml) => {
    await expect(buildCut(body(xml).docx, own)).rejects.toThrow()
  })

  it('is told with its cause by the worker that cuts', async () => {
    expect(everything(await cutDocument(body(p('Shared')).docx, own))).toContain('Shared')
    const error = await cutDocument(Buffer.from('PK'), own).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ message: 'The document cannot be cut.', cause: { cause: expect.any(Error) } })
  })
})

describe('the marks of a document', () => {
  const data = {
    ...{ reference: 'CP-1042', author: 'A', role: 'R', agency: 'Ag', place: 'P', due: 'D' },
    ...{ conferenceDate: 'C', conferenceTime: 'T', contactName: 'N', contactEmail: 'E', contactPhone: 'Ph' },
    children: [{ id: 'one', name: 'Sam', otherNames: '', born: '2019' }],
  }
  const changed = async (change: (xml: string) => string) => {
    const filled = await fillTemplate('social-worker-report', data)
    if (!filled.ok) throw new Error(filled.message)
    const zip = new PizZip(filled.bytes)
    zip.file('word/document.xml', change(zip.file('word/document.xml')?.asText() ?? ''))
    return readMarks(zip.generate({ type: 'uint8array' }))
  }
  const blockOf = (xml: string) => /<w:sdt>(?:(?!<w:sdt>).)*$/s.exec(xml)?.[0].replace(/<\/w:sdt>.*/s, '</w:sdt>') ?? ''
  const insideOf = (xml: string) => /<w:sdtContent>(.*)<\/w:sdtContent>/s.exec(blockOf(xml))?.[1] ?? ''

  it('are restricted information only when something is written in its block', async () => {
    expect(await changed((xml) => xml)).toEqual({ restricted: false, childIds: ['one'] })
    const answered = await changed((xml) =>
      xml.replace(blockOf(xml), blockOf(xml).replace('</w:p></w:sdtC', '<w:r><w:t>No</w:t></w:r></w:p></w:sdtC')),
    )
    expect(answered).toEqual({ restricted: true, childIds: ['one'] })
    const inTheGuidance = await changed((xml) => xml.replace('Each person by name.', 'Each person by name. Her uncle.'))
    expect(inTheGuidance?.restricted).toBe(true)
  })

  it('leave no word about the restricted block in what everybody may read', async () => {
    const filled = await fillTemplate('social-worker-report', data)
    if (!filled.ok) throw new Error(filled.message)
    const all = everything(await buildCut(filled.bytes, { part: 'main', childIds: null }))
    for (const line of [restrictedBlock.title, 'Restricted', 'restricted', 'cp:']) expect(all).not.toContain(`>${line}`)
    expect(all).not.toContain('estricted information')
  })

  it('are none when the block is gone, or its contents stand outside it', async () => {
    expect(await changed((xml) => xml.replace(blockOf(xml), ''))).toBe(null)
    expect(await changed((xml) => xml.replace(blockOf(xml), insideOf(xml)))).toBe(null)
    expect(await changed((xml) => xml.replace('<w:body>', `<w:body>${insideOf(xml)}`))).toBe(null)
  })

  it('are none when a child’s part has come out of its control', async () => {
    const part = /<w:sdt>(?:(?!<w:sdt>).)*about this child only.*?<\/w:sdt>/s
    const unwrapped = await changed((xml) => xml.replace(part, (found) => insideOf(found)))
    expect(unwrapped).toBe(null)
  })

  it('stand when the block is there twice, or nested in another control', async () => {
    const twice = await changed((xml) => xml.replace(blockOf(xml), blockOf(xml) + blockOf(xml)))
    expect(twice).toEqual({ restricted: false, childIds: ['one'] })
    const nested = await changed((xml) => xml.replace(blockOf(xml), section('cp:child:two', blockOf(xml))))
    expect(nested?.childIds).toEqual(['one', 'two'])
  })

  it('are none in a document that is not ours', async () => {
    expect(readMarks(await wordDocument(['My report']))).toBe(null)
    const zip = new PizZip(await wordDocument(['My report']))
    const open = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'
    const xml = zip.file('word/document.xml')?.asText().replace('<w:body>', `<w:body>${open}`) ?? ''
    expect(readMarks(zip.file('word/document.xml', xml).generate({ type: 'uint8array' }))).toBe(null)
  })
})
