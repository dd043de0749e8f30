import { expect, test } from 'vitest'
import { Booking, type BookingInput, bookingErrors } from './booking.ts'

const input = (): BookingInput => ({
  kind: 'initial',
  strategyDate: '2026-03-24',
  start: '2026-04-15T10:00',
  durationMinutes: 120,
  place: 'Civic Offices',
  chair: 'chair@northshire.example',
  leadSocialWorker: 'lead@northshire.example',
  children: [{ name: 'Ava Example', born: '2016-02-03', parties: ['mother@home.example'] }],
  participants: [
    {
      side: 'professional',
      email: 'chair@northshire.example',
      name: 'C',
      role: 'chair',
      agency: 'Council',
      group: 'social care',
    },
    {
      side: 'professional',
      email: 'lead@northshire.example',
      name: 'L',
      role: 'social worker',
      agency: 'Council',
      group: 'social care',
    },
    { side: 'family', email: 'mother@home.example', name: 'M', role: 'mother' },
  ],
})
const problems = (change: (booking: BookingInput) => void) => {
  const booking = input()
  change(booking)
  const parsed = Booking.safeParse(booking)
  return parsed.success ? [] : bookingErrors(parsed.error).map(({ path, message }) => `${path} ${message}`)
}

test('a booking is London civil time, and unknown means by hand and held', () => {
  const booking = Booking.parse(input())
  expect(booking.start.toString()).toBe('2026-04-15T10:00:00+01:00[Europe/London]')
  expect(booking.whereabouts).toBe('unknown')
  expect(booking.participants.at(-1)).toMatchObject({ safeContactRecordedBy: null, papersOnPage: false })
  expect(booking.protectedDetails).toEqual([])
})

const safeAddress = { kind: 'address' as const, text: ' 14 Harbour View ', keptFrom: ['Mother@Home.example'] }

test('a family that has moved in has a first conference, with the day of the written notice', () => {
  const moved = (change: Partial<BookingInput>) =>
    problems((booking) => Object.assign(booking, { transferIn: true, ...change }))
  expect(moved({})).toEqual([])
  expect(moved({ strategyDate: null })).toEqual(['strategyDate is missing: it is the day of the written notice'])
  expect(moved({ kind: 'review', strategyDate: null })).toContain(
    'transferIn belongs to an initial conference, not to a review',
  )
})

test('what must not reach whom is known from the booking on', () => {
  const booking = Booking.parse({ ...input(), protectedDetails: [safeAddress] })
  expect(booking.protectedDetails).toEqual([
    { kind: 'address', text: '14 Harbour View', keptFrom: ['mother@home.example'] },
  ])
})

test.each<[string, (booking: BookingInput) => void, RegExp]>([
  [
    'a detail kept from somebody who is not there',
    (b) => {
      b.protectedDetails = [{ ...safeAddress, keptFrom: ['mother@home.example', 'aunt@home.example'] }]
    },
    /^protectedDetails\.0\.keptFrom\.1 aunt@home\.example is not among/,
  ],
  [
    'a detail kept from nobody',
    (b) => {
      b.protectedDetails = [{ ...safeAddress, keptFrom: [] }]
    },
    /^protectedDetails\.0\.keptFrom names nobody/,
  ],
  [
    'a detail that cannot be looked for',
    (b) => {
      b.protectedDetails = [{ ...safeAddress, text: '?!' }]
    },
    /^protectedDetails\.0\.text has no letters or digits/,
  ],
  [
    'a moment that the clocks skip',
    (b) => {
      b.start = '2027-03-28T01:30'
    },
    /^start is not a London date and time/,
  ],
  [
    'a child without a party who is there',
    (b) => {
      b.children[0]?.parties.push('nobody@home.example')
    },
    /^children\.0\.parties\.1 nobody@home\.example is not among/,
  ],
  [
    'a professional as a party',
    (b) => {
      b.children[0]?.parties.push('lead@northshire.example')
    },
    /is not a family party/,
  ],
  [
    'an unknown chair',
    (b) => {
      b.chair = 'ghost@northshire.example'
    },
    /^chair ghost@northshire\.example is not among/,
  ],
  [
    'a parent as chair',
    (b) => {
      b.chair = 'mother@home.example'
    },
    /^chair mother@home\.example is a family party/,
  ],
  [
    'a chair who leads the case',
    (b) => {
      b.chair = b.leadSocialWorker
    },
    /the chair is independent/,
  ],
  [
    'one person twice',
    (b) => {
      b.participants.push({ ...(b.participants[0] as BookingInput['participants'][number]) })
    },
    /^participants\.3\.email .* is there twice/,
  ],
  [
    'no children',
    (b) => {
      b.children = []
    },
    /^children needs at least one child/,
  ],
  [
    'a strategy date on a review',
    (b) => {
      b.kind = 'review'
    },
    /^strategyDate belongs to an initial/,
  ],
  [
    'a bad address',
    (b) => {
      ;(b.participants[2] as { email: string }).email = 'mother'
    },
    /^participants\.2\.email is not an e-mail address/,
  ],
])('%s is refused in words that say where and what', (_, change, expected) => {
  expect(problems(change).join('\n')).toMatch(expected)
})
