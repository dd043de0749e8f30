import { Booking, type BookingInput } from '../../../conference/booking.ts'
import type { BookingProblem } from '../../../conference/timetable.ts'
import { english } from '../english.ts'

export interface Professional {
  key: string
  name: string
  email: string
  role: string
  agency: string
  group: string
  phone: string
}

export interface FamilyMember {
  key: string
  name: string
  role: string
  phone: string
  safe: boolean
  email: string
  safeBy: string
  /** They asked for the papers on their personal page. */
  papersOnPage: boolean
}

/** What must be kept from whom: a safe address, a phone number, a school. */
export interface DetailRow {
  key: string
  kind: DetailKind
  text: string
  /** Keys of the people, of either side. */
  keptFrom: string[]
}
export type DetailKind = NonNullable<BookingInput['protectedDetails']>[number]['kind']

export interface ChildRow {
  key: string
  name: string
  born: string
  /** Keys of the family members who may receive what is about this child. */
  parties: string[]
}

/** A booking as it is being typed: everything is text, rows have keys of their own. */
export interface Form {
  kind: 'initial' | 'review'
  strategyDate: string
  date: string
  time: string
  duration: string
  place: string
  online: boolean
  preset: string
  whereabouts: '' | 'yes' | 'no' | 'unknown'
  reason: string
  manager: string
  chair: string
  leadSocialWorker: string
  professionals: Professional[]
  family: FamilyMember[]
  children: ChildRow[]
  details: DetailRow[]
}

const newKey = () => crypto.randomUUID()

export const newProfessional = (role = '', group = ''): Professional => ({
  ...{ key: newKey(), name: '', email: '', role, agency: '', group, phone: '' },
})

export const newFamilyMember = (): FamilyMember => ({
  ...{ key: newKey(), name: '', role: '', phone: '', safe: false, email: '', safeBy: '', papersOnPage: false },
})

export const newChild = (): ChildRow => ({ key: newKey(), name: '', born: '', parties: [] })

export const newDetail = (): DetailRow => ({ key: newKey(), kind: 'address', text: '', keptFrom: [] })

/** Somebody who is not in the form any more: nothing is kept from them. */
export const withoutPerson = (details: readonly DetailRow[], person: string): DetailRow[] =>
  details.map((detail) => ({ ...detail, keptFrom: detail.keptFrom.filter((key) => key !== person) }))

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
    date,
    time,
    duration: String(booking.durationMinutes),
    place: booking.place,
    online: booking.online ?? true,
    chair: keyOf(professionals, booking.chair),
    leadSocialWorker: keyOf(professionals, booking.leadSocialWorker),
    professionals,
    family,
    children: booking.children.map(({ name, born, parties }) => ({
      ...newChild(),
      name,
      born,
      parties: parties.map((email) => keyOf(family, email)),
    })),
    details: (booking.protectedDetails ?? []).map(({ kind, text, keptFrom }) => ({
      ...newDetail(),
      kind,
      text,
      keptFrom: keptFrom.map((email) => keyOf([...professionals, ...family], email)),
    })),
  }
}

/** What the service is sent. Whoever is reached by hand has a key in the place of an address. */
export function toBooking(form: Form): BookingInput {
  const emailOf = (key: string) => form.professionals.find((person) => person.key === key)?.email ?? ''
  const partyEmail = ({ key, safe, email }: FamilyMember) => (safe ? email : `${key}@by-hand.invalid`)
  const { reason, manager } = form
  const keptFrom = (keys: string[]) => [
    ...form.professionals.filter(({ key }) => keys.includes(key)).map(({ email }) => email),
    ...form.family.filter(({ key }) => keys.includes(key)).map(partyEmail),
  ]
  return {
    kind: form.kind,
    strategyDate: form.kind === 'initial' && form.strategyDate ? form.strategyDate : null,
    start: `${form.date}T${form.time}`,
    durationMinutes: Number(form.duration),
    place: form.place,
    online: form.online,
    preset: form.preset,
    whereabouts: form.whereabouts || 'unknown',
    exception: reason.trim() || manager.trim() ? { reason, manager } : null,
    chair: emailOf(form.chair),
    leadSocialWorker: emailOf(form.leadSocialWorker),
    children: form.children.map(({ name, born, parties }) => ({
      name,
      born,
      parties: form.family.filter(({ key }) => parties.includes(key)).map(partyEmail),
    })),
    protectedDetails: form.details.map(({ kind, text, keptFrom: keys }) => ({ kind, text, keptFrom: keptFrom(keys) })),
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

/** What has to be put right, by field: "place", "<row's key>.email". */
export type FormErrors = ReadonlyMap<string, string>

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
  if (first === 'protectedDetails') return `${form.details[Number(index)]?.key}.${String(name)}`
  if (first !== 'participants') return String(first)
  const people = [...form.professionals, ...form.family]
  return `${people[Number(index)]?.key}.${String(name)}`
}

function valueAt(value: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value)
}
