import fc from 'fast-check'
import { expect, test } from 'vitest'
import { showMyWork as api } from '../bot/api/my-work.ts'
import { answerWords } from '../bot/chat/answer-words.ts'
import { showMyWork } from '../bot/features/show/my-work.ts'
import { myPartView, nextView } from '../bot/http/views/my-part.ts'
import type { Visit } from '../bot/personal-page/page.ts'
import { professionalPage } from '../bot/personal-page/professional-view.ts'
import type { World } from '../bot/ports.ts'
import { at, conference, pack, report, version } from '../conference/conference.fixture.ts'
import type { Conference } from '../conference/conference.ts'
import {
  closedConference,
  closing,
  coreGroup,
  ended,
  paper,
  plan,
  planAction,
} from '../conference/plan/plan.fixture.ts'
import { asOnPersonalPage, rowsOfCard, rowsOfHtml, rowsOfMyWork } from './what-happens-next.ts'

// At any instant, however things stand with a family and its review: chat, "My reports" and the personal page tell one
// person the same, because one rule tells all of them.

const ANYBODY = ['chair', 'lead', 'teacher'] as const
const REVIEW_START = Temporal.ZonedDateTime.from('2026-07-14T10:00[Europe/London]')
const day = (days: number) => Temporal.PlainDate.from('2026-04-15').add({ days })

const dates = fc.array(fc.option(fc.integer({ min: 1, max: 250 })), { maxLength: 4 })
const meetings = fc.array(
  fc.record({
    days: fc.integer({ min: 3, max: 200 }),
    hasDay: fc.boolean(),
    state: fc.constantFrom('planned' as const, 'held' as const, 'missed' as const, 'called-off' as const),
    isRecorded: fc.boolean(),
  }),
  { maxLength: 5 },
)
const states = fc.record({
  who: fc.constantFrom(...ANYBODY),
  minutes: fc.integer({ min: 0, max: 60 * 24 * 300 }),
  isClosed: fc.boolean(),
  isAdjourned: fc.boolean(),
  review: fc.constantFrom('none' as const, 'booked' as const, 'closed' as const, 'called-off' as const),
  stopped: fc.constantFrom('neither' as const, 'initial' as const, 'review' as const),
  hasLeft: fc.boolean(),
  hasReport: fc.boolean(),
  hasPack: fc.boolean(),
  papers: fc.subarray(['decision-letter', 'full-record'] as const),
  endedChildren: fc.subarray(['ava', 'ben']),
  dates,
  meetings,
  other: fc.boolean(),
})
type State = typeof states extends fc.Arbitrary<infer T> ? T : never

/** The family's conferences as this state has them, and now and then one of another family. */
function conferencesOf(state: State): Conference[] {
  const { who, isClosed, isAdjourned, review, stopped, hasLeft, hasReport, hasPack, papers, endedChildren, other } =
    state
  const left = hasLeft ? { at: at('2026-04-20T09:00'), reason: 'New job', successorId: null } : null
  const people = closedConference().participants.map((one) => (one.id === who ? { ...one, left } : one))
  const change: Partial<Conference> = {
    participants: people,
    stopped: stopped === 'initial',
    reports: hasReport ? [report('teacher', { state: 'submitted', versions: [version('v')] })] : [report('teacher')],
    packs: hasPack ? [pack('teacher'), pack('lead')] : [],
  }
  const actions = state.dates.map((days, index) =>
    planAction(`action-${index}`, { byWhen: days === null ? null : day(days), whoId: who }),
  )
  const coreGroups = state.meetings.map(({ days, hasDay, state: how, isRecorded }, index) =>
    coreGroup(`meeting-${index}`, hasDay ? `${day(days)}T14:00` : null, {
      ...{ due: day(days), state: how, number: index + 1 },
      recorded: isRecorded ? { at: at('2026-05-01T09:00'), by: 'lead' } : null,
    }),
  )
  const hasReview = isClosed && review !== 'none' && review !== 'called-off'
  const closedOn = review === 'closed' ? REVIEW_START.toPlainDate() : null
  const initial = isClosed
    ? closedConference({
        ...change,
        plan: plan({ actions, ends: ended('2026-05-10', ...endedChildren) }),
        coreGroups,
        papers: papers.map((kind) => paper(kind, { state: 'sent' })),
        followedBy: hasReview ? { id: 'review', start: REVIEW_START, closedOn } : null,
      })
    : conference({ ...change, ...(isAdjourned && { plan: { ...plan({ actions }), children: [] } }) })
  const later = conference({
    ...{ id: 'review', number: 1050, reference: 'CP-1050', kind: 'review', reviewOf: 'conference' },
    ...{ start: REVIEW_START, bookedAt: at('2026-04-15T13:00'), participants: people, stopped: stopped === 'review' },
    ...{ reports: [report('teacher', { id: 'report-review', requestedAt: at('2026-04-15T13:00') })] },
    ...(review === 'called-off' && { state: 'called-off' as const }),
    ...(review === 'closed' && {
      closing: closing({ at: at('2026-07-14T12:00') }),
      plan: plan({ actions: actions.map((one) => ({ ...one, id: `${one.id}-goes-on` })) }),
      coreGroups: [coreGroup('after', '2026-08-11T14:00')],
    }),
  })
  const elsewhere = conference({
    ...{ id: 'elsewhere', number: 1030, reference: 'CP-1030' },
    start: Temporal.ZonedDateTime.from('2026-04-15T14:00[Europe/London]'),
    reports: [report('teacher', { id: 'report-elsewhere' })],
  })
  return [initial, ...(isClosed && review !== 'none' ? [later] : []), ...(other ? [elsewhere] : [])]
}

function worldWith(conferences: Conference[], now: Temporal.Instant): World {
  const tx = {
    conferences: {
      ofPerson: async (entraId: string) =>
        conferences.filter(({ participants }) => participants.some((one) => one.entraId === entraId)),
      find: async (id: string) => conferences.find((one) => one.id === id) ?? null,
      reviewOf: async (id: string) =>
        conferences.find((one) => one.reviewOf === id && one.state !== 'called-off') ?? null,
    },
    incoming: { waitingFor: async () => [] },
    deliveries: { messages: async () => [] },
  }
  return {
    clock: { now: () => now },
    store: { transaction: (work: (given: typeof tx) => unknown) => work(tx) },
    links: { libraryPack: String, personalPage: String, board: String, meeting: String },
    settings: {
      publicUrl: 'https://conferences.example',
      authority: { teamName: 'Business team', phone: '023 9200 0000' },
      microsoft: { mailbox: 'team@example.org', reportFiles: 'application' },
    },
  } as unknown as World
}

test('chat and page give one person the same answer', async () => {
  await fc.assert(
    fc.asyncProperty(states, async (state) => {
      const now = at('2026-03-24T10:00').add({ minutes: state.minutes })
      const world = worldWith(conferencesOf(state), now)
      const entraId = `entra-${state.who}`
      const { card } = await answerWords(world, entraId, 'what happens next?')
      const { parts, lookingAt } = await showMyWork(world, entraId)
      const answer = api.answer.parse({
        now: now.toString(),
        parts: parts.map((part) => myPartView(world, part, lookingAt)),
        next: nextView(parts, now),
      })
      expect(rowsOfMyWork(answer)).toEqual(rowsOfCard(card))
      // Each part of the page has its own share of it, and nothing else.
      const shares = answer.parts.flatMap(({ next, reference }) =>
        next.map(({ what, at: when }) => [reference, what, when]),
      )
      const all = answer.next.map(({ reference, what, at: when }) => [reference, what, when])
      expect(shares.toSorted()).toEqual(all.toSorted())
    }),
    { numRuns: 300 },
  )
})

test('somebody outside the tenant reads the same of one family on any of their pages', async () => {
  await fc.assert(
    fc.asyncProperty(states, async (given) => {
      const state = { ...given, other: false, hasLeft: false, stopped: 'neither' as const }
      const now = at('2026-03-24T10:00').add({ minutes: state.minutes })
      const conferences = conferencesOf(state)
      const world = worldWith(conferences, now)
      const { parts, lookingAt } = await showMyWork(world, `entra-${state.who}`)
      const answer = api.answer.parse({
        now: now.toString(),
        parts: parts.map((part) => myPartView(world, part, lookingAt)),
        next: nextView(parts, now),
      })
      for (const one of conferences.filter(({ state: how }) => how === 'booked')) {
        const person = one.participants.find(({ id }) => id === state.who)
        const actor = { kind: 'participant', participantId: state.who }
        const request = { method: 'GET', path: '/p/x', query: {}, headers: {}, cookies: {}, clientAddress: '' }
        const html = await professionalPage({ world, request, conference: one, person, actor, base: '/p/x' } as Visit)
        expect(rowsOfHtml(html)).toEqual(asOnPersonalPage(answer, one.reference))
      }
    }),
    { numRuns: 60 },
  )
})
