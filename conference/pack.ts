import type { Conference, Participant } from './conference.ts'
import { reportOf } from './conference.ts'
import type { Report, ReportPart, ReportVersion, StoredFile } from './report.ts'
import { circulatedVersion } from './report.ts'
import { roleIn } from './role.ts'

/** The lead social worker or the chair let this version go to this family party. */
export interface Release {
  partyId: string
  versionId: string
  releasedBy: string
  releasedAt: Temporal.Instant
}

/** One PDF for one recipient. A second circulation makes an addition, never a replacement. */
export interface Pack {
  id: string
  participantId: string
  circulation: number
  file: StoredFile
  pages: number
  bytes: number
  versionIds: string[]
  by: 'page' | 'hand'
  madeAt: Temporal.Instant
  /** Professionals only: whether a parent opened or read anything is never tracked. */
  readAt: Temporal.Instant | null
  /** What a worker shared with a party reached by hand: when, how, by whom. */
  handedOver: { at: Temporal.Instant; by: string; how: string } | null
}

/** A report part somebody is to get. */
export interface PackContent {
  report: Report
  author: Participant
  part: ReportPart
  version: ReportVersion
}

export interface PackPlan {
  recipient: Participant
  by: 'page' | 'hand'
  contents: PackContent[]
}

/**
 * Who may read what (domain.md §4). The chair gets every accepted report and the restricted parts; professionals with a
 * place at the table get the shareable parts; a family party gets what was released to that party. Nobody gets a draft.
 */
export function packContents(conference: Conference, recipient: Participant): PackContent[] {
  if (!roleIn(conference, recipient).getsPack) return []
  return conference.participants.flatMap((author) => {
    const report = reportOf(conference, author.id)
    if (!report) return []
    const parts: ReportPart[] = recipient.id === conference.chairId ? ['main', 'restricted'] : ['main']
    return parts.flatMap((part) => {
      const version = circulatedVersion(report, part)
      if (!version || !isCleared(conference, recipient, version)) return []
      return [{ report, author, part, version }]
    })
  })
}

function isCleared(conference: Conference, recipient: Participant, version: ReportVersion): boolean {
  if (recipient.side === 'professional') return true
  return conference.releases.some((release) => release.partyId === recipient.id && release.versionId === version.id)
}

/** What has not reached this recipient yet: everything on a first circulation, the additions later. */
export function packsFor(conference: Conference): PackPlan[] {
  return conference.participants.flatMap((recipient) => {
    const had = new Set(conference.packs.filter((p) => p.participantId === recipient.id).flatMap((p) => p.versionIds))
    const contents = packContents(conference, recipient).filter(({ version }) => !had.has(version.id))
    if (contents.length === 0) return []
    return [{ recipient, by: recipient.channel === 'by-hand' ? 'hand' : 'page', contents }]
  })
}

/**
 * The children a party is not linked to. In this first form a report covers every child of the conference and cannot be
 * cut, so it is held until the person who releases it says that they have read it for these children (domain.md §3).
 */
export function childrenNotTheirs(conference: Conference, party: Participant): string[] {
  const theirs = new Set(party.links.filter((link) => link.mayReceive).map((link) => link.childId))
  return conference.children.filter((child) => !theirs.has(child.id)).map((child) => child.name)
}

/** Family parties who get a pack, with the accepted versions nobody has released to them yet. */
export function awaitingRelease(conference: Conference): { party: Participant; contents: PackContent[] }[] {
  return conference.participants
    .filter((party) => party.side === 'family' && roleIn(conference, party).getsPack)
    .map((party) => ({
      party,
      contents: conference.participants.flatMap((author) => {
        const report = reportOf(conference, author.id)
        const version = report && circulatedVersion(report)
        if (!report || !version || isCleared(conference, party, version)) return []
        return [{ report, author, part: 'main' as const, version }]
      }),
    }))
    .filter(({ contents }) => contents.length > 0)
}
