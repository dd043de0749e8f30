import { z } from 'zod'
import { Booking, type BookingInput } from '../../conference/booking.ts'
import { presetNamed, presetNames } from '../../conference/policy.ts'
import { BadInput } from './bad-input.ts'
import { type DemoPerson, isFamily } from './people.ts'

const email = z.string('is missing').transform((address) => address.trim().toLowerCase())
const text = z.string('is missing')

/** conference.json. What a booking checks itself is left to the booking's own schema. */
const ConferenceFile = z.object(
  {
    kind: text,
    strategyDate: z.string().nullable().default(null),
    start: z
      .string('is missing')
      .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/, 'is not a London date and time like 2026-04-07T10:00'),
    durationMinutes: z.number('has to be whole minutes'),
    place: text,
    online: z.boolean('has to be true or false').default(true),
    preset: z
      .string()
      .refine((name) => presetNamed(name), `has to be one of ${presetNames.join(', ')}`)
      .default('portsmouth-2017'),
    chair: email,
    leadSocialWorker: email,
    children: z.array(z.object({ name: text, born: text, parties: z.array(email) }), 'has to be a list of children'),
    participants: z.array(email, 'has to be a list of addresses'),
    protectedDetails: z
      .array(z.object({ kind: text, text, keptFrom: z.array(email) }), 'has to be a list of details')
      .default([]),
    exception: z.object({ reason: text, manager: text }).nullable().default(null),
  },
  'has to be an object in braces',
)
type ConferenceFile = z.output<typeof ConferenceFile>

export interface DemoConference {
  booking: BookingInput
  start: Temporal.ZonedDateTime
  strategyDate: Temporal.PlainDate | null
  chair: string
  leadSocialWorker: string
  /** In the order of the file. */
  participants: DemoPerson[]
}

/** Reads conference.json against the people. Throws BadInput that names the path in the file. */
export function parseConference(
  bytes: Uint8Array,
  file: string,
  people: readonly DemoPerson[],
  peopleFile: string,
): DemoConference {
  const given = check(ConferenceFile, readJson(bytes, file), file)
  const participants = given.participants.map((address, index) => {
    const person = people.find((one) => one.email === address)
    if (person) return person
    throw new BadInput(`${file}, participants[${index}]: ${address} is not in ${peopleFile}`)
  })
  const booking = asBooking(given, participants)
  const { start, strategyDate } = check(Booking, booking, file)
  const { chair, leadSocialWorker } = given
  return { booking, start, strategyDate, chair, leadSocialWorker, participants }
}

/** Family by mail counts as recorded safe at booking; whoever is by hand does not (the issue's rulings). */
function asBooking(given: ConferenceFile, participants: readonly DemoPerson[]): BookingInput {
  return {
    ...given,
    kind: given.kind as BookingInput['kind'],
    protectedDetails: given.protectedDetails as BookingInput['protectedDetails'],
    whereabouts: given.protectedDetails.length > 0 ? 'yes' : 'no',
    participants: participants.map(({ reach, agency, group, ...person }) =>
      isFamily({ reach })
        ? {
            side: 'family',
            ...person,
            safeContactRecordedBy: reach === 'family' ? 'lead social worker' : null,
            papersOnPage: reach === 'family',
          }
        : { side: 'professional', ...person, agency, group },
    ),
  }
}

function readJson(bytes: Uint8Array, file: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.replace(/\s+/g, ' ') : String(cause)
    throw new BadInput(`${file}: expected JSON in UTF-8 (${why})`, { cause })
  }
}

function check<Schema extends z.ZodType>(schema: Schema, value: unknown, file: string): z.output<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const path = issue?.path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')
  throw new BadInput(`${file}${path ? `, ${path}` : ''}: ${issue?.message}`)
}
