import { execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Outcome } from './pack/make-packs.ts'
import { main } from './pack.ts'

const family = (name: string) => fileURLToPath(new URL(`./demo/family/${name}`, import.meta.url))
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pack-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function run(argv: string[]) {
  const said = { stdout: '', stderr: '' }
  const write = (name: 'stdout' | 'stderr') => ({
    write(text: string) {
      said[name] += text
    },
  })
  return { code: await main(argv, { stdout: write('stdout'), stderr: write('stderr') }), ...said }
}

async function pack(reports: string, ...more: string[]): Promise<{ outcome: Outcome; out: string }> {
  const out = await mkdtemp(join(folder, 'out-'))
  const { code, stdout } = await run([
    '--reports',
    reports,
    '--recipients',
    family('people.csv'),
    '--out',
    out,
    '--json',
    ...more,
  ])
  expect(code).toBe(0)
  return { outcome: JSON.parse(stdout) as Outcome, out }
}

const nameOf = (address: string) => address.split('@')[0]

describe('the reports of the demo family', { timeout: 120_000 }, () => {
  let packed: { outcome: Outcome; out: string }
  beforeAll(async () => {
    packed = await pack(family('reports'))
  }, 120_000)

  test('each professional at the table gets a pack, the family nothing that nobody released', () => {
    const { packs, withoutPack } = packed.outcome
    expect(packs.map(({ recipient }) => nameOf(recipient))).toEqual(
      'helen.marsh siobhan.byrne oliver.park amira.haddad tomasz.nowak grace.adeyemi kwame.mensah rhys.llewellyn fiona.macleod leila.rahimi'.split(
        ' ',
      ),
    )
    expect(withoutPack.map(({ recipient, reason }) => [nameOf(recipient), reason])).toEqual([
      ['niamh.doyle', 'not-entitled'],
      ['donna.carrick', 'not-released'],
      ['imran.siddiqui', 'not-released'],
    ])
  })

  test('what is restricted goes to the chair only', () => {
    const withRestricted = packed.outcome.packs.filter(({ reports }) =>
      reports.some((file) => file.includes('.restricted.')),
    )
    expect(withRestricted.map(({ role }) => role)).toEqual(['chair'])
  })

  test('a draft is named and goes to nobody', () => {
    expect(packed.outcome.files.map(({ file, reason }) => [file, reason])).toContainEqual([
      'kwame.mensah@northshire.example.draft.docx',
      'draft',
    ])
    expect(packed.outcome.packs.flatMap(({ reports }) => reports).some((file) => file.includes('draft'))).toBe(false)
  })

  test('each pack is a PDF of the pages that the list says, and no name is in a file name', async () => {
    expect(await readdir(packed.out)).toEqual(packed.outcome.packs.map(({ file }) => file))
    for (const { file, pages, bytes } of packed.outcome.packs) {
      const pdf = await readFile(join(packed.out, file))
      expect(pdf.length).toBe(bytes)
      expect((await PDFDocument.load(pdf)).getPageCount()).toBe(pages)
      expect(file).toMatch(/^pack-\d\d\.pdf$/)
    }
  })
})

test('a folder of anything: each file is packed or named, and nothing stops the rest', {
  timeout: 120_000,
}, async () => {
  const reports = join(folder, 'anything')
  await mkdir(join(reports, 'inside'), { recursive: true })
  const put = (name: string, bytes: Uint8Array | string) => writeFile(join(reports, name), bytes)
  const good = await readFile(family('reports/leila.rahimi@turningtide.example.pdf'))
  await cp(
    family('reports/leila.rahimi@turningtide.example.pdf'),
    join(reports, 'leila.rahimi@turningtide.example.pdf'),
  )
  await put('inside/amira.haddad@northshire.example.docx', '')
  await put('grace.adeyemi@northshire.example.docx', good)
  await put('tomasz.nowak@northshire.example.pdf', good.subarray(0, good.length / 2))
  await put('siobhan.byrne@northshire.example.restricted.pdf', good)
  await put('rhys.llewellyn@quaysidesurgery.example.pdf', withSpoiltStream(good))
  await put('kwame.mensah@northshire.example.pdf', '%PDF-1.7\n')
  await truncate(join(reports, 'kwame.mensah@northshire.example.pdf'), 3e9)
  await put('helen.marsh@northshire.example.pdf', good)
  await put('somebody\nelse.pdf', good)
  await symlink('/', join(reports, 'inside', 'root'))

  const { outcome, out } = await pack(reports, '--release-to-family')

  expect(Object.fromEntries(outcome.files.map(({ file, reason }) => [file, reason]))).toEqual({
    'grace.adeyemi@northshire.example.docx': 'name-mismatch',
    'helen.marsh@northshire.example.pdf': 'not-asked',
    'inside/amira.haddad@northshire.example.docx': 'empty',
    'inside/root': 'link',
    'kwame.mensah@northshire.example.pdf': 'too-large',
    'rhys.llewellyn@quaysidesurgery.example.pdf': 'faulty',
    'siobhan.byrne@northshire.example.restricted.pdf': 'alone',
    'somebody\nelse.pdf': 'nobody',
    'tomasz.nowak@northshire.example.pdf': 'damaged',
  })
  expect(outcome.files.every(({ message }) => message.length > 10)).toBe(true)
  expect(outcome.packs.map(({ recipient }) => nameOf(recipient))).toContain('donna.carrick')
  for (const { file, reports: inside } of outcome.packs) {
    expect(inside).toEqual(['rhys.llewellyn@quaysidesurgery.example.pdf', 'leila.rahimi@turningtide.example.pdf'])
    if (hasQpdf()) expect(execFileSync('qpdf', ['--check', join(out, file)]).toString()).toContain('No syntax')
  }
})

/** Its words are packed as nothing can unpack them; its structure is whole. */
function withSpoiltStream(pdf: Buffer): Buffer {
  const spoilt = Buffer.from(pdf)
  const at = spoilt.indexOf('/FlateDecode')
  const start = spoilt.indexOf('stream', at) + 40
  spoilt.fill(0xff, start, start + 30)
  return spoilt
}

function hasQpdf() {
  try {
    execFileSync('qpdf', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

test.each([
  [[]],
  [['--shoe']],
  [['--reports', '/no/such/folder', '--recipients', family('people.csv'), '--out', '/tmp']],
  [['--reports', family('reports'), '--recipients', '/no/such/file', '--out', '/tmp']],
  [['--reports', family('reports'), '--recipients', family('people.csv'), '--out', family('people.csv')]],
])('%j ends with 2 and one line that says how it is used', async (argv) => {
  const { code, stdout, stderr } = await run(argv)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('Use: npm run pack')
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
})
