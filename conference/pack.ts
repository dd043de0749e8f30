import type { Conference, Participant } from './conference.ts'
import { reportOf } from './conference.ts'
import { isHeld } from './hold.ts'
import type { Report, ReportPart, ReportVersion, StoredFile } from './report.ts'
import { circulatedVersion, currentVersion } from './report.ts'
import { roleIn } from './role.ts'

/** The lead social worker or the chair let this version go to this family party. */
export interface Release {
  partyId: string
  versionId: string
  releasedBy: string
  releasedAt: Temporal.Instant
}

/** The chair keeps a whole report from one family party, with the reason (domain.md §4). Nothing hints at it. */
export interface Withholding {
  partyId: string
  reportId: string
  by: string
  at: Temporal.Instant
  reason: string
}

/** Through the library (people of the tenant), on the personal page, or printed and taken there. */
export type PackRoute = 'library' | 'page' | 'hand'

/** What a worker shared with a party reached by hand: when, how, by whom. */
export interface HandOver {
  at: Temporal.Instant
  by: string
  how: string
}

/** One report in a pack; its own PDF, cut for this recipient, keeps the tags that a merged pack loses. */
export interface PackedReport {
  versionId: string
  part: ReportPart
  file: StoredFile
  pages: number
  handedOver: HandOver | null
}

/** One PDF for one recipient. A second circulation makes an addition, never a replacement. */
export interface Pack {
  id: string
  participantId: string
  circulation: number
  file: StoredFile
  pages: number
  bytes: number
  contents: PackedReport[]
  by: PackRoute
  madeAt: Temporal.Instant
  /** Professionals only: whether a parent opened or read anything is never tracked. */
  openedAt: Temporal.Instant | null
  readAt: Temporal.Instant | null
  /** The recipient's own permission on the pack's folder in the library, while they have it. */
  access: { permissionId: string; webUrl: string } | null
  recalled: { at: Temporal.Instant; by: string; reason: string } | null
}

/** What goes by hand is handed over report by report. */
export function isHandedOver(pack: Pack): boolean {
  return pack.contents.every(({ handedOver }) => handedOver !== null)
}

/** What of a report somebody is to get. */
export interface PackContent {
  report: Report
  author: Participant
  /** A version with our marks gives two documents: the shareable part, and its restricted block. */
  part: ReportPart
  version: ReportVersion
  /** The children whose sections stay in it. Null: all of it, for it is not cut by child. */
  childIds: readonly string[] | null
}

export interface PackPlan {
  recipient: Participant
  by: PackRoute
  contents: PackContent[]
}

/**
 * Who may read what (domain.md §4). The chair gets every accepted report and the restricted parts; professionals with a
 * place at the table get the shareable parts; a family party gets what was released to that party, cut to the children
 * it is linked to. Nobody gets a draft, nor what is held from them.
 */
export function packContents(conference: Conference, recipient: Participant): PackContent[] {
  if (recipient.left || !roleIn(conference, recipient).getsPack) return []
  return conference.participants
    .flatMap((author) => partsFor(conference, author, recipient))
    .filter(({ version }) => !isHeld(conference, recipient.id, version.id))
    .filter(
      ({ report, version }) => recipient.side === 'professional' || isReleased(conference, recipient, report, version),
    )
}

function partsFor(conference: Conference, author: Participant, recipient: Participant): PackContent[] {
  const report = reportOf(conference, author.id)
  if (!report) return []
  const isChair = recipient.id === conference.chairId
  const main = circulatedVersion(report)
  const apart = isChair ? restrictedFiles(report) : []
  const about = { report, author }
  return [
    ...(main
      ? [{ ...about, part: 'main' as const, version: main, childIds: childrenFor(conference, recipient, main) }]
      : []),
    ...(main && isChair && main.findings.marks?.restricted
      ? [{ ...about, part: 'restricted' as const, version: main, childIds: null }]
      : []),
    ...apart.map((version) => ({ ...about, part: 'restricted' as const, version, childIds: null })),
  ]
}

/** Files for the chair alone go with the accepted report, or by themselves while there is no report to go with them. */
function restrictedFiles(report: Report): ReportVersion[] {
  const goes = report.state === 'accepted' || (report.state !== 'returned' && !currentVersion(report))
  return goes ? report.versions.filter(({ part, state }) => part === 'restricted' && state === 'submitted') : []
}

/** A family party's document is cut to its own children, where it has a section for each. */
function childrenFor(conference: Conference, recipient: Participant, version: ReportVersion): readonly string[] | null {
  if (recipient.side === 'professional' || !isCutByChild(conference, version)) return null
  return childrenOf(recipient)
}

function childrenOf(party: Participant): string[] {
  return party.links.filter((link) => link.mayReceive).map((link) => link.childId)
}

/** Has it a section for every child? Where one is missing, what is said of that child stands among the rest. */
function isCutByChild({ children }: Conference, { findings: { marks } }: ReportVersion): boolean {
  return marks !== null && children.every(({ id }) => marks.childIds.includes(id))
}

function isReleased(conference: Conference, party: Participant, report: Report, version: ReportVersion): boolean {
  if (!mayBeReleased(conference, party, report, version)) return false
  return conference.releases.some((release) => release.partyId === party.id && release.versionId === version.id)
}

/** Not while nobody has said whether the family may read it, and never what the chair keeps from this party. */
function mayBeReleased(conference: Conference, party: Participant, report: Report, version: ReportVersion): boolean {
  if (version.familyMayRead !== true) return false
  return !conference.withholdings.some(({ partyId, reportId }) => partyId === party.id && reportId === report.id)
}

/** People of the tenant read in the library; outside it, the personal page; family there only by their own wish. */
export function packRoute(recipient: Participant): PackRoute {
  if (recipient.channel === 'by-hand') return 'hand'
  if (recipient.side === 'family') return recipient.safeContact && recipient.papersOnPage ? 'page' : 'hand'
  return recipient.entraId ? 'library' : 'page'
}

/** What has not reached this recipient yet: everything on a first circulation, the additions later. */
export function packsFor(conference: Conference): PackPlan[] {
  return conference.participants.flatMap((recipient) => {
    const had = new Set(
      conference.packs
        .filter((pack) => pack.participantId === recipient.id && pack.recalled === null)
        .flatMap((pack) => pack.contents.map(({ versionId, part }) => `${versionId}:${part}`)),
    )
    const contents = packContents(conference, recipient).filter(
      ({ version, part }) => !had.has(`${version.id}:${part}`),
    )
    if (contents.length === 0) return []
    return [{ recipient, by: packRoute(recipient), contents }]
  })
}

/**
 * Children a party is not linked to of whom this document may speak, because it cannot be cut by child. It is held until
 * the person who releases it says that they have read it for these children (domain.md §3).
 */
export function childrenNotTheirs(conference: Conference, party: Participant, version: ReportVersion): string[] {
  if (isCutByChild(conference, version)) return []
  const theirs = new Set(childrenOf(party))
  return conference.children.filter((child) => !theirs.has(child.id)).map((child) => child.name)
}

/** Family parties who get a pack, with the accepted versions nobody has released to them yet. */
export function awaitingRelease(conference: Conference): { party: Participant; contents: PackContent[] }[] {
  return conference.participants
    .filter((party) => party.side === 'family' && roleIn(conference, party).getsPack)
    .map((party) => ({
      party,
      contents: conference.participants
        .flatMap((author) => partsFor(conference, author, party))
        .filter(({ report, version }) => mayBeReleased(conference, party, report, version))
        .filter(({ report, version }) => !isReleased(conference, party, report, version)),
    }))
    .filter(({ contents }) => contents.length > 0)
}

/** Accepted documents without our marks of which nobody has said whether the family may read them. */
export function unansweredQuestions(conference: Conference): PackContent[] {
  return conference.participants.flatMap((author) => {
    const report = reportOf(conference, author.id)
    const version = report && circulatedVersion(report)
    if (!report || !version || version.familyMayRead !== null) return []
    return [{ report, author, part: 'main' as const, version, childIds: null }]
  })
}
