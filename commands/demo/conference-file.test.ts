import { expect, test } from 'vitest'
import { parseConference } from './conference-file.ts'
import type { DemoPerson, Reach } from './people.ts'

const person = (email: string, role: string, reach: Reach): DemoPerson => ({
  ...{ email, role, reach, name: `Some ${role}`, phone: '' },
  ...(reach === 'family' || reach === 'by-hand' ? { agency: '', group: '' } : { agency: 'Agency', group: 'group' }),
})
const people = [
  person('chair@x.example', 'chair', 'teams'),
  person('sw@x.example', 'social worker', 'teams'),
  person('mum@x.example', 'mother', 'by-hand'),
  person('dad@x.example', 'father', 'family'),
]
const good = {
  ...{ kind: 'initial', strategyDate: '2026-03-16', start: '2026-04-07T10:00', durationMinutes: 90, place: 'Room 1' },
  ...{ online: true, preset: 'sussex', chair: 'Chair@x.example', leadSocialWorker: 'sw@x.example' },
  children: [{ name: 'A Child', born: '2018-01-31', parties: ['mum@x.example', 'dad@x.example'] }],
  participants: people.map(({ email }) => email),
}
const read = (given: unknown) =>
  parseConference(new TextEncoder().encode(JSON.stringify(given)), 'conference.json', people, 'people.csv')

test('safe contact is recorded for the family by mail, and not for whoever is reached by hand', () => {
  const { booking, chair } = read(good)
  expect(chair).toBe('chair@x.example')
  expect(booking.whereabouts).toBe('no')
  expect(
    booking.participants.map((one) => ('safeContactRecordedBy' in one ? one.safeContactRecordedBy : one.side)),
  ).toEqual(['professional', 'professional', null, 'lead social worker'])
})

test.each([
  [{ chair: 'nobody@x.example' }, 'conference.json, chair: nobody@x.example is not among the participants'],
  [{ chair: 'mum@x.example' }, 'conference.json, chair: mum@x.example is a family party'],
  [
    { participants: ['chair@x.example', 'x@x.example'] },
    'conference.json, participants[1]: x@x.example is not in people.csv',
  ],
  [{ start: '2026-04-07' }, 'conference.json, start: is not a London date and time'],
  [{ start: '2026-03-29T01:30' }, 'conference.json, start: is not a London date and time'],
  [{ strategyDate: '16 March' }, 'conference.json, strategyDate: '],
  [{ kind: 'core-group' }, 'conference.json, kind: has to be "initial" or "review"'],
  [{ preset: 'mars' }, 'conference.json, preset: has to be one of'],
  [{ durationMinutes: undefined }, 'conference.json, durationMinutes: has to be whole minutes'],
  [{ exception: { reason: 'snow' } }, 'conference.json, exception.manager: is missing'],
  [
    { children: [{ name: 'A', born: '2018-01-31', parties: ['mum@x.example', 'sw@x.example'] }] },
    'conference.json, children[0].parties[1]: sw@x.example is not a family party',
  ],
])('%j is refused with its path', (change, message) => {
  expect(() => read({ ...good, ...change })).toThrow(message)
})

test('what is no JSON is refused', () => {
  const refused = () => parseConference(new TextEncoder().encode('{"kind"'), 'conference.json', people, 'people.csv')
  expect(refused).toThrow('conference.json: expected JSON')
})
