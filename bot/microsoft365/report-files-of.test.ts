import { afterAll, beforeAll, expect, test } from 'vitest'
import { startStandIn } from './stand-in.fixture.ts'

// A person's own OneDrive with their own sign-in: in the `delegated` mode the app itself reaches nobody's.

const teacher = 'amira.teacher@northshire.example'
const nurse = 'ben.nurse@northshire.example'
const officer = 'cat.officer@northshire.example'
const words = (text: string) => Buffer.from(text)

let standIn: Awaited<ReturnType<typeof startStandIn>>
let without: Awaited<ReturnType<typeof startStandIn>>
beforeAll(async () => {
  standIn = await startStandIn(undefined, 'delegated', ['Files.ReadWrite'])
  without = await startStandIn(undefined, 'delegated')
})
afterAll(async () => {
  await standIn.close()
  await without.close()
})

const idOf = (email: string) => standIn.emulator.as(email).person().objectId

async function filesOf(email: string) {
  const token = await standIn.emulator.as(email).getToken()
  const theirs = await standIn.microsoft365.reportFilesOf(token)
  return theirs.ok ? theirs.reportFiles : expect.fail(theirs.reason)
}

test('the form lies in their own OneDrive, and is read with them', async () => {
  const files = await filesOf(teacher)
  const prepared = await files.prepare(idOf(teacher), 'CP-1042', 'Report.txt', words('form'))
  if (!prepared) return expect.fail('no document')
  expect(prepared).toMatchObject({ lent: null, webUrl: expect.stringContaining('/CP-1042/Report.txt') })
  standIn.emulator.as(teacher).saveFile(prepared.itemId, words('written'))
  const again = await files.prepare(idOf(teacher), 'CP-1042', 'Report.txt', words('form'))
  expect(again?.itemId).toBe(prepared.itemId)
  expect(await files.read(prepared)).toEqual({ state: 'read', bytes: new Uint8Array(words('written')) })
  // Without her, and as somebody else, nobody gets there.
  await expect(standIn.microsoft365.reportFiles.read(prepared)).rejects.toThrow()
  await expect((await filesOf(officer)).read(prepared)).rejects.toThrow()
})

test('a link to a file of their own is opened; one to somebody else’s is not', async () => {
  standIn.emulator.as(teacher).saveFile('/Mine.txt', words('mine'))
  const link = standIn.emulator.as(teacher).shareFile('/Mine.txt')
  const files = await filesOf(teacher)
  expect(await files.openLink(link, idOf(teacher), 1000)).toMatchObject({ ok: true, name: 'Mine.txt' })
  expect((await (await filesOf(officer)).openLink(link, idOf(officer), 1000)).ok).toBe(false)
})

test('whoever has no OneDrive has no place there, and nothing is lent with their own sign-in', async () => {
  const files = await filesOf(nurse)
  expect(await files.prepare(idOf(nurse), 'CP-1042', 'Report.txt', words('form'))).toBeNull()
})

test('the app itself puts nothing into anybody’s OneDrive: it lends a folder of the library', async () => {
  const lent = await standIn.microsoft365.reportFiles.prepare(idOf(nurse), 'CP-1042', 'Report.txt', words('form'))
  expect(lent?.lent).toMatchObject({ folder: expect.stringContaining('CP-1042') })
})

test('without consent, and where another step of signing in is wanted, it says what to do', async () => {
  const token = await without.emulator.as(teacher).getToken()
  expect(await without.microsoft365.reportFilesOf(token)).toMatchObject({
    ...{ ok: false, reason: 'consent-needed', message: expect.stringContaining('Ask your IT team') },
  })
  standIn.emulator.misbehave({ match: /POST .*\/token/, times: 1, interactionRequired: true })
  expect(await standIn.microsoft365.reportFilesOf(await standIn.emulator.as(teacher).getToken())).toMatchObject({
    ...{ ok: false, reason: 'interaction-needed', message: expect.stringContaining('send your report as a file') },
  })
})
