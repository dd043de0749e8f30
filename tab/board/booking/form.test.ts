import { expect, test } from 'vitest'
import { Booking } from '../../../conference/booking.ts'
import { type DetailRow, errorsOf, type Form, fromBooking, newForm, toBooking, withoutPerson } from './form.ts'

/** Filled in, but for what a test changes. */
function filled(change: Partial<Form> = {}): Form {
  const form = newForm('portsmouth-2017')
  const [party] = form.family
  return {
    ...form,
    strategyDate: '2026-03-16',
    date: '2026-04-07',
    place: 'Room 4',
    whereabouts: 'no',
    professionals: form.professionals.map((person, index) => ({
      ...person,
      name: `Person ${index}`,
      email: `person${index}@example.org`,
      agency: 'Agency',
    })),
    family: form.family.map((one) => ({ ...one, name: 'Jo Example', role: 'mother' })),
    children: form.children.map((child) => ({
      ...child,
      name: 'Robin Example',
      born: '2018-05-04',
      parties: [party?.key ?? ''],
    })),
    ...change,
  }
}

test('a filled form is a booking that the schema takes', () => {
  expect(Booking.safeParse(toBooking(filled())).error).toBeUndefined()
  expect(errorsOf(filled(), []).size).toBe(0)
})

test('whoever is not recorded as safe by mail is sent with a key in the place of an address', () => {
  const form = filled()
  const [party] = form.family
  const family = form.family.map((one) => ({ ...one, email: 'typed@before.example', safeBy: 'somebody' }))
  const booking = toBooking({ ...form, family })
  expect(booking.participants.at(-1)).toMatchObject({
    email: `${party?.key}@by-hand.invalid`,
    safeContactRecordedBy: null,
  })
  expect(booking.children[0]?.parties).toEqual([`${party?.key}@by-hand.invalid`])
})

test('what is missing is said beside its field, and a chosen person without an address only in their own row', () => {
  const form = newForm('portsmouth-2017')
  const [chair] = form.professionals
  const [party] = form.family
  const errors = errorsOf(form, [])
  expect(errors.get('date')).toBe('Date of the conference is missing.')
  expect(errors.get('place')).toBe('Place is missing.')
  expect(errors.get(`${chair?.key}.email`)).toBe('E-mail is missing.')
  expect(errors.get(`${party?.key}.role`)).toBe('Relationship is missing.')
  expect(errors.get('whereabouts')).toContain('Choose an answer')
  expect(errors.has('chair')).toBe(false)
})

test('a chair who is the lead social worker too is told at the field of the chair', () => {
  const form = filled()
  expect(errorsOf({ ...form, chair: form.leadSocialWorker }, []).get('chair')).toMatch(/the chair is independent\.$/)
})

test('mail recorded as safe needs an address and who recorded it', () => {
  const form = filled()
  const family = form.family.map((one) => ({ ...one, safe: true, email: 'not an address' }))
  const key = family[0]?.key
  const errors = errorsOf({ ...form, family }, [])
  expect(errors.get(`${key}.email`)).toBe('E-mail is not an e-mail address.')
  expect(errors.get(`${key}.safeContactRecordedBy`)).toBe('Recorded as safe by is missing.')
})

test('a day past the limit asks for the reason and the manager; a refused day cannot be explained away', () => {
  const late = [{ kind: 'needs-reason' as const, message: 'Past its limit.' }]
  expect([...errorsOf(filled(), late).keys()]).toEqual(['reason', 'manager'])
  expect([...errorsOf(filled({ reason: 'The chair was ill' }), late).keys()]).toEqual(['manager'])
  expect(errorsOf(filled({ reason: 'The chair was ill', manager: 'Pat' }), late).size).toBe(0)
  const weekend = [{ kind: 'refused' as const, message: 'Saturday.' }]
  expect(errorsOf(filled({ reason: 'a', manager: 'b' }), weekend).get('date')).toBe('Saturday.')
})

test('a review carries no strategy date, even when one was typed before', () => {
  expect(toBooking(filled({ kind: 'review' })).strategyDate).toBeNull()
})

function kept(change: Partial<DetailRow> = {}): DetailRow {
  return { key: 'detail', kind: 'address', text: '14 Harbour View', keptFrom: [], ...change }
}

test('what is kept from somebody names them by address, and whoever is reached by hand by their key', () => {
  const form = filled()
  const [party] = form.family
  const [chair] = form.professionals
  const details = [kept({ keptFrom: [party?.key ?? '', chair?.key ?? ''] })]
  const booking = toBooking({ ...form, details })
  expect(booking.protectedDetails).toEqual([
    { kind: 'address', text: '14 Harbour View', keptFrom: ['person0@example.org', `${party?.key}@by-hand.invalid`] },
  ])
  expect(errorsOf({ ...form, details }, []).size).toBe(0)
})

test('a detail without words or without anybody is told in its own row', () => {
  const errors = errorsOf(filled({ details: [kept({ text: ' ' })] }), [])
  expect(errors.get('detail.text')).toBe('What must not reach them is missing.')
  expect(errors.get('detail.keptFrom')).toBe('Choose from whom it is kept.')
})

test('a detail kept from somebody who has no address yet is told at that address alone', () => {
  const form = filled()
  const [chair, ...others] = form.professionals
  const professionals = [{ ...chair, email: '' } as (typeof others)[number], ...others]
  const errors = errorsOf({ ...form, professionals, details: [kept({ keptFrom: [form.chair] })] }, [])
  expect([...errors.keys()]).toEqual([`${form.chair}.email`])
})

test('nothing is kept from somebody who was taken out of the form', () => {
  expect(withoutPerson([kept({ keptFrom: ['a', 'b'] })], 'a')).toEqual([kept({ keptFrom: ['b'] })])
})

test('the papers go on the personal page only for a party who asked for it and has a safe contact', () => {
  const form = filled()
  const asked = (safe: boolean, papersOnPage: boolean) => {
    const family = form.family.map((one) => ({ ...one, safe, email: 'jo@home.example', safeBy: 'Sam', papersOnPage }))
    return toBooking({ ...form, family }).participants.at(-1)
  }
  expect(asked(true, true)).toMatchObject({ papersOnPage: true })
  expect(asked(true, false)).toMatchObject({ papersOnPage: false })
  expect(asked(false, true)).toMatchObject({ papersOnPage: false })
})

test('a booking with details and papers on the page comes back as it was typed', () => {
  const form = filled()
  const family = form.family.map((one) => ({
    ...one,
    ...{ safe: true, email: 'jo@home.example', safeBy: 'Sam', papersOnPage: true },
  }))
  const details = [kept({ keptFrom: [family[0]?.key ?? '', form.chair] })]
  const booking = toBooking({ ...form, family, details })
  const again = toBooking(fromBooking(booking))
  expect(again.protectedDetails).toEqual(booking.protectedDetails)
  expect(again.participants).toEqual(booking.participants)
})
