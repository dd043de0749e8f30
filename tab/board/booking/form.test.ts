import { expect, test } from 'vitest'
import { Booking } from '../../../conference/booking.ts'
import { sampleAnswers } from '../../../conference/request.fixture.ts'
import {
  addImported,
  type DetailRow,
  errorsOf,
  type Form,
  fromBooking,
  fromRequest,
  newForm,
  newProfessional,
  type Professional,
  toBooking,
  withoutPerson,
} from './form.ts'

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

test('nothing is kept from somebody who was taken out of the form, and nothing needed for them', () => {
  const needs = [{ key: 'need', kind: 'signer' as const, for: 'a', detail: '' }]
  expect(withoutPerson({ details: [kept({ keptFrom: ['a', 'b'] })], needs }, 'a')).toEqual({
    details: [kept({ keptFrom: ['b'] })],
    needs: [{ key: 'need', kind: 'signer', for: '', detail: '' }],
  })
})

test('what is needed goes by address, and comes back as it was typed', () => {
  const form = filled()
  const [party] = form.family
  const needs = [
    { key: 'n1', kind: 'interpreter' as const, for: party?.key ?? '', detail: 'Polish' },
    { key: 'n2', kind: 'childcare' as const, for: '', detail: '' },
  ]
  const booking = toBooking({ ...form, needs })
  expect(booking.needs).toEqual([
    { kind: 'interpreter', for: `${party?.key}@by-hand.invalid`, detail: 'Polish' },
    { kind: 'childcare', for: null, detail: '' },
  ])
  expect(Booking.safeParse(booking).error).toBeUndefined()
  const forChair = toBooking({ ...form, needs: needs.map((need) => ({ ...need, for: form.chair })) })
  expect(forChair.needs?.map((need) => need.for)).toEqual(['person0@example.org', 'person0@example.org'])
  expect(toBooking(fromBooking(forChair)).needs).toEqual(forChair.needs)
})

test('an interpreter without a language is told in its own row', () => {
  const need = { key: 'n1', for: '', detail: ' ' }
  expect(errorsOf(filled({ needs: [{ ...need, kind: 'interpreter' }] }), []).get('n1.detail')).toBe(
    'Language is missing.',
  )
  expect(errorsOf(filled({ needs: [{ ...need, kind: 'childcare' }] }), []).size).toBe(0)
})

test('a request fills in the form, with a place for the chair who is still to be found', () => {
  const form = fromRequest({ answers: sampleAnswers(), appointment: null }, 'portsmouth-2017')
  expect(form.professionals.map(({ role }) => role)).toEqual(['Chair', 'Social worker', 'GP'])
  expect(form.chair).toBe(form.professionals[0]?.key)
  expect(form.professionals[1]).toMatchObject({ key: form.leadSocialWorker, email: 'sam@council.example' })
  expect([...errorsOf(form, []).keys()].toSorted()).toEqual(
    ['agency', 'email', 'name']
      .map((name) => `${form.chair}.${name}`)
      .concat('date')
      .toSorted(),
  )
})

test('with a chair and a day, a request is a booking that the schema takes', () => {
  const form = fromRequest({ answers: sampleAnswers(), appointment: null }, 'portsmouth-2017')
  const [chair, ...others] = form.professionals as Professional[]
  const found = { ...(chair as Professional), name: 'Ann', email: 'ann@council.example', agency: 'Council' }
  const booking = Booking.parse(toBooking({ ...form, professionals: [found, ...others], date: '2026-04-07' }))
  const [mother, father] = booking.participants.filter(({ side }) => side === 'family')
  expect(mother).toMatchObject({ email: 'jo@home.example', safeContactRecordedBy: 'Sam Example' })
  expect(booking.children.map(({ parties }) => parties)).toEqual([[mother?.email, father?.email], [mother?.email]])
  expect(booking.protectedDetails[0]?.keptFrom).toEqual([father?.email])
  expect(booking.needs).toMatchObject([
    { kind: 'interpreter', for: mother?.email },
    { kind: 'childcare', for: null },
  ])
})

test('people of a file fill empty rows, and bring up to date whoever is known by address', () => {
  const person = (name: string, email: string) => ({
    ...{ name, email },
    role: 'GP',
    agency: 'Surgery',
    group: 'health',
    phone: '',
  })
  const { professionals } = newForm('portsmouth-2017')
  const [, lead] = professionals as Professional[]
  const known = { ...(lead as Professional), email: 'Lead@council.example ' }
  const rows = [...professionals.slice(0, 1), known, newProfessional()]
  const all = addImported(rows, [
    person('Lead', 'lead@council.example'),
    person('Rees', 'r@s.example'),
    person('Bo', 'b@s.example'),
  ])
  expect(all.map(({ name }) => name)).toEqual(['', 'Lead', 'Rees', 'Bo'])
  expect(all[1]?.key).toBe(known.key)
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

test('an expected child and a family that has moved in come back as they were typed; a review has no written notice', () => {
  const form = filled({ transferIn: true })
  const children = form.children.map((child) => ({ ...child, unborn: true }))
  const booking = toBooking({ ...form, children })
  expect(booking).toMatchObject({ transferIn: true, strategyDate: '2026-03-16', children: [{ unborn: true }] })
  expect(toBooking(fromBooking(booking))).toMatchObject({ transferIn: true, children: [{ unborn: true }] })
  expect(toBooking({ ...form, kind: 'review' })).toMatchObject({ transferIn: false, strategyDate: null })
})
