import type { AboutConference } from './about-conference.ts'
import { kindAndWhen } from './about-conference.ts'
import type { CardMessage } from './card.ts'
import { buttons, facts, message, openUrl } from './card.ts'
import { english } from './english.ts'

export interface ChairSummary extends AboutConference {
  reports: { had: number; asked: number }
  /** Agencies or roles: "GP", "Police". */
  missing: readonly string[]
  nothingHeld: readonly string[]
  cantCome: readonly string[]
  /** "an interpreter (Polish) for the mother" */
  needs: readonly string[]
  read: { by: number; of: number }
  familySeen: { parties: number; of: number }
  /** "2 of 3: police unconfirmed" */
  quorum: string
  restrictedParts: number
  conferenceUrl: string
  packUrl?: string
}

export function chairSummaryCard(data: ChairSummary): CardMessage {
  const words = english.chair
  const list = (items: readonly string[]) => items.join(', ') || words.none
  return message({
    reference: data.reference,
    date: data.when,
    title: words.title(data.reference),
    lines: [kindAndWhen(data), data.place],
    body: [
      facts([
        [words.quorum, data.quorum],
        [words.reported, words.reportedOf(data.reports.had, data.reports.asked)],
        [words.missing, list(data.missing)],
        [words.nothingHeld, list(data.nothingHeld)],
        [words.read, words.readOf(data.read.by, data.read.of)],
        [words.familySeen, words.seenOf(data.familySeen.parties, data.familySeen.of)],
        [words.cantCome, list(data.cantCome)],
        [words.needs, list(data.needs)],
        [words.restricted, data.restrictedParts > 0 ? words.restrictedParts(data.restrictedParts) : words.none],
      ]),
      buttons(openUrl(words.open, data.conferenceUrl), data.packUrl && openUrl(words.pack, data.packUrl)),
    ],
  })
}
