import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { HolidaysUnknown } from '../../conference/calendar/bank-holidays.ts'
import type { SeedPerson } from '../../emulator/seed.ts'
import { BadInput } from './bad-input.ts'
import { type Behaviour, readBehaviour } from './behaviour.ts'
import { type DemoConference, parseConference } from './conference-file.ts'
import { isFamily, parsePeople } from './people.ts'
import { bookingMoment } from './plan.ts'
import { readReports, type Written } from './reports-folder.ts'
import { seedPeople } from './seed-people.ts'

const OPTIONS = {
  people: { type: 'string' },
  conference: { type: 'string' },
  reports: { type: 'string' },
  log: { type: 'string' },
  json: { type: 'boolean' },
} as const

/** The family that ships with the project. */
const FAMILY = new URL('./family/', import.meta.url)
const shipped = (name: string) => fileURLToPath(new URL(name, FAMILY))

export interface Input {
  conference: DemoConference
  /** When the business team books. */
  bookedAt: Temporal.Instant
  seeds: SeedPerson[]
  written: Map<string, Written>
  behaviour: Map<string, Behaviour>
  /** Where the request log is written. */
  log: string | null
  json: boolean
}

/** Everything that the command was given. Throws BadInput of one line that says where it is wrong and what is expected. */
export async function readInput(argv: readonly string[], warn: (line: string) => void): Promise<Input> {
  const given = parseOptions(argv)
  const peopleFile = given.people ?? shipped('people.csv')
  const conferenceFile = given.conference ?? shipped('conference.json')
  const people = parsePeople(await read('people', peopleFile), peopleFile)
  const conference = parseConference(await read('conference', conferenceFile), conferenceFile, people, peopleFile)
  const isShipped = given.people === undefined
  const reports = given.reports ?? (isShipped ? shipped('reports') : undefined)
  const authors = conference.participants.filter((person) => !isFamily(person)).map(({ email }) => email)
  if (given.log !== undefined) await startLog(given.log)
  return {
    conference,
    bookedAt: whenBooked(conference, conferenceFile),
    seeds: seedPeople(people, conference.chair),
    written: reports === undefined ? new Map() : await readReports(reports, authors, warn),
    behaviour:
      isShipped && given.reports === undefined ? await readBehaviour(new URL('behaviour.json', FAMILY)) : new Map(),
    log: given.log ?? null,
    json: given.json ?? false,
  }
}

function parseOptions(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, strict: true, allowPositionals: false }).values
  } catch (cause) {
    const [why] = (cause as Error).message.split('. ')
    const options = Object.keys(OPTIONS).map((name) => `--${name}`)
    throw new BadInput(`${why}: expected ${options.join(', ')}`, { cause })
  }
}

function whenBooked(conference: DemoConference, file: string): Temporal.Instant {
  try {
    return bookingMoment(conference)
  } catch (cause) {
    if (!(cause instanceof HolidaysUnknown)) throw cause
    throw new BadInput(`${file}, ${conference.strategyDate ? 'strategyDate' : 'start'}: ${cause.message}`, { cause })
  }
}

/** Of this run only. */
async function startLog(file: string) {
  try {
    await writeFile(file, '')
  } catch (cause) {
    throw new BadInput(
      `--log: expected a file to write, ${file} cannot be written (${(cause as NodeJS.ErrnoException).code})`,
      { cause },
    )
  }
}

async function read(option: string, file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (cause) {
    throw new BadInput(
      `--${option}: expected a file, ${file} cannot be read (${(cause as NodeJS.ErrnoException).code})`,
      { cause },
    )
  }
}
