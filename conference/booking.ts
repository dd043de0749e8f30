import { z } from 'zod'
import { LONDON } from './civil-time.ts'
import { NEED_KINDS } from './needs.ts'

const name = z.string().trim().min(1, 'is missing').max(200, 'is longer than 200 characters')
const email = z.email('is not an e-mail address').transform((address) => address.trim().toLowerCase())
const date = z.iso.date('is not a date like 2026-04-07').transform((text) => Temporal.PlainDate.from(text))

/** "2026-04-07T10:00": civil time in London, as people say it. A moment that the clocks skip is refused. */
const londonTime = z.string().transform((text, context) => {
  try {
    const local = Temporal.PlainDateTime.from(text)
    return local.toZonedDateTime(LONDON, { disambiguation: 'reject' })
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    context.addIssue({ code: 'custom', message: `is not a London date and time like 2026-04-07T10:00 (${why})` })
    return z.NEVER
  }
})

export const Professional = z.object({
  side: z.literal('professional'),
  email,
  name,
  role: name,
  agency: name,
  group: name,
  phone: z.string().trim().max(40).default(''),
})

const FamilyParty = z.object({
  side: z.literal('family'),
  /** A key for whoever is reached by hand; an address only when contact is recorded as safe. */
  email,
  name,
  role: name,
  phone: z.string().trim().max(40).default(''),
  /** Who recorded that mail to this party is safe. Null: everything goes by hand through the lead social worker. */
  safeContactRecordedBy: z.string().trim().min(1).nullable().default(null),
  /** Whether they asked for the papers on the personal page. It counts only beside a safe contact. */
  papersOnPage: z.boolean().default(false),
})

/** What a booking holds, from the page, the demo or another program. */
export const Booking = z
  .object({
    kind: z.enum(['initial', 'review'], 'has to be "initial" or "review"'),
    strategyDate: date.nullable().default(null),
    /** The family has moved in: `strategyDate` is then the day of the other authority's written notice. */
    transferIn: z.boolean().default(false),
    start: londonTime,
    durationMinutes: z.int('has to be whole minutes').min(15, 'is under 15 minutes').max(720, 'is over 12 hours'),
    place: name,
    online: z.boolean().default(true),
    preset: z.string().default('portsmouth-2017'),
    whereabouts: z.enum(['yes', 'no', 'unknown']).default('unknown'),
    exception: z.object({ reason: name, manager: name }).nullable().default(null),
    chair: email,
    leadSocialWorker: email,
    /** `born` of a child who is still expected is the day on which it is. */
    children: z
      .array(z.object({ name, born: date, unborn: z.boolean().default(false), parties: z.array(email) }))
      .min(1, 'needs at least one child'),
    /** What must not reach whom, known before the first message leaves. `keptFrom` are addresses of participants. */
    protectedDetails: z
      .array(
        z.object({
          kind: z.enum(['address', 'phone', 'place', 'name']),
          text: name.regex(/[\p{L}\p{N}]/u, 'has no letters or digits to look for'),
          keptFrom: z.array(email).min(1, 'names nobody from whom it is kept'),
        }),
      )
      .default([]),
    /** `for` is the address of a participant; null when it is not for one person. */
    needs: z
      .array(
        z.object({
          kind: z.enum(NEED_KINDS),
          for: email.nullable().default(null),
          detail: z.string().trim().max(200, 'is longer than 200 characters').default(''),
        }),
      )
      .default([]),
    participants: z.array(z.discriminatedUnion('side', [Professional, FamilyParty])).min(1, 'needs people'),
  })
  .superRefine((booking, context) => {
    const people = new Map(booking.participants.map((person) => [person.email, person]))
    const problem = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
    if (people.size < booking.participants.length) {
      const twice = booking.participants.findIndex(
        (person, index) => booking.participants.findIndex((other) => other.email === person.email) !== index,
      )
      problem(['participants', twice, 'email'], `${booking.participants[twice]?.email} is there twice`)
    }
    const named = [
      ['chair', booking.chair],
      ['leadSocialWorker', booking.leadSocialWorker],
    ] as const
    for (const [key, address] of named) {
      const person = people.get(address)
      if (!person) problem([key], `${address} is not among the participants`)
      else if (person.side !== 'professional') problem([key], `${address} is a family party`)
    }
    if (booking.chair === booking.leadSocialWorker)
      problem(['chair'], 'cannot also be the lead social worker: the chair is independent')
    booking.children.forEach((child, index) => {
      child.parties.forEach((address, at) => {
        const person = people.get(address)
        if (!person) problem(['children', index, 'parties', at], `${address} is not among the participants`)
        else if (person.side !== 'family')
          problem(['children', index, 'parties', at], `${address} is not a family party`)
      })
    })
    booking.protectedDetails.forEach((detail, index) => {
      detail.keptFrom.forEach((address, at) => {
        if (!people.has(address))
          problem(['protectedDetails', index, 'keptFrom', at], `${address} is not among the participants`)
      })
    })
    booking.needs.forEach((need, index) => {
      if (need.for !== null && !people.has(need.for))
        problem(['needs', index, 'for'], `${need.for} is not among the participants`)
    })
    if (booking.kind === 'review' && booking.strategyDate)
      problem(['strategyDate'], 'belongs to an initial conference, not to a review')
    if (booking.kind === 'review' && booking.transferIn)
      problem(['transferIn'], 'belongs to an initial conference, not to a review')
    if (booking.transferIn && !booking.strategyDate)
      problem(['strategyDate'], 'is missing: it is the day of the written notice')
  })
export type Booking = z.output<typeof Booking>
export type BookingInput = z.input<typeof Booking>

/** Each problem as one line: where, and what is expected there. */
export function bookingErrors(error: z.ZodError): { path: string; message: string }[] {
  return error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
}
