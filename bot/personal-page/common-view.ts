import type { Conference } from '../../conference/conference.ts'
import { conferenceEnd } from '../../conference/conference.ts'
import { detailsKeptFrom, findDetails } from '../../conference/protected-detail.ts'
import { saidAt } from './moments.ts'
import type { Visit } from './page.ts'

export interface FieldError {
  /** The id of the field it belongs to; null for what no field can put right. */
  field: string | null
  text: string
}

/** What every page of somebody who is known shows: their side decides on the quick exit and the words. */
export function commonView({ world, person, base }: Visit) {
  const { phone, teamName } = world.settings.authority
  return {
    base,
    phone,
    tel: phone.replace(/[^\d+]/g, ''),
    teamName,
    isFamily: person.side === 'family',
  }
}

export function errorsView(errors: readonly FieldError[]) {
  return {
    errors: errors.map(({ field, text }) => (field ? { text, href: `#${field}` } : { text })),
    errorAt: Object.fromEntries(errors.flatMap(({ field, text }) => (field ? [[field, { text }]] : []))),
  }
}

/** Would these words tell this person what is kept from them? The page is looked through like all else they get. */
export function isKeptFrom(conference: Conference, personId: string, words: string): boolean {
  return findDetails(words, detailsKeptFrom(conference, personId)).length > 0
}

/** Booked and to come, called off, or over: what is no longer to be done is not offered. */
export function stageOf({ world, conference }: Visit): 'to-come' | 'called-off' | 'over' {
  if (conference.state === 'called-off') return 'called-off'
  const end = conferenceEnd(conference).toInstant()
  return Temporal.Instant.compare(world.clock.now(), end) > 0 ? 'over' : 'to-come'
}

/** When we last wrote to this person that the conference has moved. */
export async function movedAt({ world, conference, person }: Visit): Promise<string | null> {
  const messages = await world.store.transaction((tx) => tx.deliveries.messages(conference.id))
  const last = messages.findLast(
    ({ to, kind, of }) => to === person.email && (kind === 'moved' || of.includes('moved')),
  )
  return last ? saidAt(last.at, world.clock.now()) : null
}
