import { officeCalendar } from './calendar/working-days.ts'
import type { Conference, Participant } from './conference.ts'
import type { Hold } from './hold.ts'
import type { Pack, PackedReport } from './pack.ts'
import { NO_PLAN } from './plan/plan.ts'
import { presetNamed } from './policy.ts'
import type { PreparedDocument, Report, ReportVersion } from './report.ts'
import { NOTHING_FOUND } from './report.ts'
import { timetable } from './timetable.ts'

// Synthetic people for tests of every room. Ids are their role's words, so that a failing test reads by itself.

export const START = '2026-04-15T10:00[Europe/London]'
export const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/London]`).toInstant()

export function person(id: string, change: Partial<Participant> = {}): Participant {
  return {
    id,
    version: 1,
    email: `${id}@northshire.example`,
    name: `Sam ${id}`,
    role: id,
    agency: `Agency of the ${id}`,
    group: id,
    phone: '023 9200 0001',
    side: 'professional',
    entraId: `entra-${id}`,
    channel: 'teams',
    safeContact: null,
    papersOnPage: true,
    links: [],
    apology: null,
    reply: 'none',
    left: null,
    ...change,
  }
}

export function familyParty(id: string, childIds: string[], change: Partial<Participant> = {}): Participant {
  const links = childIds.map((childId) => ({ childId, mayReceive: true }))
  return person(id, {
    side: 'family',
    agency: 'Family',
    group: 'family',
    entraId: null,
    channel: 'by-hand',
    links,
    ...change,
  })
}

export function report(participantId: string, change: Partial<Report> = {}): Report {
  return {
    id: `report-${participantId}`,
    version: 1,
    participantId,
    request: 1,
    requestedAt: at('2026-03-24T10:00'),
    state: 'requested',
    started: false,
    prepared: null,
    versions: [],
    comment: null,
    decidedBy: null,
    notes: [],
    lookedAt: null,
    editedAt: null,
    ...change,
  }
}

export function preparedDocument(id: string, change: Partial<PreparedDocument> = {}): PreparedDocument {
  const webUrl = `https://northshire.sharepoint.example/${id}`
  return { driveId: 'drive', itemId: id, webUrl, contentTag: 'c1', lent: null, ...change }
}

export function version(id: string, change: Partial<ReportVersion> = {}): ReportVersion {
  return {
    id,
    number: 1,
    part: 'main',
    state: 'submitted',
    source: 'onedrive',
    type: 'docx',
    receivedAt: at('2026-04-10T10:00'),
    sha256: 'a'.repeat(64),
    bytes: 20_480,
    late: false,
    file: { driveId: 'drive', itemId: id },
    refusedBecause: null,
    note: null,
    findings: NOTHING_FOUND,
    familyMayRead: true,
    settledBy: null,
    ...change,
  }
}

export function packed(versionId: string, change: Partial<PackedReport> = {}): PackedReport {
  const file = { driveId: 'drive', itemId: `pdf-${versionId}` }
  return { versionId, part: 'main', file, pages: 3, handedOver: null, ...change }
}

export function hold(recipientId: string, versionId: string, change: Partial<Hold> = {}): Hold {
  return {
    id: `hold-${recipientId}-${versionId}`,
    recipientId,
    thing: { kind: 'version', versionId },
    reason: 'protected-detail',
    detailId: 'detail',
    passage: 'now living at 14 Harbour View with her aunt',
    foundAt: at('2026-04-13T12:00'),
    raisedBy: null,
    seenBy: [],
    cleared: null,
    ...change,
  }
}

export function pack(participantId: string, change: Partial<Pack> = {}): Pack {
  return {
    id: `pack-${participantId}`,
    participantId,
    circulation: 1,
    file: { driveId: 'drive', itemId: 'pack' },
    pages: 12,
    bytes: 40_000,
    contents: [],
    by: 'page',
    madeAt: at('2026-04-13T17:00'),
    openedAt: null,
    readAt: null,
    access: null,
    recalled: null,
    ...change,
  }
}

/**
 * Wednesday 15 April 2026 at 10am, booked on 24 March: the report is due on Monday 13 April at 5pm, the pack on Tuesday
 * 14 April at 10am. Two half-siblings; the mother is reached by hand, each father by mail.
 */
export function conference(change: Partial<Conference> = {}): Conference {
  const start = change.start ?? Temporal.ZonedDateTime.from(START)
  const bookedAt = change.bookedAt ?? at('2026-03-24T10:00')
  const safeContact = { recordedBy: 'lead', recordedAt: bookedAt }
  const policy = presetNamed('portsmouth-2017')
  if (!policy) throw new Error('No preset')
  const kind = change.kind ?? 'initial'
  return {
    id: 'conference',
    version: 1,
    number: 1042,
    reference: 'CP-1042',
    kind,
    reviewOf: null,
    followedBy: null,
    adjournedTo: null,
    state: 'booked',
    stopped: false,
    strategyDate: null,
    transferIn: false,
    start,
    durationMinutes: 120,
    place: 'Civic Offices, Room 4',
    online: true,
    joinUrl: null,
    chatId: null,
    needs: [],
    feasts: [],
    preset: 'portsmouth-2017',
    whereabouts: 'no',
    exception: null,
    chairId: 'chair',
    leadSocialWorkerId: 'lead',
    bookedAt,
    movedAt: null,
    bookedBy: 'entra-business-team',
    circulatedAt: null,
    children: [
      { id: 'ava', name: 'Ava Example', born: Temporal.PlainDate.from('2016-02-03'), unborn: false },
      { id: 'ben', name: 'Ben Example', born: Temporal.PlainDate.from('2019-09-21'), unborn: false },
    ],
    participants: [
      person('chair'),
      person('lead', { role: 'social worker', group: 'social care' }),
      person('teacher', { group: 'education' }),
      person('gp', { role: 'GP', group: 'health', entraId: null, channel: 'mail' }),
      person('interpreter'),
      familyParty('mother', ['ava', 'ben']),
      familyParty('father', ['ava'], { channel: 'mail', safeContact }),
    ],
    reports: [report('lead'), report('teacher'), report('gp')],
    protectedDetails: [],
    holds: [],
    withholdings: [],
    lateAnswers: [],
    releases: [],
    packs: [],
    parts: [],
    closing: null,
    plan: NO_PLAN,
    coreGroups: [],
    papers: [],
    timetable: timetable({ kind, start, policy, holidays: [], closures: [], bookedAt }),
    office: officeCalendar(),
    daysOff: [],
    claimed: new Set(),
    ...change,
  }
}
