import { expect, test } from 'vitest'
import { Booking } from '../../../conference/booking.ts'
import { errorsOf, type Form, newForm, toBooking } from './form.ts'

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
