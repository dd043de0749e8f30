import { randomUUID } from 'node:crypto'
import type { Participant } from '../../conference/conference.ts'
import type { Report, ReportVersion } from '../../conference/report.ts'
import type { NewConference } from '../ports.ts'

/** For the tests of the store: an initial conference on Tuesday 7 April 2026 at 10am, booked on 17 March, without reports. */
export function sampleConference(change: Partial<NewConference> = {}): NewConference {
  const chair = sampleParticipant({ role: 'chair', agency: 'Safeguarding', group: 'social care' })
  const socialWorker = sampleParticipant({ role: 'social worker', agency: 'Social care', group: 'social care' })
  const teacher = sampleParticipant()
  const child = { id: randomUUID(), name: 'Robin Example', born: Temporal.PlainDate.from('2018-05-04') }
  const mother = sampleParticipant({
    role: 'mother',
    side: 'family',
    agency: '',
    group: '',
    links: [{ childId: child.id, mayReceive: true }],
  })
  return {
    id: randomUUID(),
    kind: 'initial',
    state: 'booked',
    stopped: false,
    strategyDate: Temporal.PlainDate.from('2026-03-16'),
    start: Temporal.ZonedDateTime.from('2026-04-07T10:00[Europe/London]'),
    durationMinutes: 120,
    place: 'Room 1',
    online: true,
    joinUrl: null,
    preset: 'portsmouth-2017',
    whereabouts: 'no',
    exception: null,
    chairId: chair.id,
    leadSocialWorkerId: socialWorker.id,
    bookedAt: Temporal.Instant.from('2026-03-17T10:00:00Z'),
    bookedBy: randomUUID(),
    circulatedAt: null,
    children: [child],
    participants: [chair, socialWorker, teacher, mother],
    reports: [],
    releases: [],
    packs: [],
    ...change,
  }
}

export function sampleParticipant(change: Partial<Participant> = {}): Participant {
  const id = randomUUID()
  return {
    id,
    version: 1,
    email: `${id}@example.org`,
    name: 'Alex Example',
    role: 'teacher',
    agency: 'School',
    group: 'education',
    phone: '023 9200 0001',
    side: 'professional',
    entraId: null,
    channel: null,
    safeContact: null,
    links: [],
    apology: null,
    ...change,
  }
}

export function sampleReport(participantId: string, change: Partial<Report> = {}): Report {
  return {
    id: randomUUID(),
    version: 1,
    participantId,
    request: 1,
    requestedAt: Temporal.Instant.from('2026-03-17T10:00:00Z'),
    state: 'requested',
    started: false,
    prepared: [],
    versions: [],
    comment: null,
    decidedBy: null,
    ...change,
  }
}

export function sampleVersion(change: Partial<ReportVersion> = {}): ReportVersion {
  return {
    id: randomUUID(),
    number: 1,
    part: 'main',
    state: 'submitted',
    source: 'onedrive',
    type: 'docx',
    receivedAt: Temporal.Instant.from('2026-03-31T10:00:00Z'),
    sha256: 'a'.repeat(64),
    bytes: 20_480,
    late: false,
    file: { driveId: 'drive', itemId: 'item' },
    refusedBecause: null,
    note: null,
    ...change,
  }
}
