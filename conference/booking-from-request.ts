import { LONDON } from './civil-time.ts'
import type { NeedKind } from './needs.ts'
import type { Appointment, ConferenceRequest, RequestAnswers } from './request.ts'

/** A booking as it is being typed: everything is text, rows have keys by which they name one another. */
export interface BookingDraft {
  kind: 'initial' | 'review'
  strategyDate: string
  /** "2026-04-07" */
  date: string
  /** "10:00", in London. */
  time: string
  /** Minutes. */
  duration: string
  place: string
  whereabouts: '' | 'yes' | 'no' | 'unknown'
  /** Key of a professional; empty when nobody is known. */
  leadSocialWorker: string
  professionals: DraftProfessional[]
  family: DraftFamilyMember[]
  children: { key: string; name: string; born: string; unborn: boolean; parties: string[] }[]
  details: DraftDetail[]
  needs: { key: string; kind: NeedKind; for: string; detail: string }[]
}

export interface DraftProfessional {
  key: string
  name: string
  email: string
  role: string
  agency: string
  group: string
  phone: string
}

export interface DraftFamilyMember {
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
export interface DraftDetail {
  key: string
  kind: 'address' | 'phone' | 'place' | 'name'
  text: string
  /** Keys of people of either side. */
  keptFrom: string[]
}

/** What a request already says of its booking, so that nobody types it twice. */
export function bookingFromRequest(request: Pick<ConferenceRequest, 'answers' | 'appointment'>): Partial<BookingDraft> {
  const { answers, appointment } = request
  return appointment ? bookingFromAppointment(appointment) : bookingFromAnswers(answers)
}

const LEAD = 'lead'

function bookingFromAnswers(answers: RequestAnswers): Partial<BookingDraft> {
  const { kind, strategyDate, place, whereabouts, lead, details, needs } = answers
  const leadSocialWorker = { key: LEAD, ...lead, role: 'Social worker', group: 'social-care' }
  return {
    kind,
    strategyDate: kind === 'initial' ? strategyDate : '',
    place,
    whereabouts,
    leadSocialWorker: LEAD,
    professionals: [leadSocialWorker, ...answers.professionals],
    family: answers.family.map(({ links, address: _, safeOn: __, ...person }) => ({
      ...person,
      role: relationshipsIn(links),
    })),
    children: answers.children.map((child) => ({
      ...child,
      parties: answers.family
        .filter(({ links }) =>
          links.some((link) => link.child === child.key && link.relationship.trim() && link.mayReceive),
        )
        .map(({ key }) => key),
    })),
    details,
    needs,
  }
}

/** "father", or "father and stepfather" of somebody who is not the same to every child. */
function relationshipsIn(links: RequestAnswers['family'][number]['links']): string {
  const said = links.map(({ relationship }) => relationship.trim()).filter((word) => word !== '')
  return [...new Set(said)].join(' and ')
}

function bookingFromAppointment({ start, end, place, attendees }: Appointment): Partial<BookingDraft> {
  const [from, to] = [start, end].map((moment) => Temporal.Instant.from(moment).toZonedDateTimeISO(LONDON)) as [
    Temporal.ZonedDateTime,
    Temporal.ZonedDateTime,
  ]
  return {
    date: from.toPlainDate().toString(),
    time: from.toPlainTime().toString({ smallestUnit: 'minute' }),
    duration: String(Math.round(from.until(to).total('minutes'))),
    place,
    professionals: attendees.map(({ email, name }, index) => ({
      ...{ key: `attendee-${index}`, name: name || email, email, role: '', agency: '', group: '', phone: '' },
    })),
  }
}
