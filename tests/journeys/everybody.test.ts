import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPage } from '../../commands/demo/on-page.ts'
import { type Case, followPackLink, openCase, wordsOf } from './case.fixture.ts'
import { pdfFile, wordFile } from './papers.fixture.ts'
import { booking, people, type Stage, startStage } from './stage.fixture.ts'

// Everybody's own way through one conference about two half-siblings: Dan is the father of one of them only.

const { chair, lead, teacher, nurse, officer, gp, father } = people
const MOTHER = 'mother@by-hand.example'
const TEAM = 'conferences@northshire.example'
const AVA = 'Ava chose the green paint for her room.'
const BEN = 'Ben asks for his night light.'
let stage: Stage
let one: Case

beforeAll(async () => {
  stage = await startStage()
  const children = [
    { name: 'Ava Whitfield', born: '2016-02-03', parties: [MOTHER, father.email] },
    { name: 'Ben Moss', born: '2021-09-30', parties: [MOTHER] },
  ]
  one = openCase(stage, await stage.book(booking({ children })))
})
afterAll(() => stage?.stop())

const saying = (words: string) => expect.stringContaining(words)
const lastCard = (email: string) => JSON.stringify(stage.chatsOf(email).at(-1)?.activity)
const stray = async () => {
  const { mails } = (await stage.team('GET', '/stray-mail')) as { mails: { reason: string; reference: string }[] }
  return mails.map(({ reason, reference }) => [reason, reference])
}

describe('the teacher, who has the form in her OneDrive', () => {
  test('writes what the chair alone may read into its box, and what is about one child under that child', async () => {
    await stage.to('2026-04-08T10:00')
    stage.answer(teacher.email, {
      'Past harm': 'Both children came to school hungry.',
      'Ava Whitfield: Wishes and feelings': AVA,
      'Ben Moss: Wishes and feelings': BEN,
      'What is restricted': 'A neighbour told us, and is afraid.',
    })
    await stage.tap(teacher.email, 'submit')
    expect(lastCard(teacher.email)).toContain('goes to the chair only')
    expect((await one.report(teacher.email)).versions).toMatchObject([
      { state: 'submitted', marked: true, familyMayRead: true, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ])
  })
})

describe('the surgery, which shares one mailbox', () => {
  const reply = (files: { name: string; bytes: Uint8Array }[]) =>
    stage.emulator.as(gp.email).replyToMail(/your report by/, { text: 'Please find our report attached.', files })

  test('replies with the report attached: it waits to be accepted, and the receipt asks the one question', async () => {
    reply([{ name: 'Ava Whitfield.docx', bytes: await wordFile('Both children are registered with us.') }])
    await stage.to('2026-04-08T10:15')
    expect(await one.report(gp.email)).toMatchObject({
      state: 'submitted',
      versions: [{ source: 'mail', state: 'submitted', familyMayRead: null }],
    })
    const receipt = stage.mailsTo(gp.email).at(-1)
    expect(receipt?.subject).toBe('CP-1042: your report has arrived')
    expect(receipt?.body.content).toContain('the family, or one of them, must not see')
    expect(await stray()).toEqual([])
  })

  test('a letter that only claims to be from there changes nothing and waits for a person, who is told once', async () => {
    const forged = { to: TEAM, subject: 'RE: CP-1042', from: gp.email, text: 'A newer one.' }
    const bytes = await pdfFile('Nothing to worry about.')
    stage.emulator.as(father.email).sendMail({ ...forged, files: [{ name: 'report.pdf', bytes }] })
    await stage.to('2026-04-08T10:30')
    expect(await stray()).toEqual([['not-authenticated', 'CP-1042']])
    expect((await one.report(gp.email)).versions).toHaveLength(1)
    reply([
      { name: 'report.pdf', bytes },
      { name: 'letter.pdf', bytes: await pdfFile('Which of the two is it?') },
    ])
    await stage.to('2026-04-08T10:45')
    expect(await stray()).toEqual([
      ['not-authenticated', 'CP-1042'],
      ['several-attachments', 'CP-1042'],
    ])
    expect((await one.report(gp.email)).versions).toHaveLength(1)
    const told = stage.mailsTo(TEAM).filter(({ subject }) => /mail/i.test(subject) && !/CP-1042/.test(subject))
    expect(told).toHaveLength(1)
  })

  test('an automatic reply and a mail that comes back are noted on what we sent, and take in nothing', async () => {
    const problems = async () => {
      const { messages } = await one.now()
      return messages.flatMap(({ to, kind, problem }) =>
        to === gp.email && problem ? [`${kind} ${problem.kind}`] : [],
      )
    }
    const surgery = stage.emulator.as(gp.email)
    surgery.setAutomaticReply('We are closed until Monday.')
    reply([{ name: 'report.docx', bytes: await wordFile('Both children were seen in March.') }])
    await stage.to('2026-04-08T11:00')
    await stage.to('2026-04-08T11:15')
    expect(await problems()).toEqual(['report-receipt auto-reply'])
    surgery.setAutomaticReply(null)
    surgery.bounce(true)
    await stage.team('POST', `/reports/${(await one.report(gp.email)).id}/send-back`, { comment: 'Please sign it.' })
    await stage.to('2026-04-08T11:30')
    expect(await problems()).toEqual(['report-receipt auto-reply', 'report-returned undelivered'])
    surgery.bounce(false)
    expect(await stray()).toHaveLength(2)
    expect((await one.report(gp.email)).versions).toHaveLength(2)
  })

  test('sends it again, and answers on its page that the family may read it', async () => {
    reply([{ name: 'report.docx', bytes: await wordFile('Both children were seen in March. Signed, Dr Rees.') }])
    await stage.to('2026-04-08T11:45')
    const page = await openPage(stage.emulator.as(gp.email), stage.serviceUrl)
    await page.post('question', new URLSearchParams({ mayRead: 'yes' }))
    expect(await one.report(gp.email)).toMatchObject({
      state: 'submitted',
      versions: [{ familyMayRead: true }, {}, {}],
    })
  })
})

describe('the police officer, who holds nothing', () => {
  test('looks at the children first, takes it back, says it again, and does not count for the quorum', async () => {
    const counted = async () => (await one.now()).readiness.quorum.counted
    expect(await counted()).toContain('police')
    await stage.tap(officer.email, 'nothingHeld')
    expect(lastCard(officer.email)).not.toMatch(/Ava|Ben/)
    expect((await one.report(officer.email)).state).toBe('requested')
    await stage.tap(officer.email, 'confirmNothingHeld')
    expect((await one.report(officer.email)).state).toBe('nothing-held')
    await stage.tap(officer.email, 'undo')
    expect((await one.report(officer.email)).state).toBe('requested')
    expect(await counted()).toContain('police')
    await stage.tap(officer.email, 'nothingHeld')
    await stage.tap(officer.email, 'confirmNothingHeld')
    expect(await counted()).not.toContain('police')
    expect((await one.now()).readiness.missing).not.toContain((await one.person(officer.email)).id)
  })
})

describe('the chair', () => {
  test('alone keeps a whole report from one of the family, with a reason', async () => {
    await stage.emulator.as(nurse.email).sendFile('report.pdf', await pdfFile('Kelly told the clinic about Dan.'))
    await stage.rest()
    await stage.tap(nurse.email, 'familyMay')
    stage.answer(lead.email, { 'What has happened': 'The enquiry began on 24 March.' })
    await stage.tap(lead.email, 'submit')
    await one.accept(lead.email, teacher.email, nurse.email, gp.email)
    const { id: partyId } = await one.person(father.email)
    const { id: reportId } = await one.report(nurse.email)
    const kept = { partyId, reportId, reason: 'What Kelly told the clinic in confidence would put her at risk.' }
    expect((await one.as(lead.email, 'POST', '/withhold', kept)).status).toBe(403)
    expect((await one.as(chair.email, 'POST', '/withhold', { ...kept, reason: '' })).status).toBe(422)
    expect(await one.as(chair.email, 'POST', '/withhold', kept)).toMatchObject({ status: 200, body: { alreadyOut: 0 } })
  })
})

describe('the mother, reached by hand, and the father, by mail', () => {
  test('get what the social worker lets go, who reads for the other child what cannot be cut', async () => {
    const { id: partyId } = await one.person(father.email)
    const waiting = (await one.now()).releases.find((party) => party.partyId === partyId)?.awaiting ?? []
    expect(waiting).toHaveLength(3)
    const choice = { partyId, versionIds: waiting.map(({ versionId }) => versionId) }
    const unread = await one.as(lead.email, 'POST', '/release', choice)
    expect(unread).toMatchObject({ status: 409, body: { reason: 'needs-reading' } })
    expect(await one.release(father.email)).toEqual({ released: 3, held: 0 })
    expect(await one.release(MOTHER)).toEqual({ released: 4, held: 0 })
    await one.circulate()
  })

  test('hers is about both children; his about his own, and hints at nothing that is kept from him', async () => {
    const [hers] = await one.packs(MOTHER)
    for (const words of [AVA, BEN, 'Both children came to school hungry', 'Kelly told the clinic', 'Dr Rees'])
      expect(hers?.text).toContain(words)
    const page = await openPage(stage.emulator.as(father.email), stage.serviceUrl)
    const [his] = await one.packs(father.email)
    const text = await wordsOf(await page.download(`pack/${his?.id}`))
    expect(text).toBe(his?.text)
    for (const words of [AVA, 'Both children came to school hungry', 'Dr Rees']) expect(text).toContain(words)
    for (const words of ['Ben', 'Moss', 'night light', 'neighbour', 'clinic', 'Community health', 'Ewa', 'withheld'])
      expect(`${text} ${page.html}`).not.toContain(words)
    const numbers = [...text.matchAll(/Page (\d+) of (\d+)/g)].map(([, page, of]) => `${page} of ${of}`)
    expect(numbers).toEqual(numbers.map((_, index) => `${index + 1} of ${his?.pages}`))
    expect(his?.openedAt).toBeNull()
  })

  test('hers is printed and brought by the social worker, and what was shared is recorded report by report', async () => {
    expect(stage.heard(lead.email, 1042)).toContainEqual(saying('Papers to hand over for CP-1042'))
    const { id: partyId } = await one.person(MOTHER)
    const [pack] = await one.packs(MOTHER)
    const download = async (email: string, path: string) => {
      const authorization = `Bearer ${await stage.emulator.as(email).getToken()}`
      const answer = await fetch(`${stage.serviceUrl}/api/v1${path}`, { headers: { authorization } })
      return answer.ok ? wordsOf(new Uint8Array(await answer.arrayBuffer())) : answer.status
    }
    const { id } = await one.now()
    expect(await download(lead.email, `/packs/${pack?.id}/file`)).toBe(pack?.text)
    expect(await download(lead.email, `/conferences/${id}/parties/${partyId}/sheet`)).toContain('About our meeting')
    expect(await download(teacher.email, `/packs/${pack?.id}/file`)).toBe(403)
    const notSeen = async () =>
      (await one.now()).readiness.notSeen.find((party) => party.partyId === partyId)?.versionIds.length ?? 0
    expect(await notSeen()).toBe(4)
    const versionIds = [pack?.contents[0]?.versionId as string]
    const shared = { how: 'Read together at home', versionIds }
    expect((await stage.call(lead.email, 'POST', `/packs/${pack?.id}/hand-over`, shared)).status).toBe(200)
    expect(await notSeen()).toBe(3)
    await stage.tap(lead.email, 'handedOver', { how: 'in-person', sharedOn: '2026-04-08' })
    expect(await notSeen()).toBe(0)
    const [after] = await one.packs(MOTHER)
    expect(after?.contents.map(({ handedOver }) => handedOver?.how)).toEqual([
      'Read together at home',
      ...Array(3).fill(saying('handed over in person')),
    ])
  })
})

describe('the pack of somebody of the council', () => {
  let place: string

  test('lies in a folder of the library that is open to that person alone', async () => {
    const found = await followPackLink(stage, teacher.email)
    expect(found?.status).toBe(303)
    place = found?.place as string
    const [pack] = await one.packs(teacher.email)
    const shown = stage.emulator.as(teacher.email).openShared(place)
    expect(shown).toContainEqual(expect.objectContaining({ name: 'CP-1042-pack-1.pdf' }))
    for (const { email } of [nurse, officer, lead, chair])
      expect(stage.emulator.as(email).openShared(place)).toBe('no access')
    const folders = stage.emulator.ledgers.grants().filter(({ path }) => path.endsWith(`/Packs/${pack?.id}`))
    expect(folders.map(({ email, roles }) => [email, roles])).toEqual([[teacher.email, ['read']]])
    expect(pack?.text).not.toContain('neighbour')
    expect(await one.readersOf('neighbour')).toEqual(['chair'])
  })

  test('is read when they say so', async () => {
    await stage.tap(teacher.email, 'haveRead')
    const [pack] = await one.packs(teacher.email)
    expect(pack).toMatchObject({ readAt: expect.any(String), openedAt: expect.any(String) })
  })

  test('is closed 28 days after the conference, and no card or page opens it any more', async () => {
    await stage.to('2026-05-13T11:59')
    expect(stage.emulator.as(teacher.email).openShared(place)).not.toBe('no access')
    await stage.to('2026-05-13T12:00')
    expect(stage.emulator.as(teacher.email).openShared(place)).toBe('no access')
    expect((await followPackLink(stage, teacher.email))?.status).toBe(404)
    expect((await one.now()).packs.filter(({ hasAccess }) => hasAccess)).toEqual([])
    expect(stage.emulator.ledgers.grants()).toEqual([])
  })
})
