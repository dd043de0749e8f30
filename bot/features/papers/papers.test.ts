import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { at } from '../../../conference/conference.fixture.ts'
import { openHolds } from '../../../conference/hold.ts'
import type { Paper, PaperSection } from '../../../conference/papers/paper.ts'
import { paper, paperSection } from '../../../conference/papers/papers.fixture.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { wordDocument } from '../../documents/document-fixtures.ts'
import { readWords } from '../../documents/inspect/read-words.ts'
import { startTestPostgres, type TestPostgres } from '../../store/database.fixture.ts'
import { addProtectedDetail } from '../arrange/protect.ts'
import { resumeConference, stopConference } from '../arrange/stop.ts'
import { clearHold, openPassage } from '../circulate/holds.ts'
import { type CirculationWorld, MANAGER, openCirculationWorld } from '../circulate/world.fixture.ts'
import { sendWhatIsDue } from '../remind/send-what-is-due.ts'
import { approvePaper } from './approve-paper.ts'
import { askForCorrection, settleCorrection } from './corrections.ts'
import { recordPaperHandOver } from './hand-over-paper.ts'
import { openCopy } from './open-copy.ts'
import { previewPaper } from './preview-paper.ts'
import { sendPaper } from './send-paper.ts'
import { writePaper } from './write-paper.ts'

let postgres: TestPostgres
let stage: CirculationWorld

beforeAll(async () => {
  postgres = await startTestPostgres()
})
afterAll(() => postgres?.stop())

const PAPER = '7f1f0b6e-5f0e-4b51-9d5e-0a8f4d7a1c11'
let childId: string
let otherChildId: string
let entra: Record<string, string | null>

/** The mother is reached by hand, the father by mail, the GP outside; the rest are of the tenant. Drafted on the day itself. */
beforeEach(async () => {
  stage = await openCirculationWorld(postgres, () => {})
  stage.clock.now = at('2026-04-15T13:00')
  const { children, participants } = await stage.now()
  childId = children[0]?.id as string
  otherChildId = children[1]?.id as string
  entra = Object.fromEntries(participants.map((one) => [one.email.split('@')[0], one.entraId]))
  await add()
})
afterEach(() => stage?.stop())

const as = (role: string): Actor => ({ kind: 'signed-in', entraId: entra[role] as string, name: role, roles: [] })
const add = (change: Partial<Paper> = {}) =>
  stage.store.change(stage.id, (tx) => tx.papers.add(stage.id, paper({ id: PAPER, sections: sections(), ...change })))
const sections = (): PaperSection[] => [
  paperSection('all', { text: 'For everybody.' }),
  paperSection('mum', { text: 'Tuesdays at the centre.', audience: [stage.person('mother')] }),
  paperSection('other', { text: 'About the second child.', childId: otherChildId }),
]
const now = async () => {
  const conference = await stage.now()
  return { conference, paper: conference.papers.find(({ id }) => id === PAPER) as Paper }
}
const approve = async (actor: Actor = as('chair'), send = true) => {
  const { version } = (await now()).paper
  return approvePaper(stage.world, actor, PAPER, { version, readForOthers: false, send })
}
const copiesOf = async (role: string) =>
  (await now()).paper.copies.filter(({ participantId }) => participantId === stage.person(role))
const wordsOf = async (role: string) => {
  const copy = (await copiesOf(role)).at(-1)
  const pdf = await stage.world.library.read(copy?.pdf as NonNullable<typeof copy>['docx'])
  const read = await readWords(pdf, 'pdf')
  return read.ok ? read.text : ''
}
const mailsTo = (role: string) => stage.mails.filter(({ to }) => to.startsWith(`${role}@`))

describe('a draft', () => {
  test('is written by those who run the meeting, and nobody writes over another’s words', async () => {
    const written = await writePaper(stage.world, as('chair'), PAPER, { version: 1, sections: sections() })
    expect(written).toMatchObject({ ok: true, version: 2 })
    const old = await writePaper(stage.world, as('chair'), PAPER, { version: 1, sections: sections() })
    expect(old).toMatchObject({ ok: false, reason: 'changed-meanwhile' })
    for (const actor of [stage.team, as('teacher'), as('lead'), stage.as('mother')])
      expect(await writePaper(stage.world, actor, PAPER, { version: 2, sections: [] })).toMatchObject({
        reason: 'not-allowed',
      })
  })

  test('reaches nobody before the chair has approved it', async () => {
    expect(await sendPaper(stage.world, stage.team, PAPER)).toMatchObject({ reason: 'not-approved' })
    for (const actor of [stage.team, as('lead'), as('teacher')])
      expect(await approve(actor)).toMatchObject({ reason: 'not-allowed' })
    expect(await approve(as('chair'), false)).toMatchObject({ ok: true, sent: 0 })
    expect((await now()).paper).toMatchObject({ state: 'approved', copies: [] })
    // Whoever changes it afterwards makes a draft of it again.
    const { version } = (await now()).paper
    await writePaper(stage.world, as('chair'), PAPER, { version, sections: sections() })
    expect((await now()).paper).toMatchObject({ state: 'draft', approved: null })
  })

  test('that names a child to a party who is not linked to it waits until the chair says that it was read for them', async () => {
    const named = [paperSection('one', { text: 'Ben’s father rang.' })]
    await writePaper(stage.world, as('chair'), PAPER, { version: 1, sections: named })
    expect(await approve()).toMatchObject({ reason: 'names-others', sectionIds: ['one'] })
    const approval = { version: 2, readForOthers: true, send: true }
    expect(await approvePaper(stage.world, as('chair'), PAPER, approval)).toMatchObject({ ok: true })
  })

  test('is shown to the business team once it is approved, the chair’s own copy never', async () => {
    const preview = (actor: Actor, role: string) => previewPaper(stage.world, actor, PAPER, stage.person(role))
    expect(await preview(stage.team, 'teacher')).toMatchObject({ reason: 'not-allowed' })
    const shown = await preview(as('chair'), 'mother')
    const read = shown.ok ? await readWords(shown.pdf, 'pdf') : null
    expect(read?.ok && read.text).toMatch(/Draft: not approved, not sent/)
    expect(read?.ok && read.text).toContain('Tuesdays at the centre')
    await approve(as('chair'), false)
    expect(await preview(stage.team, 'teacher')).toMatchObject({ ok: true })
    expect(await preview(stage.team, 'chair')).toMatchObject({ reason: 'not-allowed' })
  })
})

describe('what is sent', () => {
  test('is each recipient’s own copy, by their own road, and names are on no list', async () => {
    expect(await approve()).toMatchObject({ ok: true, sent: 6 })
    const { paper: sent } = await now()
    expect(sent.state).toBe('sent')
    const ways = Object.fromEntries(sent.copies.map(({ participantId, by }) => [participantId, by]))
    expect(ways).toEqual({
      ...Object.fromEntries(['chair', 'lead', 'teacher'].map((role) => [stage.person(role), 'library'])),
      [stage.person('gp')]: 'page',
      [stage.person('father')]: 'page',
      [stage.person('mother')]: 'hand',
    })
    expect(await wordsOf('mother')).toMatch(/For everybody[\s\S]*Tuesdays at the centre[\s\S]*second child/)
    expect(await wordsOf('father')).toContain('For everybody')
    expect(await wordsOf('father')).not.toMatch(/Tuesdays|second child|Ben/)
    expect(await wordsOf('teacher')).not.toContain('Tuesdays')
    for (const path of stage.files.keys()) expect(path).not.toMatch(/Sam|mother|father|Ava|Ben/)
  })

  test('is told to each by their channel, to who is reached by hand through the lead social worker', async () => {
    await approve()
    await stage.now()
    expect(mailsTo('father')).toHaveLength(1)
    expect(mailsTo('father')[0]?.subject).toBe('About your appointment on Wednesday 15 April, reference 1042')
    expect(mailsTo('mother')).toEqual([])
    expect(mailsTo('gp')[0]?.subject).toBe('CP-1042: decision letter')
    expect(mailsTo('lead').map(({ subject }) => subject)).toContain('CP-1042: papers to hand over')
    // Where they can print it and record that it was shared.
    expect(mailsTo('lead').find(({ subject }) => /hand over/.test(subject))?.html).toContain(`${stage.id}/papers`)
    for (const { html } of stage.mails) expect(html).not.toMatch(/Tuesdays|For everybody|Example/)
  })

  test('goes once: a second press sends nothing, and a repeated job makes nothing again', async () => {
    await approve()
    const before = (await now()).paper.copies.length
    expect(await sendPaper(stage.world, stage.team, PAPER)).toMatchObject({ reason: 'nothing-to-send' })
    expect(await approve()).toMatchObject({ reason: 'already-approved' })
    const { makePaperCopies } = await import('./make-paper-copies.ts')
    await makePaperCopies(stage.world, { paperId: PAPER })
    expect((await now()).paper.copies).toHaveLength(before)
  })

  test('is opened by its recipient and, where it goes by hand, by who takes it there; what a parent opens is not tracked', async () => {
    await approve()
    const [fathers] = await copiesOf('father')
    const [mothers] = await copiesOf('mother')
    const open = (actor: Actor, copyId: string) => openCopy(stage.world, actor, PAPER, copyId, 'docx')
    expect(await open(stage.as('father'), fathers?.id as string)).toMatchObject({
      ok: true,
      fileName: '1042-paper.docx',
    })
    expect(await open(as('lead'), fathers?.id as string)).toMatchObject({ reason: 'not-allowed' })
    expect(await open(as('lead'), mothers?.id as string)).toMatchObject({ ok: true })
    expect(await open(as('teacher'), mothers?.id as string)).toMatchObject({ reason: 'not-allowed' })
  })

  test('opens for nobody while the conference is stopped, and never for who has left', async () => {
    await approve()
    const [teachers] = await copiesOf('teacher')
    const open = () => openCopy(stage.world, as('teacher'), PAPER, teachers?.id as string, 'pdf')
    expect(await open()).toMatchObject({ ok: true })
    await stopConference(stage.world, stage.team, stage.id)
    expect(await open()).toMatchObject({ reason: 'stopped' })
    await resumeConference(stage.world, MANAGER, stage.id)
    const left = { at: stage.clock.now, reason: 'A new job', successorId: null }
    await stage.store.change(stage.id, (tx) => tx.participants.update(stage.person('teacher'), { left }))
    expect(await open()).toMatchObject({ reason: 'not-allowed' })
  })

  test('is handed over once, with when and how', async () => {
    await approve()
    const [copy] = await copiesOf('mother')
    const hand = (actor: Actor, how: string) => recordPaperHandOver(stage.world, actor, PAPER, copy?.id as string, how)
    expect(await hand(as('teacher'), 'read together')).toMatchObject({ reason: 'not-allowed' })
    expect(await hand(as('lead'), ' ')).toMatchObject({ reason: 'needs-how' })
    expect(await hand(as('lead'), 'read together at home')).toMatchObject({ ok: true })
    expect((await copiesOf('mother'))[0]?.handedOver).toMatchObject({ how: 'read together at home' })
    expect(await hand(as('lead'), 'again')).toMatchObject({ reason: 'already-handed-over' })
    expect(
      await recordPaperHandOver(stage.world, as('lead'), PAPER, (await copiesOf('gp'))[0]?.id as string, 'x'),
    ).toMatchObject({ reason: 'not-by-hand' })
  })

  test('waits while the conference is stopped, and is made when a manager resumes', async () => {
    await stopConference(stage.world, stage.team, stage.id)
    await approve()
    expect((await now()).paper).toMatchObject({ state: 'sent', copies: [] })
    await resumeConference(stage.world, MANAGER, stage.id)
    expect((await now()).paper.copies).toHaveLength(6)
  })

  test('uses an authority’s own document where it has a place for the passages, and ours where it has none', async () => {
    const marks = '{reference} {#children}{name} {born}{/children} {conferenceDate}'
    const own = async (...lines: string[]) => wordDocument(lines)
    await stage.store.change(stage.id, (tx) => tx.papers.remove(PAPER))
    await add({ kind: 'full-record' })
    stage.files.set('Templates/full-record.docx', await own(`Northshire by hand ${marks}`))
    await approve()
    expect(await wordsOf('teacher')).toContain('For everybody')
    expect(await wordsOf('teacher')).not.toContain('Northshire')

    stage.files.set(
      'Templates/full-record.docx',
      await own(`Northshire for {recipient} ${marks}`, '{#sections}', '{heading}: {text}', '{/sections}'),
    )
    const asked = await askForCorrection(stage.world, as('teacher'), PAPER, {
      participantId: stage.person('teacher'),
      text: 'Something',
    })
    await settleCorrection(stage.world, as('chair'), PAPER, asked.ok ? asked.correctionId : '', {
      ...{ how: 'put-right', note: 'Done', readForOthers: false, version: (await now()).paper.version },
      sections: [paperSection('all', { text: 'For everybody, put right.' })],
    })
    const words = await wordsOf('father')
    expect(words).toMatch(/Northshire for Sam father[\s\S]*Ava Example[\s\S]*For everybody, put right/)
    expect(words).not.toContain('Ben')
    expect(words).toMatch(/Sam father · 1042[\s\S]*Page 1 of \d/)
  })
})

describe('a protected detail', () => {
  const keep = () =>
    addProtectedDetail(stage.world, stage.team, stage.id, {
      kind: 'address',
      text: '14 Harbour View, PO4 8QX',
      keptFrom: [stage.person('father')],
    })
  const write = async (text: string) => {
    const { version } = (await now()).paper
    return writePaper(stage.world, as('chair'), PAPER, { version, sections: [paperSection('all', { text })] })
  }

  test('in somebody’s copy holds that copy alone, until a second person lets it go', async () => {
    await keep()
    await write('She is at 14 Harbour View now.')
    await approve()
    const { conference, paper: sent } = await now()
    expect(sent.copies.map(({ participantId }) => participantId)).not.toContain(stage.person('father'))
    expect(sent.copies).toHaveLength(5)
    const [hold] = openHolds(conference, stage.person('father'))
    expect(hold).toMatchObject({ thing: { kind: 'paper', paperId: PAPER } })
    expect(mailsTo('father')).toEqual([])
    await openPassage(stage.world, as('lead'), stage.id, hold?.id as string)
    await clearHold(stage.world, as('lead'), stage.id, hold?.id as string, 'He knows it')
    expect(await copiesOf('father')).toHaveLength(1)
  })

  test('that stands in a heading and its text together holds it, and waits for nobody once it is written otherwise', async () => {
    await keep()
    const { version } = (await now()).paper
    const split = [paperSection('all', { heading: 'She lives at 14 Harbour', text: 'View, with her aunt.' })]
    await writePaper(stage.world, as('chair'), PAPER, { version, sections: split })
    await approve()
    expect(openHolds((await now()).conference, stage.person('father'))).toHaveLength(1)
    const participantId = stage.person('teacher')
    const asked = await askForCorrection(stage.world, as('teacher'), PAPER, { participantId, text: 'Not there' })
    const before = await now()
    const settlement = {
      ...{ how: 'put-right' as const, note: 'Done', readForOthers: false, version: before.paper.version },
      sections: [paperSection('all', { text: 'She lives with her aunt.' })],
    }
    const correctionId = asked.ok ? asked.correctionId : ''
    const stale = { ...settlement, version: settlement.version - 1 }
    const settle = (one: typeof settlement) => settleCorrection(stage.world, as('chair'), PAPER, correctionId, one)
    expect(await settle(stale)).toMatchObject({ reason: 'changed-meanwhile' })
    expect(await settle(settlement)).toMatchObject({ ok: true })
    expect(openHolds((await now()).conference, stage.person('father'))).toEqual([])
    expect(await copiesOf('father')).toHaveLength(1)
  })

  test('that is protected while a copy is being made still holds it', async () => {
    await write('She is at 14 Harbour View now.')
    const { put } = stage.world.library
    const hasCopy = async (role: string) => {
      const found = await stage.store.transaction((tx) => tx.conferences.find(stage.id))
      return found?.papers.some(({ copies }) => copies.some((one) => one.participantId === stage.person(role))) ?? false
    }
    let isKept = false
    stage.world.library.put = async (...given: Parameters<typeof put>) => {
      // The mother has hers: what is put now is the father's, composed and searched before it was protected.
      if (!isKept && given[0].includes('-paper') && (await hasCopy('mother'))) {
        isKept = true
        await keep()
      }
      return put(...given)
    }
    await approve()
    expect(openHolds((await now()).conference, stage.person('father'))).toHaveLength(1)
    expect([isKept, await copiesOf('father')]).toEqual([true, []])
    stage.world.library.put = put
  })

  test('that is let go once does not let other words go', async () => {
    await keep()
    await write('She is at 14 Harbour View now.')
    await approve()
    const [hold] = openHolds((await now()).conference, stage.person('father'))
    await openPassage(stage.world, as('lead'), stage.id, hold?.id as string)
    await clearHold(stage.world, as('lead'), stage.id, hold?.id as string, 'He knows it')
    await now()
    const asked = await askForCorrection(stage.world, stage.as('father'), PAPER, {
      participantId: stage.person('father'),
      text: 'Not so',
    })
    await settleCorrection(stage.world, as('chair'), PAPER, asked.ok ? asked.correctionId : '', {
      ...{ how: 'put-right', note: 'Done', readForOthers: false, version: (await now()).paper.version },
      sections: [paperSection('all', { text: 'Her new flat is at 14 Harbour View, second floor.' })],
    })
    expect(await copiesOf('father')).toHaveLength(1)
    expect(openHolds((await now()).conference, stage.person('father'))).toHaveLength(1)
  })
})

describe('a correction', () => {
  const ask = async (actor: Actor, role: string, text = 'I did not say that.') =>
    askForCorrection(stage.world, actor, PAPER, { participantId: stage.person(role), text })
  const settle = async (correctionId: string, how: 'put-right' | 'noted', changed: PaperSection[] | null) =>
    settleCorrection(stage.world, as('chair'), PAPER, correctionId, {
      ...{ how, note: 'We have looked at it.', readForOthers: false, sections: changed },
      version: (await now()).paper.version,
    })

  test('is asked for by who has the paper, by their social worker for them, and by nobody else', async () => {
    expect(await ask(stage.as('father'), 'father')).toMatchObject({ reason: 'no-copy' })
    await approve()
    await now()
    expect(await ask(stage.as('father'), 'father')).toMatchObject({ ok: true })
    expect(await ask(as('lead'), 'mother')).toMatchObject({ ok: true })
    expect(await ask(as('teacher'), 'father')).toMatchObject({ reason: 'not-allowed' })
    expect(await ask(stage.team, 'teacher')).toMatchObject({ reason: 'not-allowed' })
    await now()
    expect(mailsTo('chair').filter(({ subject }) => subject.includes('correction'))).toHaveLength(2)
    for (const { html } of stage.mails) expect(html).not.toContain('I did not say that')
  })

  test('that is put right gives another copy to those whose copy reads otherwise now, and to nobody else', async () => {
    await approve()
    await now()
    const asked = await ask(as('lead'), 'mother')
    const id = asked.ok ? asked.correctionId : ''
    expect(await settle(id, 'put-right', null)).toMatchObject({ reason: 'nothing-changed' })
    const changed = sections().map((one) => (one.id === 'mum' ? { ...one, text: 'Thursdays at the centre.' } : one))
    expect(await settle(id, 'put-right', changed)).toMatchObject({ ok: true })
    expect((await copiesOf('mother')).map(({ number }) => number)).toEqual([1, 2])
    expect(await wordsOf('mother')).toContain('Thursdays at the centre')
    // The chair reads everything; the father’s copy has not changed.
    expect(await copiesOf('chair')).toHaveLength(2)
    expect(await copiesOf('father')).toHaveLength(1)
    expect(await settle(id, 'noted', null)).toMatchObject({ reason: 'already-settled' })
  })

  test('that is noted is answered by the road of who asked, and changes no copy', async () => {
    await approve()
    await now()
    const asked = await ask(stage.as('father'), 'father')
    expect(await settle(asked.ok ? asked.correctionId : '', 'noted', null)).toMatchObject({ ok: true })
    expect(await copiesOf('father')).toHaveLength(1)
    expect(mailsTo('father')).toHaveLength(2)
    expect((await now()).paper.corrections[0]?.settled).toMatchObject({ how: 'noted', note: 'We have looked at it.' })
  })
})

describe('an ending letter', () => {
  test('waits for a person however long, and goes only by their press', async () => {
    await stage.store.change(stage.id, (tx) => tx.papers.remove(PAPER))
    await add({ kind: 'ending-letter', dueAt: null, sections: [paperSection('ended', { childId })] })
    for (const moment of ['2026-04-15T14:00', '2026-04-16T09:00', '2026-04-24T17:00', '2026-06-01T09:00']) {
      stage.clock.now = at(moment)
      await sendWhatIsDue(stage.world)
      expect((await now()).paper).toMatchObject({ state: 'draft', copies: [] })
    }
    expect(await approve(as('chair'), false)).toMatchObject({ ok: true })
    stage.clock.now = at('2026-06-03T09:00')
    await sendWhatIsDue(stage.world)
    expect((await now()).paper).toMatchObject({ state: 'approved', copies: [] })
    expect(await sendPaper(stage.world, stage.team, PAPER)).toMatchObject({ ok: true })
    expect((await now()).paper.copies.length).toBeGreaterThan(0)
  })
})
