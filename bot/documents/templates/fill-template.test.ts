import PizZip from 'pizzip'
import { describe, expect, it } from 'vitest'
import { readMarks } from '../cut/read-marks.ts'
import { wordDocument } from '../document-fixtures.ts'
import { extractText } from '../inspect/extract-text.ts'
import { isUntouched } from '../inspect/is-untouched.ts'
import { fillTemplate } from './fill-template.ts'
import { makeTemplates } from './make.ts'
import { readTemplate, reportKinds, type TemplateData, type TemplateKind, templateKinds } from './template.ts'

const data: TemplateData = {
  reference: 'CP-1042',
  author: 'Alex Example',
  role: 'Health visitor',
  agency: 'Example NHS Trust',
  children: [
    { id: 'child-1', name: 'Sam Sample', otherNames: 'Sammy', born: '3 May 2019' },
    { id: 'child-2', name: 'Robin Sample', otherNames: '', born: '12 October 2021' },
  ],
  conferenceDate: 'Wednesday 31 March 2027',
  conferenceTime: '10am to midday',
  place: 'Civic Offices',
  due: '5pm on Thursday 25 March 2027',
  contactName: 'Business team',
  contactEmail: 'conferences@example.org',
  contactPhone: '023 9200 0000',
}

const fill = async (kind: TemplateKind, values: Partial<TemplateData> = data) => {
  const filled = await fillTemplate(kind, values)
  if (!filled.ok) throw new Error(filled.message)
  return filled.bytes
}

const textOf = async (bytes: Uint8Array) => {
  const read = await extractText(bytes, 'docx')
  return read.ok ? read.text : read.reason
}

/** The document with text typed into its first empty box, or in the place of some text, as Word would save it. */
const edit = (bytes: Uint8Array, change: (xml: string) => string) => {
  const zip = new PizZip(bytes)
  zip.file('word/document.xml', change(zip.file('word/document.xml')?.asText() ?? ''))
  return zip.generate({ type: 'uint8array', compression: 'STORE' })
}

describe('the templates', () => {
  it('are committed as their makers make them', async () => {
    for (const [kind, bytes] of await makeTemplates())
      expect(Buffer.from(bytes).equals(await readTemplate(kind))).toBe(true)
  })

  it.each(templateKinds)('%s says that it is an example and leaves no mark unfilled', async (kind) => {
    const filled = await fill(kind)
    const xml = Object.values(new PizZip(filled).files).map((file) => file.asText())
    expect(xml.join()).toContain('Example: replace with your own')
    expect(await textOf(filled)).not.toMatch(/[{}]/)
  })

  it('name every child with other names and date of birth', async () => {
    const text = await textOf(await fill('professional-report-initial'))
    for (const words of ['Sam Sample', 'Sammy', '3 May 2019', 'Robin Sample', '12 October 2021', 'CP-1042']) {
      expect(text).toContain(words)
    }
  })
})

describe('filling in', () => {
  it('keeps a value text, whatever is in it', async () => {
    const hostile = '</w:t><w:p> & "Al\u0000ex" {agency} {#children} 😀'
    const text = await textOf(await fill('professional-report-initial', { ...data, author: hostile }))
    expect(text).toContain('</w:t><w:p> & "Alex" {agency} {#children} 😀')
  })

  it('names the mark that a replaced template lacks', async () => {
    const own = await wordDocument(['Our own report {reference} {author} {agency} {#children}{name}{/children}'])
    expect(await fillTemplate('child-protection-plan', data, own)).toMatchObject({
      reason: 'lacks-mark',
      message: 'The template “child-protection-plan” has no mark {born}. Put it back.',
    })
  })

  it('names the mark that nothing is known for', async () => {
    const own = await wordDocument(['{conferenceDate} {conferenceTime} {place} {shoeSize}'])
    expect(await fillTemplate('agenda', data, own)).toMatchObject({
      reason: 'unknown-mark',
      message: expect.stringContaining('{shoeSize}'),
    })
  })

  it('says which mark of a replaced template is not closed', async () => {
    expect(await fillTemplate('agenda', data, await wordDocument(['{place']))).toMatchObject({
      reason: 'unreadable',
      message: expect.stringContaining('place'),
    })
  })

  it('refuses a template that is no Word document', async () => {
    expect(await fillTemplate('agenda', data, Buffer.from('PK no'))).toMatchObject({ reason: 'unreadable' })
  })

  it.each(reportKinds)('refuses a %s without the box for restricted information', async (kind) => {
    const own = edit(await readTemplate(kind), (xml) => xml.replace('cp:restricted', 'ours'))
    expect(await fillTemplate(kind, data, own)).toMatchObject({
      reason: 'lacks-mark',
      message: `The template “${kind}” has no content control with the tag cp:restricted. Put it back.`,
    })
  })

  it.each(reportKinds)('gives each child sections of their own in a %s', async (kind) => {
    expect(readMarks(await fill(kind))).toEqual({ restricted: false, childIds: ['child-1', 'child-2'] })
    const hostile = { ...data, children: data.children.map((child) => ({ ...child, id: `"<&${child.id}` })) }
    expect(readMarks(await fill(kind, hostile))?.childIds).toEqual(['"<&child-1', '"<&child-2'])
  })
})

describe('an untouched document', () => {
  it.each(reportKinds)('%s is one as its author gets it', async (kind) => {
    expect(await isUntouched(await fill(kind), kind)).toBe(true)
  })

  it('is still one when SharePoint has written it anew, or its guidance was deleted', async () => {
    const filled = await fill('professional-report-initial')
    const rewritten = edit(filled, (xml) =>
      xml.replace(/<w:t([^>]*)>(\w+) /g, '<w:t$1>$2</w:t></w:r><w:r><w:t xml:space="preserve"> '),
    )
    const shorter = edit(filled, (xml) => xml.replace(/<w:t[^>]*>Who has seen this report[^<]*<\/w:t>/, ''))
    expect(await textOf(rewritten)).toBe(await textOf(filled))
    expect(await textOf(shorter)).not.toBe(await textOf(filled))
    expect(await isUntouched(rewritten, 'professional-report-initial')).toBe(true)
    expect(await isUntouched(shorter, 'professional-report-initial')).toBe(true)
  })

  it('is one no more after a single word under any heading', async () => {
    const filled = await fill('professional-report-initial')
    const boxes = new PizZip(filled).file('word/document.xml')?.asText().split('<w:pStyle w:val="Answer"/>')
    expect(boxes?.length).toBeGreaterThan(20)
    const written = edit(filled, (xml) =>
      xml.replace(
        /(<w:pStyle w:val="Answer"\/>(?:(?!<\/w:pPr>).)*<\/w:pPr>)(?!.*<w:pStyle w:val="Answer"\/>)/s,
        '$1<w:r><w:t>No</w:t></w:r>',
      ),
    )
    expect(await textOf(written)).toContain('No')
    expect(await isUntouched(written, 'professional-report-initial')).toBe(false)
  })

  it('is not what another document is', async () => {
    expect(await isUntouched(await wordDocument(['My report']), 'professional-report-initial')).toBe(false)
  })
})
