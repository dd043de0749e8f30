import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startStandIn } from './stand-in.fixture.ts'

const teacher = 'amira.teacher@northshire.example'
const nurse = 'ben.nurse@northshire.example'
const officer = 'cat.officer@northshire.example'
const folder = 'CP-2026-0042'
const limit = 1000
const words = (text: string) => Buffer.from(text)

type StandIn = Awaited<ReturnType<typeof startStandIn>>
const modes = ['app-folder', 'application'] as const
const standIns: Record<string, StandIn> = {}
beforeAll(async () => {
  for (const mode of modes) standIns[mode] = await startStandIn(undefined, mode)
})
afterAll(async () => {
  for (const standIn of Object.values(standIns)) await standIn.close()
})

function setUp(mode: (typeof modes)[number] = 'app-folder') {
  const standIn = standIns[mode] ?? expect.fail('it did not start')
  const { emulator } = standIn
  const { reportFiles, library } = standIn.microsoft365
  const idOf = (email: string) => emulator.as(email).person().objectId
  const prepare = async (email: string, name: string, text = 'empty') =>
    (await reportFiles.prepare(idOf(email), folder, name, words(text))) ?? expect.fail('no document')
  return { emulator, reportFiles, library, idOf, prepare }
}

describe.each([
  { mode: 'app-folder' as const, place: `/Apps/CP%20Conferences/${folder}/` },
  { mode: 'application' as const, place: `/Documents/Child%20protection%20reports/${folder}/` },
])('in mode $mode, a prepared document', ({ mode, place }) => {
  test('lies in our folder, and is left alone once its author has written in it', async () => {
    const { emulator, reportFiles, prepare } = setUp(mode)
    const document = await prepare(teacher, 'Report.txt')
    expect(document.webUrl).toContain(`${place}Report.txt`)
    expect(document.lent).toBeNull()
    expect(await reportFiles.look(document)).toEqual({
      state: 'present',
      contentTag: document.contentTag,
      changedAt: Temporal.Instant.from('2026-11-23T12:00:00Z'),
    })

    emulator.as(teacher).saveFile(document.itemId, words('written'))
    const again = await prepare(teacher, 'Report.txt')
    expect(again.itemId).toBe(document.itemId)
    expect(again.contentTag).not.toBe(document.contentTag)
    const read = await reportFiles.read(document)
    expect(read.state === 'read' && Buffer.from(read.bytes).toString()).toBe('written')
  })
})

describe('a prepared document', () => {
  test('of somebody without a OneDrive lies in the library, open to them alone, and can be taken back', async () => {
    const { emulator, reportFiles, library, idOf, prepare } = setUp()
    const document = await prepare(nurse, 'Lent.txt')
    const lent = document.lent ?? expect.fail('nothing was lent')
    expect(lent.folder).toBe(`People/${idOf(nurse)}/${folder}`)
    expect((await prepare(nurse, 'Lent.txt')).lent).toEqual(lent)
    expect(emulator.permissionsOf(document.itemId)).toMatchObject([{ email: nurse, roles: ['write'] }])
    expect(emulator.as(nurse).mailbox()).toEqual([])

    emulator.as(nurse).saveFile(document.itemId, words('written'))
    expect(emulator.as(teacher).openShared(document.webUrl)).toBe('no access')
    expect(emulator.as(nurse).openShared(document.webUrl)).toMatchObject([{ name: 'Lent.txt' }])
    const read = await reportFiles.read(document)
    expect(read.state === 'read' && Buffer.from(read.bytes).toString()).toBe('written')

    await library.unshare(lent.folder, lent.permissionId)
    expect(emulator.as(nurse).openShared(document.webUrl)).toBe('no access')
    expect(await reportFiles.look(document)).toMatchObject({ state: 'present' })
  })

  test('cannot be made where the library cannot be shared either', async () => {
    const { emulator, reportFiles, idOf } = setUp()
    emulator.misbehave({ match: /POST .*\/invite$/, times: 1, status: 403 })
    const other = reportFiles.prepare(idOf(nurse), 'CP-2026-0043', 'R.txt', words('x'))
    expect(await other).toBeNull()
  })

  test('is "locked" while it is held open, "gone" when it was deleted, and flagged by the virus scan', async () => {
    const { emulator, reportFiles, prepare } = setUp()
    const document = await prepare(teacher, 'Held.txt')
    emulator.misbehave({ match: /GET .*\/content$/, times: 1, status: 423 })
    expect(await reportFiles.read(document)).toEqual({ state: 'locked' })
    emulator.setMalware(document.itemId, 'Test virus')
    expect(await reportFiles.look(document)).toEqual({ state: 'malware' })
    expect(await reportFiles.read(document)).toEqual({ state: 'malware' })
    emulator.as(teacher).deleteFile(document.itemId)
    expect(await reportFiles.look(document)).toEqual({ state: 'gone' })
    expect(await reportFiles.read(document)).toEqual({ state: 'gone' })
  })

  test('that we may not read is no missing document', async () => {
    const { emulator, reportFiles, prepare } = setUp()
    const document = await prepare(teacher, 'Refused.txt')
    emulator.misbehave({ match: /GET .*\/content$/, times: 1, status: 403 })
    await expect(reportFiles.read(document)).rejects.toMatchObject({ status: 403 })
    for (const status of [429, 503]) {
      emulator.misbehave({ match: /GET .*\/items\//, times: 1, status, retryAfter: 30 })
      await expect(reportFiles.look(document)).rejects.toMatchObject({ status, retryAfter: 30 })
    }
  })
})

describe('a sharing link', () => {
  test('opens its author’s own file, and nobody else’s', async () => {
    const { emulator, reportFiles, idOf } = setUp('application')
    const { id, webUrl } = emulator.as(teacher).saveFile('/Work/report é.txt', words('my report'))
    const link = emulator.as(teacher).shareFile(id)
    for (const url of [link, webUrl]) {
      const opened = await reportFiles.openLink(url, idOf(teacher), limit)
      expect(opened.ok && [opened.name, Buffer.from(opened.bytes).toString()]).toEqual(['report é.txt', 'my report'])
    }
    expect(await reportFiles.openLink(link, idOf(officer), limit)).toMatchObject({ reason: 'not-theirs' })
  })

  test('of too large, flagged, locked, deleted or no file is refused, the large one before it is fetched', async () => {
    const { emulator, reportFiles, idOf } = setUp('application')
    const author = emulator.as(teacher)
    const { id } = author.saveFile('/Work/large.txt', words('x'.repeat(limit + 1)))
    const open = async (max: number) => {
      const opened = await reportFiles.openLink(link, idOf(teacher), max)
      return opened.ok ? 'opened' : opened.reason
    }
    const link = author.shareFile(id)
    const downloads = () => emulator.ledgers.requests().filter(({ url }) => url.includes(`${id}/content`)).length
    expect(await open(limit)).toBe('too-large')
    expect(downloads()).toBe(0)
    emulator.misbehave({ match: /GET .*\/content$/, times: 1, status: 423 })
    expect(await open(limit + 1)).toBe('locked')
    emulator.setMalware(id, 'Test virus')
    expect(await open(limit + 1)).toBe('malware')
    author.deleteFile(id)
    expect(await open(limit + 1)).toBe('gone')
    const folderUrl = author.saveFile('/Work/one.txt', words('x')).webUrl.replace('/one.txt', '')
    expect(await reportFiles.openLink(folderUrl, idOf(teacher), limit)).toMatchObject({ reason: 'not-a-link' })
  })

  test('leads out of reach in mode app-folder', async () => {
    const { emulator, reportFiles, idOf } = setUp()
    const link = emulator.as(teacher).shareFile(emulator.as(teacher).saveFile('/Work/mine.txt', words('x')).id)
    expect(await reportFiles.openLink(link, idOf(teacher), limit)).toMatchObject({ reason: 'not-allowed' })
  })

  test.each([
    'not an address',
    'http://northshire-my.sharepoint.com/x',
    'https://elsewhere.example/:w:/g/x',
    'https://sharepoint.com.elsewhere.example/x',
    'https://user@northshire-my.sharepoint.com/x',
  ])('is not %s, and Graph is not asked', async (url) => {
    const { emulator, reportFiles, idOf } = setUp('application')
    const asked = emulator.ledgers.requests().length
    expect(await reportFiles.openLink(url, idOf(teacher), limit)).toMatchObject({ reason: 'not-a-link' })
    expect(emulator.ledgers.requests()).toHaveLength(asked)
  })
})

describe('a folder of the library', () => {
  test('is opened to one person for reading, once, and closed again', async () => {
    const { emulator, library, idOf } = setUp()
    await library.put('CP-2026-0042/packs/p1/pack.pdf', words('%PDF'))
    await library.put('CP-2026-0042/packs/p2/pack.pdf', words('%PDF'))
    const shared = await library.share('CP-2026-0042/packs/p1', idOf(teacher))
    expect(await library.share('CP-2026-0042/packs/p1', idOf(teacher))).toEqual(shared)
    const grants = emulator.ledgers.grants().filter(({ path }) => path.includes('/packs/'))
    expect(grants).toMatchObject([{ path: '/CP-2026-0042/packs/p1', email: teacher, roles: ['read'] }])
    const invited = emulator.ledgers.requests().filter(({ url }) => url.endsWith('/packs/p1:/invite'))
    expect(invited.map(({ body }) => body)).toEqual([
      { recipients: [{ objectId: idOf(teacher) }], roles: ['read'], requireSignIn: true, sendInvitation: false },
    ])

    const reader = emulator.as(teacher)
    expect(reader.openShared(shared.webUrl)).toMatchObject([{ name: 'pack.pdf', bytes: words('%PDF') }])
    expect(reader.openShared(shared.webUrl.replace('p1', 'p2'))).toBe('no access')
    expect(reader.mailbox()).toEqual([])
    expect(emulator.as(officer).openShared(shared.webUrl)).toBe('no access')

    await library.unshare('CP-2026-0042/packs/p1', shared.permissionId)
    expect(reader.openShared(shared.webUrl)).toBe('no access')
    await library.unshare('CP-2026-0042/packs/p1', shared.permissionId)
    await library.unshare('CP-2026-0042/packs/none', shared.permissionId)
  })
})
