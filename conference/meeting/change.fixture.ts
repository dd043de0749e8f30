import fc from 'fast-check'
import { PLAN_CATEGORIES } from '../plan/plan.ts'
import { AGENDA } from './agenda.ts'
import { type Done, PEOPLE } from './meeting.fixture.ts'

/** Changes of every kind about few people, children and entries, so that they meet one another. */

const one = fc.constantFrom
const is = <const Value>(value: Value) => fc.constant(value)
const someone = one(...PEOPLE, 'aunt', 'nobody')
const people = fc.uniqueArray(someone, { maxLength: 4 })
const child = one('ava', 'ben')
const orNull = <Value>(of: fc.Arbitrary<Value>) => fc.oneof(of, is(null))
const text = one('', 'Safe at home', 'SECRET NOTE', 'More help')
const entry = one('a', 'b', 'c')
/** Versions are the ids of changes: made up by whoever applies them, so that some of these are right. */
const version = orNull(one(...Array.from({ length: 12 }, (_, index) => `change ${index}`)))
const audience = fc.oneof(one('part' as const, 'everyone' as const), fc.uniqueArray(someone, { minLength: 1 }))
const step = fc.integer({ min: 1, max: AGENDA.length })
const appointment = orNull(
  fc.record({
    start: one('2026-04-27T14:00', '2026-07-07T10:00', '2026-04-15T09:00'),
    durationMinutes: is(60),
    place: is('Secret place'),
  }),
)
const dates = fc.record({ firstCoreGroup: appointment, review: appointment })
const inquorate = orNull(
  fc.oneof(
    fc.record({ kind: is('override'), reason: text }),
    fc.record({ kind: is('interim'), newStart: one('2026-04-28T10:00', '2026-06-01T10:00'), reason: text }),
  ),
)

export const anyChange: fc.Arbitrary<Done> = fc.oneof(
  one<Done>({ kind: 'start' }, { kind: 'end' }),
  fc.record({ kind: is('go-to-step'), step }),
  fc.record({ kind: is('next'), from: step }),
  fc.record({ kind: is('go-to-part'), number: one(1, 2, 3) }),
  fc.record({
    kind: is('mark'),
    personId: someone,
    state: one('here', 'here', 'not-here', 'left'),
    way: one('room', 'online'),
  }),
  fc.record({
    ...{ kind: is('add-person'), personId: one('aunt', 'nurse'), name: is('Secret Name'), role: is('friend') },
    ...{ agency: is(''), side: one('family', 'professional'), way: is('room') },
  }),
  fc.record({ kind: is('reorder'), order: people }),
  fc.record({ kind: is('mark-spoken'), personId: someone, step, spoken: fc.boolean() }),
  fc.record({
    ...{ kind: is('add-line'), lineId: entry, step, lineKind: one('note', 'shown', 'family-words') },
    ...{ text: one('Safe at home', 'SECRET NOTE'), whose: orNull(someone), audience },
  }),
  fc.record({
    kind: is('give-scale'),
    scaleId: entry,
    personId: someone,
    childId: orNull(child),
    value: one(0, 5, 10),
  }),
  fc.record({ kind: is('show-scale'), scaleId: entry, version: version.map((id) => id ?? ''), shown: fc.boolean() }),
  fc.record({ kind: is('take-scale-back'), scaleId: entry }),
  fc.record({
    ...{ kind: is('say-view'), viewId: entry, version, personId: someone, childId: child },
    ...{ planNeeded: fc.boolean(), category: orNull(one(...PLAN_CATEGORIES)), reasons: text },
  }),
  fc.record({
    ...{ kind: is('decide'), decisionId: entry, version, childId: child, reasons: text },
    ...{ decision: one('plan', 'no-plan', 'continue', 'end'), category: orNull(one(...PLAN_CATEGORIES)) },
  }),
  fc.record({
    ...{ kind: is('dissent'), dissentId: entry, version, personId: someone, childId: orNull(child) },
    ...{ why: text, formal: fc.boolean() },
  }),
  fc.record({ kind: is('withdraw-dissent'), dissentId: entry, version: version.map((id) => id ?? '') }),
  fc.record({
    ...{ kind: is('put-plan-line'), lineId: entry, version, childId: orNull(child), outcome: text, action: text },
    ...{ whoId: orNull(someone), who: one('', 'Housing'), byWhen: orNull(one('2026-05-01', '2026-01-01')) },
    ...{ howWeWillKnow: text, ifItDoesNotWork: text, audience },
  }),
  fc.record({ kind: is('remove-plan-line'), lineId: entry, version: version.map((id) => id ?? '') }),
  fc.record({
    ...{ kind: is('put-ask'), askId: entry, version, personId: someone, text },
    ...{ fromId: orNull(someone), from: one('', 'Housing') },
  }),
  fc.record({ kind: is('remove-ask'), askId: entry, version: version.map((id) => id ?? '') }),
  fc.record({ kind: is('choose'), choiceId: entry, version, personId: someone, chosenIds: people }),
  fc.record({ kind: is('confirm-core-group'), was: orNull(people), memberIds: people }),
  dates.chain((was) => dates.map((agreed) => ({ kind: 'agree-dates' as const, was, ...agreed }))),
  fc.record({ kind: is('inquorate'), was: inquorate, inquorate }),
)
