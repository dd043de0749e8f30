import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { at, version } from '../../../conference/conference.fixture.ts'
import { openHolds } from '../../../conference/hold.ts'
import { awaitingRelease, packsFor } from '../../../conference/pack.ts'
import { packaged } from '../../documents/cut/cut-fixtures.ts'
import { wordDocument } from '../../documents/document-fixtures.ts'
import { readWords } from '../../documents/inspect/read-words.ts'
import type { NewConference } from '../../ports.ts'
import { samplePack } from '../../store/conference.fixture.ts'
import { startTestPostgres, type TestPostgres } from '../../store/database.fixture.ts'
import { addProtectedDetail } from '../arrange/protect.ts'
import { resumeConference, stopConference } from '../arrange/stop.ts'
import { sendWhatIsDue } from '../remind/send-what-is-due.ts'
import { openLibraryPack } from './access.ts'
import { circulate } from './circulate.ts'
import { openSheet } from './hand-over.ts'
import { clearHold, openPassage } from './holds.ts'
import { answerLateReport } from './late-report.ts'
import { previewPack } from './preview-pack.ts'
import { openPack } from './read.ts'
import { recallPack } from './recall.ts'
import { releaseReports } from './release.ts'
import { giveBackReport, withholdReport } from './withhold.ts'
import { type CirculationWorld, MANAGER, openCirculationWorld } from './world.fixture.ts'

let postgres: TestPostgres
let stage: CirculationWorld

beforeAll(async () => {
  postgres = await startTestPostgres()
})
afterAll(() => postgres.stop())
afterEach(() => stage.stop())

const SECRET = '14 Harbour View'

/** The teacher's and the GP's reports are accepted; the GP's gives away the address that is kept from the father. */
async function open(change: (conference: NewConference) => void = () => {}) {
  const versions = { teacher: randomUUID(), gp: randomUUID() }
  stage = await openCirculationWorld(postgres, (conference) => {
    const father = conference.participants.find(({ role }) => role === 'father')
    conference.protectedDetails = [
      { id: randomUUID(), kind: 'address', text: SECRET, keptFrom: [father?.id as string] },
    ]
    for (const report of conference.reports) {
      const author = conference.participants.find(({ id }) => id === report.participantId)
      const id = versions[author?.email.split('@')[0] as keyof typeof versions]
      if (!id) continue
      report.state = 'accepted'
      report.versions = [version(id)]
    }
    change(conference)
  })
  stage.files.set(versions.teacher, await wordDocument(['Ava is doing well in class.']))
  stage.files.set(versions.gp, await wordDocument(['She was seen at home, 14, Harbour  View, in May.']))
  return versions
}

const packOf = async (role: string) =>
  (await stage.now()).packs.findLast((one) => one.participantId === stage.person(role))
const wordsOf = async (path: string) => {
  const read = await readWords(stage.files.get(path) as Uint8Array, 'pdf')
  return read.ok ? read.text : ''
}

describe('circulating', () => {
  test('shares each pack in the library with its recipient alone, and tells them only then', async () => {
    await open()
    expect(await circulate(stage.world, stage.team, stage.id)).toMatchObject({ ok: true, leavesAt: null })
    const pack = await packOf('chair')
    expect(pack?.contents).toHaveLength(2)
    expect(pack?.access).not.toBeNull()
    const chair = (await stage.now()).participants.find(({ id }) => id === stage.person('chair'))
    const folder = `Conferences/${stage.id}/Packs/${pack?.id}`
    expect([...stage.shared.values()].filter((one) => one.folder === folder)).toEqual([
      { folder, entraId: chair?.entraId },
    ])
    expect((await stage.now()).claimed).toContain(`${stage.person('chair')}|pack-ready|pack:${pack?.id}|circulation-1`)
    expect(stage.files.has(`${folder}/CP-${(await stage.now()).number}-pack-1.pdf`)).toBe(true)
    expect(packsFor(await stage.now())).toEqual([])
  })

  test('leaves what was stopped in between to the manager who resumes', async () => {
    await open()
    await stopConference(stage.world, stage.team, stage.id)
    await stage.store.change(stage.id, async (tx) => {
      await tx.deliveries.claimWork(
        {
          conferenceId: stage.id,
          person: 'business-team',
          kind: 'make-packs',
          deadline: 'circulation:1',
          occasion: 'all',
        },
        stage.clock.now,
      )
    })
    expect((await stage.now()).packs).toEqual([])
    await resumeConference(stage.world, MANAGER, stage.id)
    expect((await stage.now()).packs.length).toBeGreaterThan(0)
  })

  test('once it was due, says when an addition leaves, and at the end to bring printed copies', async () => {
    await open((conference) => {
      conference.circulatedAt = at('2026-04-14T09:00')
      conference.packs = conference.participants.map(({ id }) => samplePack(id, []))
    })
    const had = (await stage.now()).packs.length
    stage.clock.now = at('2026-04-14T12:00')
    expect(await circulate(stage.world, stage.team, stage.id)).toMatchObject({ leavesAt: at('2026-04-14T16:00') })
    expect((await stage.now()).packs).toHaveLength(had)
    stage.clock.now = at('2026-04-15T09:00')
    expect(await circulate(stage.world, stage.team, stage.id)).toMatchObject({ ok: false, reason: 'too-late' })
  })

  test('lets nobody wait for their first papers, also once it was due', async () => {
    const { teacher } = await open((conference) => {
      conference.circulatedAt = at('2026-04-14T09:00')
      conference.packs = conference.participants
        .filter(({ side }) => side === 'professional')
        .map(({ id }) => samplePack(id, []))
    })
    const partyId = stage.person('father')
    const release = { conferenceId: stage.id, partyId, versionIds: [teacher], readForOthers: true }
    expect(await releaseReports(stage.world, stage.as('lead'), release)).toMatchObject({ released: 1, held: 0 })
    stage.clock.now = at('2026-04-14T12:00')
    expect(await circulate(stage.world, stage.team, stage.id)).toMatchObject({ leavesAt: at('2026-04-14T16:00') })
    const made = (await stage.now()).packs.filter(({ madeAt }) => madeAt.equals(at('2026-04-14T12:00')))
    expect(made.map(({ participantId }) => participantId)).toEqual([partyId])
  })

  test('when nobody did it in time, sends professionals theirs and tells the duty manager about the family', async () => {
    await open()
    stage.clock.now = at('2026-04-14T10:00')
    const job = { name: 'circulate-anyway' as const, key: 'now', data: { conferenceId: stage.id } }
    await stage.store.transaction((tx) => tx.queue.enqueue([job]))
    const { packs, claimed, circulatedAt } = await stage.now()
    expect(circulatedAt).not.toBeNull()
    expect(packs.length).toBeGreaterThan(0)
    expect(packs.map(({ participantId }) => participantId)).not.toContain(stage.person('father'))
    expect([...claimed].filter((key) => key.includes('|not-circulated|'))).toHaveLength(1)
  })

  test('what is released while nobody has circulated stays with us, also when a bundle leaves', async () => {
    const { teacher } = await open((conference) => {
      conference.circulatedAt = at('2026-04-14T10:00')
    })
    const partyId = stage.person('father')
    const release = { conferenceId: stage.id, partyId, versionIds: [teacher], readForOthers: true }
    expect(await releaseReports(stage.world, stage.as('lead'), release)).toMatchObject({ released: 1, held: 0 })
    stage.clock.now = at('2026-04-14T16:00')
    const job = { name: 'late-bundle' as const, key: 'now', data: { conferenceId: stage.id } }
    await stage.store.transaction((tx) => tx.queue.enqueue([job]))
    const { packs } = await stage.now()
    expect(packs.length).toBeGreaterThan(0)
    expect(packs.map(({ participantId }) => participantId)).not.toContain(partyId)
  })
})

describe('our own form', () => {
  test('goes to each reader cut for them: the restricted block to the chair, to a father his own child alone', async () => {
    let children: string[] = []
    const versions = await open((conference) => {
      conference.protectedDetails = []
      children = conference.children.map(({ id }) => id)
      const teacher = conference.reports.find(({ versions: [first] }) => first)
      const findings = { marks: { restricted: true, childIds: children }, doubts: [], unreadable: false }
      if (teacher) teacher.versions = teacher.versions.map((one) => ({ ...one, findings }))
    })
    const section = (id: string | undefined, text: string) =>
      `<w:sdt><w:sdtPr><w:tag w:val="cp:child:${id}"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:sdtContent></w:sdt>`
    const xml = section(children[0], 'Asingsinthechoir') + section(children[1], 'Bsleepspoorly')
    const { docx, restricted } = packaged({ xml, shown: [], secret: [] })
    stage.files.set(versions.teacher, docx)
    const choice = { conferenceId: stage.id, partyId: stage.person('father'), readForOthers: false }
    const release = { ...choice, versionIds: [versions.teacher] }
    expect(await releaseReports(stage.world, stage.as('lead'), release)).toMatchObject({ released: 1 })
    await circulate(stage.world, stage.team, stage.id)

    const chairs = await packOf('chair')
    expect(chairs?.contents.map(({ part }) => part)).toEqual(['main', 'restricted', 'main'])
    const read = (await Promise.all((chairs?.contents ?? []).map(({ file }) => wordsOf(file.itemId)))) as string[]
    expect(read.map((words) => words.includes(restricted))).toEqual([false, true, false])
    const fathers = await wordsOf((await packOf('father'))?.file.itemId as string)
    expect(fathers).toContain('Asingsinthechoir')
    expect(fathers).not.toContain('Bsleepspoorly')
    expect(fathers).not.toContain(restricted)
    const teachers = await wordsOf((await packOf('teacher'))?.file.itemId as string)
    expect(teachers).toContain('Bsleepspoorly')
    expect(teachers).not.toContain(restricted)
  })

  test('in words of other children has to be read for them first', async () => {
    const versions = await open((conference) => {
      conference.protectedDetails = []
    })
    const choice = { conferenceId: stage.id, partyId: stage.person('father'), readForOthers: false }
    expect(
      await releaseReports(stage.world, stage.as('lead'), { ...choice, versionIds: [versions.teacher] }),
    ).toMatchObject({ ok: false, reason: 'needs-reading' })
    expect((await stage.now()).releases).toEqual([])
  })
})

test('a pack that cannot be made holds up nobody else’s', async () => {
  const versions = await open((conference) => {
    conference.protectedDetails = []
  })
  const choice = { conferenceId: stage.id, partyId: stage.person('father'), readForOthers: true }
  await releaseReports(stage.world, stage.as('lead'), { ...choice, versionIds: [versions.teacher] })
  const gp = stage.files.get(versions.gp) as Uint8Array
  stage.files.delete(versions.gp)
  await circulate(stage.world, stage.team, stage.id)
  expect((await stage.now()).packs.map(({ participantId }) => participantId)).toEqual([stage.person('father')])
  stage.files.set(versions.gp, gp)
  await expect.poll(async () => packsFor(await stage.now()), { timeout: 20_000 }).toEqual([])
})

describe('a detail that is kept from somebody', () => {
  test('stops the release of what holds it until a second person has seen the passage', async () => {
    const versions = await open()
    const choice = {
      conferenceId: stage.id,
      partyId: stage.person('father'),
      versionIds: Object.values(versions),
      readForOthers: true,
    }
    expect(await releaseReports(stage.world, stage.as('lead'), choice)).toMatchObject({ released: 1, held: 1 })
    await circulate(stage.world, stage.team, stage.id)
    expect((await packOf('father'))?.contents.map(({ versionId }) => versionId)).toEqual([versions.teacher])

    const [held] = openHolds(await stage.now())
    const holdId = held?.id as string
    expect(await openPassage(stage.world, stage.as('lead'), stage.id, holdId)).toMatchObject({ reason: 'not-allowed' })
    expect(await clearHold(stage.world, stage.as('chair'), stage.id, holdId, 'He knows.')).toMatchObject({
      reason: 'not-seen',
    })
    const opened = await openPassage(stage.world, stage.as('chair'), stage.id, holdId)
    expect(opened.ok && opened.hold.passage).toContain('14, Harbour  View')
    expect(await clearHold(stage.world, stage.as('chair'), stage.id, holdId, ' ')).toMatchObject({ ok: false })
    expect(await clearHold(stage.world, stage.as('chair'), stage.id, holdId, 'He knows.')).toMatchObject({ ok: true })
    await circulate(stage.world, stage.team, stage.id)
    expect((await packOf('father'))?.contents.map(({ versionId }) => versionId)).toEqual([versions.gp])
  })

  test('that was named after the release is found at the last gate, and the rest goes', async () => {
    const versions = await open((conference) => {
      conference.protectedDetails = []
    })
    const father = stage.person('father')
    const choice = { conferenceId: stage.id, partyId: father, versionIds: Object.values(versions), readForOthers: true }
    expect(await releaseReports(stage.world, stage.as('lead'), choice)).toMatchObject({ released: 2, held: 0 })
    const given = { kind: 'address' as const, text: SECRET, keptFrom: [father] }
    expect(await addProtectedDetail(stage.world, stage.team, stage.id, given)).toMatchObject({
      ok: true,
      alreadyOut: [],
    })
    await circulate(stage.world, stage.team, stage.id)
    const pack = await packOf('father')
    expect(pack?.contents.map(({ versionId }) => versionId)).toEqual([versions.teacher])
    expect(await wordsOf(pack?.file.itemId as string)).not.toMatch(/harbour/i)
    expect(openHolds(await stage.now())).toMatchObject([
      { recipientId: father, reason: 'protected-detail', raisedBy: null },
    ])
    expect([...(await stage.now()).claimed].filter((key) => key.includes('|hold|'))).toHaveLength(3)
  })
})

describe('a whole report that the chair keeps from a party', () => {
  test('waits for nobody’s release until the chair alone gives it back', async () => {
    await open()
    const partyId = stage.person('father')
    const waiting = async () =>
      awaitingRelease(await stage.now())
        .find(({ party }) => party.id === partyId)
        ?.contents.map(({ report }) => report.id)
    const before = (await waiting()) ?? []
    const withheld = { conferenceId: stage.id, partyId, reportId: before[0] as string }
    const reason = 'It would tell him of a plan to leave'
    expect(await withholdReport(stage.world, stage.as('lead'), { ...withheld, reason })).toMatchObject({ ok: false })
    expect(await withholdReport(stage.world, stage.as('chair'), { ...withheld, reason })).toMatchObject({ ok: true })
    expect(await waiting()).toEqual(before.slice(1))
    expect(await giveBackReport(stage.world, stage.as('lead'), withheld)).toMatchObject({ ok: false })
    expect(await waiting()).toEqual(before.slice(1))
    expect(await giveBackReport(stage.world, stage.as('chair'), withheld)).toMatchObject({ ok: true })
    expect(await waiting()).toEqual(before)
  })
})

describe('a message', () => {
  test('that holds such a detail waits until a second person lets it go, and word of it never says what', async () => {
    await open((conference) => {
      const gp = conference.participants.find(({ role }) => role === 'GP')
      conference.place = 'Harbour View House'
      conference.protectedDetails = [
        { id: randomUUID(), kind: 'place', text: 'Harbour View House', keptFrom: [gp?.id as string] },
      ]
    })
    const invitation = {
      id: randomUUID(),
      conferenceId: stage.id,
      person: stage.person('gp'),
      kind: 'invitation' as const,
      deadline: 'conference',
      occasion: 'booking',
      sendAt: stage.clock.now,
      detail: {},
    }
    await stage.store.transaction((tx) => tx.deliveries.claim([invitation], stage.clock.now))
    const [held] = openHolds(await stage.now())
    expect(held).toMatchObject({ thing: { kind: 'message', deliveryId: invitation.id } })
    const toGp = () => stage.mails.filter(({ to }) => to.startsWith('gp@'))
    expect(toGp()).toEqual([])
    const word = stage.mails.filter(({ subject }) => subject.includes('held'))
    expect(word).toHaveLength(3)
    for (const { html } of word) expect(html).not.toMatch(/harbour/i)

    await openPassage(stage.world, stage.as('chair'), stage.id, held?.id as string)
    await clearHold(stage.world, stage.as('chair'), stage.id, held?.id as string, 'He was invited there.')
    await stage.store.idle()
    expect(toGp()).toHaveLength(1)
    expect(openHolds(await stage.now())).toEqual([])
  })
})

test('the sheet for a party says nothing that is kept from it', async () => {
  await open((conference) => {
    const father = conference.participants.find(({ role }) => role === 'father')
    conference.place = 'Harbour View House'
    conference.protectedDetails = [
      { id: randomUUID(), kind: 'place', text: 'Harbour View House', keptFrom: [father?.id as string] },
    ]
  })
  const sheetFor = (role: string) => openSheet(stage.world, stage.as('lead'), stage.id, stage.person(role))
  expect(await sheetFor('father')).toMatchObject({ reason: 'kept-from-them' })
  expect(await sheetFor('mother')).toMatchObject({ ok: true })
})

describe('access to a pack', () => {
  test('ends at once when the conference is stopped, and comes back when it is resumed', async () => {
    await open()
    await circulate(stage.world, stage.team, stage.id)
    const packId = (await packOf('chair'))?.id as string
    expect(stage.shared.size).toBeGreaterThan(0)
    await stopConference(stage.world, stage.team, stage.id)
    await stage.store.idle()
    expect(stage.shared.size).toBe(0)
    expect(await openLibraryPack(stage.world, packId)).toMatchObject({ reason: 'stopped' })
    await resumeConference(stage.world, MANAGER, stage.id)
    await stage.store.idle()
    expect(await openLibraryPack(stage.world, packId)).toMatchObject({ ok: true })
    expect((await packOf('chair'))?.openedAt).not.toBeNull()
  })

  test('ends when the pack is recalled, and its reports go again', async () => {
    await open()
    await circulate(stage.world, stage.team, stage.id)
    const packId = (await packOf('teacher'))?.id as string
    expect(await recallPack(stage.world, stage.team, packId, 'The wrong version')).toMatchObject({ ok: true })
    expect(await openPack(stage.world, stage.as('teacher'), packId)).toMatchObject({ reason: 'recalled' })
    expect((await stage.now()).packs.find(({ id }) => id === packId)?.access).toBeNull()
    await circulate(stage.world, stage.team, stage.id)
    expect((await packOf('teacher'))?.id).not.toBe(packId)
    expect((await packOf('teacher'))?.contents).toHaveLength(2)
  })
})

test('a preview is the pack that would leave, and leaves nothing behind', async () => {
  await open()
  const preview = await previewPack(stage.world, stage.team, stage.id, stage.person('teacher'))
  expect(preview.ok && preview.pdf.length).toBeGreaterThan(0)
  expect((await stage.now()).packs).toEqual([])
  expect([...stage.files.keys()].filter((path) => path.includes('/Packs/'))).toEqual([])
  const chairs = stage.person('chair')
  expect(await previewPack(stage.world, stage.as('lead'), stage.id, chairs)).toMatchObject({ reason: 'not-allowed' })
})

describe('time', () => {
  const look = async (moment: string) => {
    stage.clock.now = at(moment)
    await sendWhatIsDue(stage.world)
    await stage.store.idle()
  }
  const subjectsTo = (start: string) =>
    stage.mails.filter(({ to }) => to.startsWith(start)).map(({ subject }) => subject)

  test('on the morning of circulation tells the business team what is missing and whom to ring', async () => {
    await open()
    await look('2026-04-14T08:00')
    const letter = stage.mails.find(({ subject }) => subject.includes('go or no-go'))
    expect(letter?.to).toBe('conferences@example.org')
    expect(letter?.html).toContain('tel:02392000001')
  })

  test('asks the chair about a late report of the social worker once, and the team hears the answer', async () => {
    const late = randomUUID()
    await open((conference) => {
      const report = conference.reports.find(({ participantId }) => participantId === conference.leadSocialWorkerId)
      if (!report) throw new Error('No report')
      report.state = 'accepted'
      report.versions = [version(late, { late: true })]
    })
    await look('2026-04-14T09:00')
    await look('2026-04-14T09:01')
    expect(subjectsTo('chair@').filter((subject) => subject.includes('came late'))).toHaveLength(1)
    const answer = () => answerLateReport(stage.world, stage.as('chair'), stage.id, late, 'give-time')
    expect(await answer()).toMatchObject({ ok: true })
    expect(await answer()).toMatchObject({ reason: 'already-answered' })
    await stage.store.idle()
    expect(subjectsTo('conferences@').filter((subject) => subject.includes('came late'))).toHaveLength(1)
  })

  test('ends every access a set time after the conference', async () => {
    await open()
    await circulate(stage.world, stage.team, stage.id)
    await stage.store.idle()
    expect(stage.shared.size).toBeGreaterThan(0)
    await look('2026-05-13T11:59')
    expect(stage.shared.size).toBeGreaterThan(0)
    await look('2026-05-13T12:00')
    expect(stage.shared.size).toBe(0)
    const pack = await packOf('chair')
    expect(await openPack(stage.world, stage.as('chair'), pack?.id as string)).toMatchObject({ reason: 'over' })
  })
})
