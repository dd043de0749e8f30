import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oleFile, openDocument, pdfDocument, wordDocument, wordWithBody, zipOf, zipWith } from '../document-fixtures.ts'
import { refusals } from '../words.ts'
import { inspect } from './inspect.ts'

const samples = new Map<string, Uint8Array>([
  ['a.docx', await wordDocument(['We know the child.', 'She is well.'])],
  ['a.pdf', await pdfDocument(3, 'We know the child.')],
  ['a.odt', openDocument('<text:p>We know the child.</text:p>')],
  ['a.doc', oleFile(['WordDocument', '1Table'], 'We know the child.')],
  ['a.rtf', Buffer.from('{\\rtf1\\ansi{\\*\\template C:\\\\a.dot}{\\field{\\*\\fldinst PAGE}} We know the child.}')],
])

type Damage =
  | { cut: number }
  | { flip: number; bit: number }
  | { write: number; value: number }
  | { repeat: number; length: number; times: number }

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ cut: share }),
  fc.record({ flip: share, bit: fc.nat(7) }),
  fc.record({ write: share, value: fc.constantFrom(0, 1, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff) }),
  fc.record({ repeat: share, length: fc.nat(400), times: fc.nat(20) }),
)

function damaged(bytes: Uint8Array, done: Damage): Uint8Array {
  const copy = Buffer.from(bytes)
  if (copy.length === 0) return copy
  const at = (part: number) => Math.floor(part * copy.length)
  if ('cut' in done) return copy.subarray(0, at(done.cut))
  if ('flip' in done) copy.writeUInt8((copy[at(done.flip)] ?? 0) ^ (1 << done.bit), at(done.flip))
  if ('write' in done && at(done.write) + 4 <= copy.length) copy.writeUInt32LE(done.value, at(done.write))
  if (!('repeat' in done)) return copy
  const piece = copy.subarray(at(done.repeat), at(done.repeat) + done.length)
  return Buffer.concat([
    copy.subarray(0, at(done.repeat)),
    ...Array(done.times).fill(piece),
    copy.subarray(at(done.repeat)),
  ])
}

describe('a malformed file is taken or refused, and never more than that', () => {
  it('however it was damaged', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...samples.keys()),
        fc.array(damage, { minLength: 1, maxLength: 4 }),
        async (name, damages) => {
          const found = await inspect(damages.reduce(damaged, samples.get(name) ?? new Uint8Array()), name)
          return found.ok || found.reason in refusals
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 150) },
    )
  })

  it('when a zip is nested, laid over itself, or has a name twice or entries by the thousand', async () => {
    const docx = await wordDocument(['words'])
    expect(await reasonFor(zipWith(docx, { 'word/a.zip': zipOf({ a: 'b' }) }), 'a.docx')).toBe('embedded-objects')
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`e${index}`, '']))
    expect(await reasonFor(zipOf(many), 'a.docx')).toBe('swells')
    expect(await reasonFor(overlaid(zipWith(docx, { 'word/a.png': 'x', 'word/b.png': 'x' })), 'a.docx')).toBe('swells')
    const twice = Buffer.from(zipWith(docx, { 'word/a.xml': '<a/>', 'word/b.xml': '<a/>' }))
    for (let at = twice.indexOf('word/b.xml'); at !== -1; at = twice.indexOf('word/b.xml'))
      twice.write('word/a.xml', at)
    expect(await reasonFor(twice, 'a.docx')).toBe('damaged')
  })

  it('when its XML defines entities that swell, or is nested very deep', async () => {
    const laughs = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><a>&b;</a>'
    const docx = await wordDocument(['words'])
    expect(await reasonFor(zipWith(docx, { 'word/comments.xml': laughs }), 'a.docx')).toBe('swells')
    const wide = Buffer.from(`\uFEFF${laughs}`, 'utf16le')
    expect(await reasonFor(zipWith(docx, { 'word/comments.xml': wide }), 'a.docx')).toBe('swells')
    const deep = await wordWithBody(`${'<w:sdt>'.repeat(50_000)}${'</w:sdt>'.repeat(50_000)}`)
    expect(['taken', 'too-complicated']).toContain(await reasonFor(deep, 'a.docx'))
  })

  it('when the pages of a PDF go round in circles, are none, lie about their number, or are far too many', async () => {
    expect(await reasonFor(pdfOf('<</Type/Pages/Kids[2 0 R]/Count 1>>'), 'a.pdf')).toBe('too-complicated')
    expect(await reasonFor(pdfOf('<</Type/Pages/Kids[]/Count 0>>'), 'a.pdf')).toBe('empty')
    expect(await reasonFor(pdfOf('<</Type/Pages/Kids[3 0 R 3 0 R]/Count 1>>', page), 'a.pdf')).toBe('damaged')
    expect(await reasonFor(pdfOf('<</Type/Pages/Kids[3 0 R]/Count 99999999>>', page), 'a.pdf')).toBe('taken')
    expect(await reasonFor(pdfOf(`<</Type/Pages/Kids[${'3 0 R '.repeat(10_000)}]/Count 10000>>`, page), 'a.pdf')).toBe(
      'too-many-pages',
    )
  })

  it('when the objects of a PDF are nested very deep, or unpack to far more than they are', async () => {
    const kids = '<</Type/Pages/Kids[3 0 R]/Count 1>>'
    const deep = pdfOf(kids, page.replace('>>', `/A ${'['.repeat(100_000)}${']'.repeat(100_000)}>>`))
    expect(['taken', 'too-complicated', 'damaged']).toContain(await reasonFor(deep, 'a.pdf'))
    const stream = (dictionary: string, content: Uint8Array) =>
      `<<${dictionary}/Length ${content.length}>>stream\n${Buffer.from(content).toString('latin1')}\nendstream`
    const once = deflateSync(Buffer.alloc(61_000_000))
    expect(await reasonFor(pdfOf(kids, page, stream('/Filter/FlateDecode', once)), 'a.pdf')).toBe('swells')
    const twice = stream('/Filter[/FlateDecode/FlateDecode]', deflateSync(once))
    expect(await reasonFor(pdfOf(kids, page, twice), 'a.pdf')).toBe('swells')
  })

  it('when a program in a PDF is spelled so that nobody sees it', async () => {
    const spelled = page.replace('>>', '/A<</S/J#61vaScr#69pt>>>>')
    expect(await reasonFor(pdfOf('<</Type/Pages/Kids[3 0 R]/Count 1>>', spelled), 'a.pdf')).toBe('active-content')
  })

  it('when the page of a PDF is as wide as a town', async () => {
    expect(await reasonFor(await pdfDocument(1, 'words', { size: [1e9, 1e9] }), 'a.pdf')).toBe('taken')
  })
})

async function reasonFor(bytes: Uint8Array, name: string) {
  const found = await inspect(bytes, name)
  return found.ok ? 'taken' : found.reason
}

const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 500]>>'

/** A PDF by hand: object 2 is the tree of pages. */
function pdfOf(...objects: string[]): Uint8Array {
  let pdf = '%PDF-1.4\n'
  const places = ['<</Type/Catalog/Pages 2 0 R>>', ...objects].map((object, index) => {
    const at = pdf.length
    pdf += `${index + 1} 0 obj${object}endobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const size = places.length + 1
  const list = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`
  return Buffer.from(`${pdf}${list}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${pdf.length}\n%%EOF`, 'latin1')
}

/** The list of the zip says that its last file lies where the one before it does. */
function overlaid(zip: Uint8Array) {
  const bytes = Buffer.from(zip)
  const listed = Buffer.from('PK\x01\x02', 'latin1')
  const last = bytes.lastIndexOf(listed)
  bytes.writeUInt32LE(bytes.readUInt32LE(bytes.lastIndexOf(listed, last - 1) + 42), last + 42)
  return bytes
}
