import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pdfDocument, wordDocument, zipWith } from '../document-fixtures.ts'
import { defaultLimits } from './inspection.ts'
import { readDocument } from './read-document.ts'

const swelling = async () =>
  zipWith(await wordDocument(['words']), { 'word/comments.xml': `<c>${'<p/>'.repeat(4_500_000)}</c>` })

describe('a file is read apart from the service', () => {
  it('and what swells takes neither the service nor the file beside it with it', async () => {
    const [swollen, ...others] = await Promise.all([
      readDocument(await swelling()),
      ...Array.from({ length: 4 }, async () => readDocument(await wordDocument(['words']))),
    ])
    expect(swollen).toEqual({ ok: false, reason: 'too-complicated', cause: 'died' })
    expect(others.map((reading) => reading.ok)).toEqual([true, true, true, true])
  })

  it('and what takes too long is ended', async () => {
    const reading = await readDocument(await pdfDocument(150, 'words'), { ...defaultLimits, maxSeconds: 0.01 })
    expect(reading).toEqual({ ok: false, reason: 'too-complicated', cause: 'time-out' })
  })

  it('and all that comes at once is read, each as its own', async () => {
    const readings = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => readDocument(await wordDocument([`file ${index} end`]))),
    )
    readings.forEach((reading, index) => {
      expect(reading.ok && reading.text.trim()).toBe(`file ${index} end`)
    })
  })
})

describe.skipIf(process.platform !== 'linux')('no reader outlives the service', () => {
  const room = new URL('./read-document.ts', import.meta.url)
  const command = (program: string) => [
    '--input-type=module',
    '--eval',
    `import { readDocument } from '${room}'; ${program}`,
  ]
  const start = (program: string) => spawn(process.execPath, command(program), { stdio: ['ignore', 'pipe', 'ignore'] })
  const readersOf = (pid = 0) => readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number)
  const isThere = (pid: number) =>
    existsSync(`/proc/${pid}/status`) && !/State:\s+Z/.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  const rtf = "new Uint8Array(Buffer.from('{\\\\rtf1 a}'))"

  it('when the service is killed while a reader waits', async () => {
    const service = start(`await readDocument(${rtf}); console.log('read'); setInterval(() => {}, 1000)`)
    await once(service.stdout, 'data')
    const readers = readersOf(service.pid)
    expect(readers.filter(isThere)).toHaveLength(1)
    service.kill('SIGKILL')
    await expect.poll(() => readers.filter(isThere), { timeout: 5000 }).toEqual([])
  })

  it('when the service is killed while a reader hangs', async () => {
    const service = start(`import { defaultLimits } from '${new URL('./inspection.ts', import.meta.url)}'
      void readDocument(new Uint8Array(Buffer.from('%PDF-' + 'stream '.repeat(3_000_000))), { ...defaultLimits, maxSeconds: 2 })
      setTimeout(() => console.log('reading'), 1000)`)
    await once(service.stdout, 'data')
    const readers = readersOf(service.pid)
    service.kill('SIGKILL')
    expect(readers.filter(isThere)).toHaveLength(1)
    await expect.poll(() => readers.filter(isThere), { timeout: 10_000 }).toEqual([])
  })

  it('and a command ends by itself when its files are read', () => {
    const said = execFileSync(process.execPath, command(`console.log((await readDocument(${rtf})).ok)`), {
      timeout: 20_000,
    })
    expect(String(said).trim()).toBe('true')
  })
})
