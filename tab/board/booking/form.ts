import { Booking, type BookingInput } from '../../../conference/booking.ts'
import {
  type BookingDraft,
  bookingFromRequest,
  type DraftDetail,
  type DraftFamilyMember,
  type DraftProfessional,
} from '../../../conference/booking-from-request.ts'
import type { BookingProblem } from '../../../conference/timetable.ts'
import type { FormErrors } from '../../parts/text-field.tsx'
import { english } from '../english.ts'

export type Professional = DraftProfessional
export type FamilyMember = DraftFamilyMember
export type DetailRow = DraftDetail
export type ChildRow = BookingDraft['children'][number]
export type NeedRow = BookingDraft['needs'][number]

/** A booking as it is being typed. */
export interface Form extends BookingDraft {
  online: boolean
  transferIn: boolean
  preset: string
  reason: string
  manager: string
  /** Key of a professional, as the lead social worker is. */
  chair: string
}

const newKey = () => crypto.randomUUID()

export const newProfessional = (role = '', group = ''): Professional => ({
  ...{ key: newKey(), name: '', email: '', role, agency: '', group, phone: '' },
})

export const newFamilyMember = (): FamilyMember => ({
  ...{ key: newKey(), name: '', role: '', phone: '', safe: false, email: '', safeBy: '', papersOnPage: false },
})

export const newChild = (): ChildRow => ({ key: newKey(), name: '', born: '', unborn: false, parties: [] })

/** Somebody who is not in the form any more: nothing is kept from them, and nothing is needed for them. */
export const withoutPerson = ({ details, needs }: Pick<Form, 'details' | 'needs'>, person: string) => ({
  details: details.map((detail) => ({ ...detail, keptFrom: detail.keptFrom.filter((key) => key !== person) })),
  needs: needs.map((need) => (need.for === person ? { ...need, for: '' } : need)),
})

/** Everybody in the form, of either side, to be chosen from. */
export const peopleOf = ({ family, professionals }: Pick<Form, 'family' | 'professionals'>) => [
  ...family.map(({ key, name }, index) => ({ value: key, label: name || words.familyNumber(index + 1) })),
  ...professionals.map(({ key, name }, index) => ({ value: key, label: name || words.professionalNumber(index + 1) })),
]

/** People of a file beside those who are there: who is known by address is brought up to date, empty rows are filled. */
export function addImported(
  professionals: readonly Professional[],
  people: readonly Omit<Professional, 'key'>[],
): Professional[] {
  const all = [...professionals]
  for (const person of people) {
    const known = all.findIndex(({ email }) => email.trim().toLowerCase() === person.email)
    const empty = all.findIndex(({ name, email, role }) => !name.trim() && !email.trim() && role === '')
    const at = known >= 0 ? known : empty >= 0 ? empty : all.length
    const { name, email, role, agency, group, phone } = person
    all[at] = { ...(all[at] ?? newProfessional()), name, email, role, agency, group, phone }
  }
  return all
}

/** What a request says, in a form of its own; whoever chairs is still to be found. */
export function fromRequest(request: Parameters<typeof bookingFromRequest>[0], preset: string): Form {
  const blank = newForm(preset)
  const [chair, lead] = blank.professionals
  const draft = bookingFromRequest(request)
  const others = draft.professionals ?? []
  const isLeadKnown = draft.leadSocialWorker !== undefined
  return {
    ...blank,
    ...draft,
    place: draft.place ?? '',
    professionals: [chair, ...(isLeadKnown ? [] : [lead]), ...others] as Professional[],
  }
}

/** Two people are always needed: whoever chairs, and the lead social worker. */
export function newForm(preset: string): Form {
  const chair = newProfessional('Chair', 'other')
  const leadSocialWorker = newProfessional('Social worker', 'social-care')
  return {
    kind: 'initial',
    strategyDate: '',
    date: '',
    time: '10:00',
    duration: '120',
    place: '',
    online: true,
    transferIn: false,
    preset,
    whereabouts: '',
    reason: '',
    manager: '',
    chair: chair.key,
    leadSocialWorker: leadSocialWorker.key,
    professionals: [chair, leadSocialWorker],
    family: [newFamilyMember()],
    children: [newChild()],
    details: [],
    needs: [],
  }
}

/** A booking as it would have been typed. */
export function fromBooking(booking: BookingInput): Form {
  const professionals = booking.participants.flatMap(({ side, ...person }) =>
    side === 'professional' ? [{ ...newProfessional(), ...(person as Partial<Professional>) }] : [],
  )
  const family = booking.participants.flatMap((person) => {
    if (person.side !== 'family') return []
    const { name, role, phone = '', email, safeContactRecordedBy, papersOnPage = false } = person
    return [
      {
        ...newFamilyMember(),
        name,
        role,
        phone,
        safe: Boolean(safeContactRecordedBy),
        email,
        safeBy: safeContactRecordedBy ?? '',
        papersOnPage: Boolean(safeContactRecordedBy) && papersOnPage,
      },
    ]
  })
  const keyOf = (people: { key: string; email: string }[], email: string) =>
    people.find((person) => person.email === email)?.key ?? ''
  const [date = '', time = ''] = booking.start.split('T')
  return {
    ...newForm(booking.preset ?? ''),
    kind: booking.kind,
    strategyDate: booking.strategyDate ?? '',
    transferIn: booking.transferIn ?? false,
    date,
    time,
    duration: String(booking.durationMinutes),
    place: booking.place,
    online: booking.online ?? true,
    chair: keyOf(professionals, booking.chair),
    leadSocialWorker: keyOf(professionals, booking.leadSocialWorker),
    professionals,
    family,
    children: booking.children.map(({ name, born, unborn = false, parties }) => ({
      ...newChild(),
      name,
      born,
      unborn,
      parties: parties.map((email) => keyOf(family, email)),
    })),
    details: (booking.protectedDetails ?? []).map(({ kind, text, keptFrom }) => ({
      key: newKey(),
      kind,
      text,
      keptFrom: keptFrom.map((email) => keyOf([...professionals, ...family], email)),
    })),
    needs: (booking.needs ?? []).map(({ kind, for: whom, detail = '' }) => ({
      ...{ key: newKey(), kind, detail },
      for: whom ? keyOf([...professionals, ...family], whom) : '',
    })),
  }
}

/** What the service is sent. Whoever is reached by hand has a key in the place of an address. */
export function toBooking(form: Form): BookingInput {
  const emailOf = (key: string) => form.professionals.find((person) => person.key === key)?.email ?? ''
  const partyEmail = ({ key, safe, email }: FamilyMember) => (safe ? email : `${key}@by-hand.invalid`)
  const { reason, manager } = form
  const addressesOf = (keys: string[]) => [
    ...form.professionals.filter(({ key }) => keys.includes(key)).map(({ email }) => email),
    ...form.family.filter(({ key }) => keys.includes(key)).map(partyEmail),
  ]
  return {
    kind: form.kind,
    strategyDate: form.kind === 'initial' && form.strategyDate ? form.strategyDate : null,
    // A draft that was kept from before the question was asked has no answer.
    transferIn: form.kind === 'initial' && form.transferIn === true,
    start: `${form.date}T${form.time}`,
    durationMinutes: Number(form.duration),
    place: form.place,
    online: form.online,
    preset: form.preset,
    whereabouts: form.whereabouts || 'unknown',
    exception: reason.trim() || manager.trim() ? { reason, manager } : null,
    chair: emailOf(form.chair),
    leadSocialWorker: emailOf(form.leadSocialWorker),
    children: form.children.map(({ name, born, unborn = false, parties }) => ({
      name,
      born,
      unborn,
      parties: form.family.filter(({ key }) => parties.includes(key)).map(partyEmail),
    })),
    protectedDetails: form.details.map(({ kind, text, keptFrom: keys }) => ({
      kind,
      text,
      keptFrom: addressesOf(keys),
    })),
    needs: form.needs.map(({ kind, for: whom, detail }) => ({
      ...{ kind, detail },
      for: whom ? (addressesOf([whom])[0] ?? null) : null,
    })),
    participants: [
      ...form.professionals.map(({ key, ...person }) => ({ side: 'professional' as const, ...person })),
      ...form.family.map((party) => ({
        side: 'family' as const,
        email: partyEmail(party),
        name: party.name,
        role: party.role,
        phone: party.phone,
        safeContactRecordedBy: party.safe ? party.safeBy : null,
        papersOnPage: party.safe && party.papersOnPage,
      })),
    ],
  }
}

const words = english.booking

const LABELS: Record<string, string> = {
  strategyDate: words.strategyDate,
  date: words.date,
  time: words.time,
  durationMinutes: words.duration,
  place: words.place,
  chair: words.chair,
  leadSocialWorker: words.leadSocialWorker,
  reason: words.reason,
  manager: words.manager,
  name: words.name,
  email: words.email,
  role: words.role,
  agency: words.agency,
  group: words.group,
  phone: words.phone,
  born: words.born,
  safeContactRecordedBy: words.safeBy,
  text: words.detailText,
  detail: english.needs.detail,
}

/** The schema's own findings in the words of the form, what the form asks beyond it, and what stands against the day. */
export function errorsOf(form: Form, problems: readonly Pick<BookingProblem, 'kind' | 'message'>[]): FormErrors {
  const errors = new Map<string, string>()
  const booking = toBooking(form)
  const add = (field: string, message: string) => errors.has(field) || errors.set(field, message)
  if (!form.date) add('date', english.booking.missing(words.date))
  if (!form.time) add('time', english.booking.missing(words.time))
  if (!form.whereabouts) add('whereabouts', words.answerNeeded)
  if (form.children.length === 0) add('children', words.noChild)
  for (const { key, kind, detail } of form.needs) {
    if (detail.trim()) continue
    if (kind === 'interpreter') add(`${key}.detail`, words.missing(english.needs.language))
    if (kind === 'other') add(`${key}.detail`, words.missing(english.needs.detail))
  }
  for (const { kind, message } of problems) {
    if (kind === 'refused') add('date', message)
    else if (!booking.exception)
      for (const field of ['reason', 'manager']) add(field, words.missing(LABELS[field] ?? ''))
  }
  for (const { path, message } of Booking.safeParse(booking).error?.issues ?? []) {
    const field = fieldAt(form, path)
    const name = String(path.at(-1))
    const isFamilyRole = name === 'role' && form.family.some(({ key }) => field === `${key}.role`)
    const label = isFamilyRole ? words.familyRole : (LABELS[name] ?? LABELS[field] ?? '')
    const isEmpty = String(valueAt(booking, path) ?? '').trim() === ''
    // Nobody chosen; or somebody chosen who has no address yet: their own row says so.
    if (path[0] === 'protectedDetails' && name !== 'text') {
      if (form.details[Number(path[1])]?.keptFrom.length === 0) add(field, words.noDetailFrom)
      continue
    }
    // For somebody who has no address yet: their own row says so.
    if (path[0] === 'needs' && name === 'for') continue
    // Chosen, but still without an address: their own row says so.
    if (isEmpty && (field === 'chair' || field === 'leadSocialWorker')) continue
    add(field, isEmpty ? words.missing(label) : words.wrong(label, message))
  }
  return errors
}

function fieldAt(form: Form, path: PropertyKey[]): string {
  const [first, index, name] = path
  if (first === 'start') return 'date'
  if (first === 'exception') return String(index)
  if (first === 'children' && name === 'parties') return `${form.children[Number(index)]?.key}.parties`
  if (first === 'children') return name ? `${form.children[Number(index)]?.key}.${String(name)}` : 'children'
  if (first === 'needs') return `${form.needs[Number(index)]?.key}.${String(name)}`
  if (first === 'protectedDetails') return `${form.details[Number(index)]?.key}.${String(name)}`
  if (first !== 'participants') return String(first)
  const people = [...form.professionals, ...form.family]
  return `${people[Number(index)]?.key}.${String(name)}`
}

function valueAt(value: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value)
}
