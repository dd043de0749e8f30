import { z } from 'zod'
import { NEED_KINDS } from './needs.ts'
import type { Actor } from './permissions.ts'
import { mayRunConferences } from './permissions.ts'

const line = z.string().max(200, 'is longer than 200 characters').default('')
const key = z.string().min(1).max(60)

const Link = z.object({
  child: key,
  /** Empty: this person is nothing to this child. */
  relationship: line,
  parentalResponsibility: z.enum(['', 'yes', 'no', 'unknown']).default(''),
  mayReceive: z.boolean().default(true),
})

const FamilyMember = z.object({
  key,
  name: line,
  phone: line,
  address: line,
  links: z.array(Link).max(20).default([]),
  /** Mail to this person is recorded as safe: by whom, and on which day. */
  safe: z.boolean().default(false),
  email: line,
  safeBy: line,
  safeOn: line,
  papersOnPage: z.boolean().default(false),
})
export type RequestFamilyMember = z.output<typeof FamilyMember>

/** What a social worker knows, as it is being typed: any of it may still be missing. Rows have keys of their own. */
export const RequestAnswers = z.object({
  kind: z.enum(['initial', 'review']).default('initial'),
  strategyDate: line,
  place: line,
  lead: z.object({ name: line, email: line, phone: line, agency: line }).prefault({}),
  children: z
    .array(z.object({ key, name: line, born: line, unborn: z.boolean().default(false) }))
    .max(20)
    .default([]),
  family: z.array(FamilyMember).max(40).default([]),
  whereabouts: z.enum(['', 'yes', 'no', 'unknown']).default(''),
  /** What must not reach whom; `keptFrom` are keys of people of either side. */
  details: z
    .array(
      z.object({
        key,
        kind: z.enum(['address', 'phone', 'place', 'name']).default('address'),
        text: line,
        keptFrom: z.array(key).max(60).default([]),
      }),
    )
    .max(40)
    .default([]),
  professionals: z
    .array(z.object({ key, name: line, email: line, role: line, agency: line, group: line, phone: line }))
    .max(60)
    .default([]),
  /** `for` is the key of a person; empty when it is not for one person. */
  needs: z
    .array(z.object({ key, kind: z.enum(NEED_KINDS), for: z.string().max(60).default(''), detail: line }))
    .max(40)
    .default([]),
  notes: z.string().max(4000, 'is longer than 4,000 characters').default(''),
})
export type RequestAnswers = z.output<typeof RequestAnswers>

const address = z.object({ email: z.string().max(320).toLowerCase(), name: line })

/** An appointment of somebody's calendar, read as a draft. The original is its owner's: only they can cancel it. */
export const Appointment = z.object({
  subject: z.string().max(255).default(''),
  start: z.iso.datetime({ offset: true, error: 'is not a moment like 2026-04-07T09:00:00Z' }),
  end: z.iso.datetime({ offset: true, error: 'is not a moment like 2026-04-07T11:00:00Z' }),
  place: line,
  attendees: z.array(address).max(200).default([]),
  organiser: address,
  /** Outlook's id of it in the calendar where it was read; null while it is not saved there. */
  itemId: z.string().min(1).max(400).nullable(),
})
export type Appointment = z.output<typeof Appointment>

export type RequestState = 'draft' | 'sent' | 'booked' | 'closed'

/** A conference that somebody asks the business team for. */
export interface ConferenceRequest {
  id: string
  version: number
  state: RequestState
  /** Object id in Entra. */
  authorId: string
  authorName: string
  answers: RequestAnswers
  /** Null when it was typed by a social worker. */
  appointment: Appointment | null
  /** The business team's words when they gave it back or closed it. */
  comment: string
  changedAt: Temporal.Instant
  sentAt: Temporal.Instant | null
  conferenceId: string | null
}

export function isAuthor(actor: Actor, request: Pick<ConferenceRequest, 'authorId'>): boolean {
  return actor.kind === 'signed-in' && actor.entraId === request.authorId
}

/** Its author always; the business team from when it is sent; nobody else. */
export function mayOpenRequest(actor: Actor, request: Pick<ConferenceRequest, 'authorId' | 'state'>): boolean {
  return isAuthor(actor, request) || (request.state !== 'draft' && mayRunConferences(actor).ok)
}

export const REQUEST_STEPS = ['conference', 'children', 'family', 'safety', 'professionals', 'needs', 'send'] as const
export type RequestStep = (typeof REQUEST_STEPS)[number]

/** What is still to be answered before it can be sent: in which step, at which field ("place", "<row's key>.name"). */
export interface RequestProblem {
  step: RequestStep
  field: string
  message: string
}

const isDate = (text: string) => z.iso.date().safeParse(text).success
const isEmail = (text: string) => z.email().safeParse(text.trim()).success
const isMissing = (text: string) => text.trim() === ''

export function problemsOfRequest(answers: RequestAnswers): RequestProblem[] {
  return [
    ...conferenceProblems(answers),
    ...childrenProblems(answers),
    ...answers.family.flatMap(familyProblems),
    ...safetyProblems(answers),
    ...answers.professionals.flatMap(professionalProblems),
    ...needsProblems(answers),
  ]
}

type Check = [isWrong: boolean, field: string, message: string]

function problems(step: RequestStep, checks: Check[]): RequestProblem[] {
  const found = checks.filter(([isWrong]) => isWrong).map(([, field, message]) => ({ step, field, message }))
  // Of one field the first thing that is wrong.
  return found.filter(({ field }, index) => found.findIndex((one) => one.field === field) === index)
}

function conferenceProblems({ kind, strategyDate, lead }: RequestAnswers): RequestProblem[] {
  return problems('conference', [
    [kind === 'initial' && !isDate(strategyDate), 'strategyDate', 'Enter the date of the strategy discussion.'],
    [isMissing(lead.name), 'lead.name', 'Enter your name.'],
    [!isEmail(lead.email), 'lead.email', 'Enter your work e-mail address.'],
    [isMissing(lead.phone), 'lead.phone', 'Enter a number on which the business team can ring you.'],
    [isMissing(lead.agency), 'lead.agency', 'Enter your team.'],
  ])
}

function childrenProblems({ children }: RequestAnswers): RequestProblem[] {
  return problems('children', [
    [children.length === 0, 'children', 'Add at least one child.'],
    ...children.flatMap((child): Check[] => [
      [isMissing(child.name), `${child.key}.name`, "Enter the child's name."],
      [
        !isDate(child.born),
        `${child.key}.born`,
        child.unborn ? 'Enter the day on which the child is expected.' : "Enter the child's date of birth.",
      ],
    ]),
  ])
}

function familyProblems(person: RequestFamilyMember): RequestProblem[] {
  const related = person.links.filter(({ relationship }) => !isMissing(relationship))
  return problems('family', [
    [isMissing(person.name), `${person.key}.name`, 'Enter their name.'],
    [related.length === 0, `${person.key}.links`, 'Say who they are to at least one child.'],
    ...related.map(
      ({ child, parentalResponsibility }): Check => [
        parentalResponsibility === '',
        `${person.key}.${child}.parentalResponsibility`,
        "Choose an answer. If nobody knows yet, choose Don't know.",
      ],
    ),
    [person.safe && !isEmail(person.email), `${person.key}.email`, 'Enter the e-mail address that is safe for them.'],
    [person.safe && isMissing(person.safeBy), `${person.key}.safeBy`, 'Say who recorded that it is safe.'],
    [person.safe && !isDate(person.safeOn), `${person.key}.safeOn`, 'Enter the day on which it was recorded.'],
  ])
}

function safetyProblems({ whereabouts, details }: RequestAnswers): RequestProblem[] {
  return problems('safety', [
    [whereabouts === '', 'whereabouts', "Choose an answer. If nobody knows yet, choose Don't know."],
    [
      whereabouts === 'yes' && details.length === 0,
      'details',
      'Add what must be kept, and from whom: everything that leaves is searched for it.',
    ],
    ...details.flatMap((detail): Check[] => [
      [!/[\p{L}\p{N}]/u.test(detail.text), `${detail.key}.text`, 'Enter what must not reach them.'],
      [detail.keptFrom.length === 0, `${detail.key}.keptFrom`, 'Choose from whom it is kept.'],
    ]),
  ])
}

function professionalProblems(person: RequestAnswers['professionals'][number]): RequestProblem[] {
  return problems('professionals', [
    [isMissing(person.name), `${person.key}.name`, 'Enter their name.'],
    [isMissing(person.role), `${person.key}.role`, 'Enter their role.'],
    [isMissing(person.agency), `${person.key}.agency`, 'Enter their agency.'],
    [isMissing(person.phone), `${person.key}.phone`, 'Enter a phone number for them.'],
    [!isMissing(person.email) && !isEmail(person.email), `${person.key}.email`, 'This is not an e-mail address.'],
  ])
}

function needsProblems({ needs }: RequestAnswers): RequestProblem[] {
  return problems(
    'needs',
    needs.flatMap(({ key: row, kind, detail }): Check[] => [
      [kind === 'interpreter' && isMissing(detail), `${row}.detail`, 'Enter the language.'],
      [kind === 'other' && isMissing(detail), `${row}.detail`, 'Say what they need.'],
    ]),
  )
}
