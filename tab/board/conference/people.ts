import type { ConferenceStatus } from '../../../bot/api/conference.ts'
import { english } from '../english.ts'

export type Person = ConferenceStatus['people'][number]
export type Report = ConferenceStatus['reports'][number]
export type Version = Report['versions'][number]
export type Pack = ConferenceStatus['packs'][number]
export type Content = Pick<Pack['contents'][number], 'authorId' | 'part'> & { cutTo?: readonly string[] | null }

/** Who somebody is, for a line about them: a delivery may also be for the business team's own mailbox. */
export function nameOf(conference: ConferenceStatus, id: string | null): string {
  return conference.people.find((person) => person.id === id)?.name ?? english.businessTeam
}

/** Who a message went to; the address itself when it is nobody's here. */
export function toWhom(conference: ConferenceStatus, address: string): string {
  return conference.people.find(({ email }) => email === address)?.name ?? address
}

/** "Sam Example's report", which part of it, and to which children it is cut. */
export function contentWords(conference: ConferenceStatus, { authorId, part, cutTo }: Content): string {
  const author = conference.people.find((person) => person.id === authorId)
  const report = author ? english.reportOf(author.name) : english.aReport
  if (part === 'restricted') return english.restrictedPart(report)
  return cutTo ? english.cutTo(report, cutTo) : report
}

/** Whose report this version is of. */
export function versionWords(conference: ConferenceStatus, versionId: string): string {
  const found = versionIn(conference, versionId)
  return found ? english.reportOf(nameOf(conference, found.report.participantId)) : english.aReport
}

export function versionIn(
  conference: ConferenceStatus,
  versionId: string,
): { report: Report; version: Version } | null {
  for (const report of conference.reports)
    for (const version of report.versions) if (version.id === versionId) return { report, version }
  return null
}
