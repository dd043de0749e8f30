import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { BookingInput } from '../../conference/booking.ts'
import { addWorkingDays, officeCalendar } from '../../conference/calendar/working-days.ts'
import { londonDate } from '../../conference/civil-time.ts'
import type { SeedPerson } from '../../emulator/seed.ts'
import { parseConference } from '../demo/conference-file.ts'
import { parsePeople } from '../demo/people.ts'
import { seedPeople } from '../demo/seed-people.ts'

export interface SampleFamily {
  /** The authority's own people and the synthetic family that ships with the project; the same ids at every start. */
  people: SeedPerson[]
  /** A conference of that family, some working days ahead of this moment. */
  booking(now: Temporal.Instant): BookingInput
}

const AHEAD = 14

export async function sampleFamily(): Promise<SampleFamily> {
  const [peopleFile, conferenceFile] = ['people.csv', 'conference.json'].map((name) =>
    fileURLToPath(new URL(`../demo/family/${name}`, import.meta.url)),
  ) as [string, string]
  const people = parsePeople(await readFile(peopleFile), peopleFile)
  const conference = parseConference(await readFile(conferenceFile), conferenceFile, people, peopleFile)
  return {
    people: seedPeople(people, conference.chair),
    booking(now) {
      const today = londonDate(now)
      const day = addWorkingDays(today, AHEAD, officeCalendar())
      return { ...conference.booking, strategyDate: today.toString(), start: `${day}T10:00` }
    },
  }
}
