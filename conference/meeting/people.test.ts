import { expect, test } from 'vitest'
import { conference, pack, person, report } from '../conference.fixture.ts'
import type { Actor } from '../permissions.ts'
import { beforeMeeting } from './before.ts'
import { quorumNow } from './live-quorum.ts'
import { type Done, here, meetingAfter } from './meeting.fixture.ts'
import { meetingPeople, speakingOrder, withGuests } from './people.ts'
import { mayRunMeeting, mayWatchStage } from './permissions.ts'

const people = meetingPeople(conference())
const start: Done = { kind: 'start' }

test.each([
  [['lead', 'teacher', 'gp'], true, []],
  [['lead', 'teacher'], false, ['health']],
  [['teacher', 'gp', 'mother', 'chair', 'interpreter'], false, ['social care']],
  [[], false, ['social care', 'education', 'health']],
])('with %s here a quorum is %s, and missing are %s', (present, met, missing) => {
  expect(quorumNow(people, present)).toMatchObject({ met, missing, needed: 3 })
})

test('whoever holds nothing makes no quorum by being here, nor does one who turned up', () => {
  const reports = [report('lead'), report('teacher'), report('gp', { state: 'nothing-held' })]
  const those = withGuests(meetingPeople(conference({ reports })), {
    guests: [{ id: 'nurse', name: 'N', role: 'nurse', agency: 'Health', side: 'professional' }],
  })
  expect(quorumNow(those, ['lead', 'teacher', 'gp', 'nurse']).met).toBe(false)
})

const speakers = (changes: Done[]) => speakingOrder(meetingAfter(changes), people).map(({ id }) => id)

test('of those who are here the family speaks first; chair and interpreter have no turn', () => {
  expect(speakers([start, ...here('gp', 'chair', 'interpreter', 'mother', 'lead')])).toEqual(['mother', 'lead', 'gp'])
})

test('where only the family or only professionals speak, nobody else has a turn', () => {
  const both = [start, ...here('gp', 'mother')]
  expect(speakers([...both, { kind: 'go-to-step', step: 3 }])).toEqual(['mother'])
  expect(speakers([...both, { kind: 'go-to-step', step: 4 }])).toEqual(['gp'])
})

test('the chair puts them in another order; family who come later come first', () => {
  const ordered: Done[] = [start, ...here('gp', 'mother', 'lead'), { kind: 'reorder', order: ['lead', 'mother', 'gp'] }]
  expect(speakers(ordered)).toEqual(['lead', 'mother', 'gp'])
  expect(speakers([...ordered, ...here('father', 'teacher')])).toEqual(['father', 'lead', 'mother', 'gp', 'teacher'])
})

const signedIn = (id: string, roles: Extract<Actor, { kind: 'signed-in' }>['roles'] = []): Actor => ({
  ...{ kind: 'signed-in', entraId: `entra-${id}`, name: '', roles },
})
const withMinutes = conference({
  participants: [...conference().participants, person('minutes', { role: 'minute-taker' })],
})

test('chair and minute-taker run the meeting; a role alone opens nothing', () => {
  const runs = (actor: Actor) => mayRunMeeting(actor, withMinutes).ok
  expect(['chair', 'minutes', 'lead', 'teacher', 'interpreter', 'stranger'].filter((id) => runs(signedIn(id)))).toEqual(
    ['chair', 'minutes'],
  )
  expect(runs(signedIn('stranger', ['chair', 'business-team', 'manager', 'administrator']))).toBe(false)
  expect(runs({ kind: 'participant', participantId: 'chair' })).toBe(false)
})

test('professionals watch the stage while they are here, family on the chair’s screen only', () => {
  const watches = (id: string, changes: Done[]) => mayWatchStage(signedIn(id), conference(), meetingAfter(changes)).ok
  expect(watches('teacher', [])).toBe(false)
  expect(watches('teacher', here('teacher'))).toBe(true)
  expect(
    watches('teacher', [...here('teacher'), { kind: 'mark', personId: 'teacher', state: 'left', way: 'room' }]),
  ).toBe(false)
  expect(watches('chair', [])).toBe(true)
  const family = conference()
  const mother = family.participants.map((one) => (one.id === 'mother' ? { ...one, entraId: 'entra-mother' } : one))
  expect(mayWatchStage(signedIn('mother'), { ...family, participants: mother }, meetingAfter(here('mother'))).ok).toBe(
    false,
  )
})

test('before the meeting the chair sees who has not read, of professionals only', () => {
  const packs = [pack('lead'), pack('teacher', { readAt: Temporal.Now.instant() }), pack('mother'), pack('chair')]
  const before = beforeMeeting(conference({ packs }), Temporal.Instant.from('2026-04-15T08:00:00Z'))
  expect(before).toMatchObject({ unread: ['lead'], packId: 'pack-chair' })
})
