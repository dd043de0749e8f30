import type { ConferenceStatus } from '../../../bot/api/conference.ts'
import { english } from '../english.ts'

export type Person = ConferenceStatus['people'][number]
export type Report = ConferenceStatus['reports'][number]
export type Content = ConferenceStatus['packs'][number]['contents'][number]

/** Who somebody is, for a line about them: a delivery may also be for the business team's own mailbox. */
export function nameOf(conference: ConferenceStatus, id: string): string {
  return conference.people.find((person) => person.id === id)?.name ?? english.businessTeam
}

/** "the school's report", by its author's role and agency: never more than one line. */
export function contentWords(conference: ConferenceStatus, { authorId, part }: Content): string {
  const author = conference.people.find((person) => person.id === authorId)
  const name = author ? english.reportOf(author.role, author.name) : english.aReport
  return part === 'restricted' ? english.restrictedPart(name) : name
}
