import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { SeedPerson } from '../../emulator/seed.ts'
import { parseConference } from '../demo/conference-file.ts'
import { parsePeople } from '../demo/people.ts'
import { seedPeople } from '../demo/seed-people.ts'

/** The authority's own people and the synthetic family that ships with the project; the same ids at every start. */
export async function samplePeople(): Promise<SeedPerson[]> {
  const [peopleFile, conferenceFile] = ['people.csv', 'conference.json'].map((name) =>
    fileURLToPath(new URL(`../demo/family/${name}`, import.meta.url)),
  ) as [string, string]
  const people = parsePeople(await readFile(peopleFile), peopleFile)
  const { chair } = parseConference(await readFile(conferenceFile), conferenceFile, people, peopleFile)
  return seedPeople(people, chair)
}
