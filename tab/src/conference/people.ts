import type { ConferenceStatus } from '../../../bot/api/conference.ts'
import { english } from '../english.ts'

export type Person = ConferenceStatus['people'][number]
export type Report = ConferenceStatus['reports'][number]
export type Content = ConferenceStatus['packs'][number]['contents'][number]

/** Who somebody is, for a line about them: a delivery may also be for the business team's own mailbox. */
export function nameOf(conference: ConferenceStatus, id: string): string {
  return conference.people.find((person) => person.id === id)?.name ?? english.businessTeam
}

/** "Sam Example's report", and which part of it. */
export function contentWords(conference: ConferenceStatus, { authorId, part }: Content): string {
  const author = conference.people.find((person) => person.id === authorId)
  const name = author ? english.reportOf(author.name) : english.aReport
  return part === 'restricted' ? english.restrictedPart(name) : name
}
