import { type PeopleInSheet, peopleInSheet } from '../../../conference/people-csv.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayRunConferences } from '../../../conference/permissions.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'
import { readCsv } from './read-csv.ts'

const MOST_ROWS = 2000

/** Reads a CSV file of people for a booking, every row judged. Stores nothing. */
export async function readPeople(actor: Actor, csv: string) {
  const allowed = mayRunConferences(actor)
  if (!allowed.ok) return allowed
  return peopleIn(csv)
}

/**
 * Takes people of a CSV file into the contact list: all of them or nobody, unless the person chose to take the rows that
 * are right. Who is there already is brought up to date, so that a corrected file can simply be imported again.
 */
export async function importContacts(world: World, actor: Actor, csv: string, take: 'all' | 'right') {
  const allowed = mayRunConferences(actor)
  if (!allowed.ok) return allowed
  const read = peopleIn(csv)
  if (!read.ok) return read
  if (take === 'all' && read.problems.length > 0) return ok({ ...read, stored: 0 })
  await world.store.transaction(async (tx) => {
    for (const { person } of read.people) await tx.contacts.put(world.newId(), person)
    const detail = { contacts: read.people.length }
    const entry = { at: world.clock.now(), actor: actorId(actor), action: 'contacts-imported', conferenceId: null }
    await tx.audit.write({ ...entry, detail })
  })
  return ok({ ...read, stored: read.people.length })
}

function peopleIn(csv: string) {
  const table = readCsv(csv)
  if (!table.ok) return table
  if (table.rows.length > MOST_ROWS)
    return refusal('too-many-rows', { message: `This file has more than ${MOST_ROWS} rows. Import it in parts.` })
  const read: PeopleInSheet = peopleInSheet(table.rows)
  return ok({ ...read })
}
