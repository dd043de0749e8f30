import type { CardMessage } from './card.ts'
import { box, buttons, execute, message, openUrl, text } from './card.ts'
import { english } from './english.ts'

export interface ReleaseRequest {
  conferenceId: string
  reference: string
  partyId: string
  /** By role, never by name: "family party 1 (mother)". */
  party: string
  /** When the party must have the reports: "10am on Tuesday 30 March". */
  by: string
  reports: readonly { versionId: string; agency: string; version: number; coversOtherChild: boolean }[]
  lookUrl: string
}

/** To the lead social worker or the chair. A report that covers a child the party is not linked to is looked at first. */
export function releaseRequestCard(data: ReleaseRequest): CardMessage {
  const words = english.release
  const { conferenceId, partyId, reports } = data
  const mustLook = reports.some((report) => report.coversOtherChild)
  const versionIds = reports.map((report) => report.versionId)
  const look = openUrl(words.open, data.lookUrl)
  const release = execute('release', mustLook ? words.releaseLooked : words.release, {
    conferenceId,
    partyId,
    versionIds,
    haveLooked: mustLook,
  })
  return message({
    reference: data.reference,
    date: data.by,
    title: words.title(data.reference),
    lines: [words.party(data.party, data.by), words.explain],
    body: [
      mustLook && box('warning', [text(words.warning)]),
      // All of them, however many: nobody releases what they cannot see here.
      ...reports.map(({ agency, version, coversOtherChild }) =>
        text(words.version(agency, version, coversOtherChild), 'small'),
      ),
      mustLook ? buttons(look, release) : buttons(release, look),
    ],
  })
}
