import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { answerTap } from '../bot/chat/answer-tap.ts'
import { answerWords } from '../bot/chat/answer-words.ts'
import { reopenAction, settleAction } from '../bot/features/actions/settle-action.ts'
import { type CirculationWorld, openCirculationWorld } from '../bot/features/circulate/world.fixture.ts'
import { sendWhatIsDue } from '../bot/features/remind/send-what-is-due.ts'
import type { AuditEntry, Store } from '../bot/ports.ts'
import { startTestPostgres, type TestPostgres } from '../bot/store/database.fixture.ts'
import { at } from '../conference/conference.fixture.ts'
import { NO_OUTCOME } from '../conference/outcome/outcome.ts'
import { coreGroup, planAction } from '../conference/plan/plan.fixture.ts'
import type { PlanAction } from '../conference/plan/plan.ts'

// What people agreed to do, from the closing of their conference on: who hears of it and when, and what they say.

let postgres: TestPostgres
let here: CirculationWorld
const ON = Temporal.PlainDate.from('2026-04-15')

beforeAll(async () => {
  postgres = await startTestPostgres()
})
afterAll(() => postgres.stop())

/** Closed at midday on Wednesday 15 April; everything is to be done by Friday 8 May. */
beforeEach(async () => {
  here = await openCirculationWorld(postgres, () => {})
  const { children } = await here.now()
  const to = (who: string, change: Partial<PlanAction>) =>
    planAction(crypto.randomUUID(), { whoId: here.person(who), agreedOn: ON, ...change })
  await here.store.change(here.id, async (tx) => {
    const attended = { outcome: NO_OUTCOME, attended: [] }
    await tx.closings.add(here.id, { at: at('2026-04-15T12:00'), by: here.person('chair'), ...attended })
    await tx.plans.setChildren(
      here.id,
      children.map(({ id: childId }) => ({ childId, category: 'neglect' as const, startedOn: ON })),
    )
    const members = ['lead', 'teacher', 'gp', 'mother', 'father'].map(here.person)
    await tx.plans.putMembers(
      here.id,
      members.map((participantId) => ({ participantId, from: ON, until: null, reason: '' })),
    )
    await tx.plans.putActions(here.id, [
      to('teacher', { action: 'Ring the office by 9am' }),
      to('teacher', { action: 'Keep a place at the club for Ava', outcome: 'Ava has friends' }),
      to('gp', { action: 'Offer a check within a week' }),
      to('mother', { action: 'Come to the group each Monday' }),
      to('father', { action: 'Fetch them on Fridays', audience: [here.person('father'), here.person('lead')] }),
    ])
    await tx.coreGroups.add(here.id, coreGroup(crypto.randomUUID(), '2026-05-20T14:00'))
  })
  return () => here.stop()
})

async function mailsAt(time: string) {
  here.clock.now = at(time)
  const before = here.mails.length
  await sendWhatIsDue(here.world)
  await here.store.idle()
  return here.mails.slice(before).map(({ to, subject, html }) => ({ to: to.split('@')[0], subject, html }))
}
const actionsOf = async (who: string) =>
  (await here.now()).plan.actions.filter(({ whoId }) => whoId === here.person(who))
const firstOf = async (who: string) => (await actionsOf(who))[0] as PlanAction
const idOf = async (who: string) => (await firstOf(who)).id
const wordsOf = async (who: string, words: string) => {
  const me = (await here.now()).participants.find(({ id }) => id === here.person(who))
  return JSON.stringify((await answerWords(here.world, me?.entraId as string, words)).card)
}

describe('five working days before', () => {
  test('each hears once, several things together; the family neutrally, and nobody who is reached by hand', async () => {
    const mails = await mailsAt('2026-04-30T09:00')
    expect(mails.map(({ to, subject }) => `${to}: ${subject.replace(/CP-\d+/, 'CP')}`).toSorted()).toEqual([
      expect.stringMatching(/^father: About your appointment on Wednesday 15 April, reference \d+$/),
      'gp: CP: something that you agreed to do by Friday 8 May',
      'teacher: 2 things for you about your conferences',
    ])
    const said = JSON.stringify(mails)
    for (const word of ['Ava', 'Fetch them', 'Mondays']) expect(said).not.toContain(word)
    expect(said).toContain('Offer a check within a week')
    expect(await mailsAt('2026-04-30T09:05')).toEqual([])
  })
})

describe('what somebody has done', () => {
  test('is not asked for again, and is once more when they take it back', async () => {
    await mailsAt('2026-04-30T09:00')
    const id = await idOf('gp')
    expect(await settleAction(here.world, here.as('gp'), id, { how: 'done', note: 'Seen on Monday' })).toMatchObject({
      action: { state: 'done', settled: { by: here.person('gp'), note: 'Seen on Monday' } },
    })
    expect((await mailsAt('2026-05-08T09:00')).map(({ to }) => to).toSorted()).toEqual(['father', 'teacher'])
    expect(await reopenAction(here.world, here.as('gp'), id)).toMatchObject({ ok: true })
    expect((await mailsAt('2026-05-11T09:00')).map(({ to }) => to).toSorted()).toEqual(['father', 'gp', 'teacher'])
    expect(await mailsAt('2026-05-12T09:00')).toEqual([])
  })

  test('is said by nobody else, and not while the conference is stopped', async () => {
    const settle = (who: string, id: string) => settleAction(here.world, here.as(who), id, { how: 'done', note: '' })
    expect(await settle('gp', await idOf('teacher'))).toMatchObject({ reason: 'not-allowed' })
    expect(await settle('chair', await idOf('teacher'))).toMatchObject({ reason: 'not-allowed' })
    expect(await settle('gp', crypto.randomUUID())).toMatchObject({ reason: 'not-found' })
    await here.store.change(here.id, (tx) => tx.conferences.update(here.id, { stopped: true }))
    expect(await settle('gp', await idOf('gp'))).toMatchObject({ reason: 'stopped' })
    expect(await mailsAt('2026-04-30T09:00')).toEqual([])
    await here.store.change(here.id, (tx) => tx.conferences.update(here.id, { stopped: false }))
    expect(await settle('lead', await idOf('gp'))).toMatchObject({ ok: true })
    expect(await settleAction(here.world, here.team, await idOf('teacher'), { how: 'done', note: '' })).toMatchObject({
      ok: true,
    })
  })

  test('is kept on record with who said it, and without their words', async () => {
    const id = await idOf('teacher')
    const written: AuditEntry[] = []
    const change: Store['change'] = (conferenceId, work) =>
      here.store.change(conferenceId, (tx, conference) =>
        work({ ...tx, audit: { write: async (entry) => void written.push(entry) } }, conference),
      )
    const world = { ...here.world, store: { ...here.store, change } }
    await settleAction(world, here.as('teacher'), id, { how: 'dropped', note: 'The office is closed.' })
    await reopenAction(world, here.as('teacher'), id)
    expect(await firstOf('teacher')).toMatchObject({ state: 'open', settled: null, version: 3 })
    expect(written.map(({ action, actor, detail }) => [action, actor, detail])).toEqual([
      ['action-dropped', here.person('teacher'), { actionId: id }],
      ['action-reopened', here.person('teacher'), { actionId: id }],
    ])
  })
})

test('whoever has left hears nothing more of it', async () => {
  const left = { at: at('2026-04-20T09:00'), reason: 'New job', successorId: null }
  await here.store.change(here.id, (tx) => tx.participants.update(here.person('teacher'), { left }))
  expect((await mailsAt('2026-04-30T09:00')).map(({ to }) => to).toSorted()).toEqual(['father', 'gp'])
})

describe('in chat', () => {
  test('"my actions" lists what is open, and leaves to the page what names somebody of the family', async () => {
    const card = await wordsOf('teacher', 'my actions')
    expect(card).toContain('2 things to do, soonest first')
    expect(card).toContain('Ring the office by 9am')
    expect(card).toContain('What it is stands on your page, where you sign in.')
    for (const word of ['Ava', 'Fetch them', 'Offer a check']) expect(card).not.toContain(word)
  })

  test('"done" asks which one of several, and means the only one that is open', async () => {
    here.clock.now = at('2026-04-30T10:00')
    expect(await wordsOf('teacher', 'done')).toContain('Which one is done?')
    expect((await actionsOf('teacher')).map(({ state }) => state)).toEqual(['open', 'open'])
    const [one, other] = await actionsOf('teacher')
    const entraId = (await here.now()).participants.find(({ id }) => id === here.person('teacher'))?.entraId as string
    const tap = (verb: string, more: object = {}) =>
      answerTap(here.world, {
        ...{ kind: 'action', conversationId: 'c', activityId: 'a', from: { entraId }, at: here.clock.now },
        ...{ verb, data: { conferenceId: here.id, actionId: one?.id, ...more }, sentActivityId: null, fallback: false },
      })
    const card = async (answer: ReturnType<typeof tap>) => JSON.stringify((await answer).replace?.card)
    expect(await card(tap('actionDropped', { note: 'The office has closed.' }))).toContain('It will not be done')
    expect(await card(tap('actionUndo'))).toContain('What you agreed to do for')
    expect(JSON.stringify((await tap('actionDropped')).messages)).toContain('Say in a few words why')
    expect(await card(tap('actionDone'))).toContain('actionUndo')
    expect(await wordsOf('teacher', 'done')).toContain('Done: noted for')
    expect((await here.now()).plan.actions.find(({ id }) => id === other?.id)?.state).toBe('done')
    // Nothing is open any more, so that the word means a report again.
    expect(await wordsOf('teacher', 'done')).toContain('That did not work')
  })

  test('"core group" says when, where and who, "plan" what is for them, and "help" both', async () => {
    here.clock.now = at('2026-04-30T10:00')
    const group = await wordsOf('teacher', 'core group')
    for (const words of ['Wednesday 20 May, 2pm to 3pm', 'Harbour School, library', 'Sam lead', 'Ring the office'])
      expect(group).toContain(words)
    for (const name of ['Sam mother', 'Sam father', 'Sam chair']) expect(group).not.toContain(name)
    const plan = await wordsOf('teacher', 'plan')
    for (const words of ['Ring the office by 9am', 'Offer a check within a week']) expect(plan).toContain(words)
    for (const words of ['Fetch them', 'Ava']) expect(plan).not.toContain(words)
    const help = await wordsOf('teacher', 'help')
    expect(help).toContain('The first by Friday 8 May')
    expect(help).toContain('See the core group for')
    expect(await wordsOf('chair', 'core group')).toContain('You are in no core group that meets next.')
  })
})
