import { randomUUID } from 'node:crypto'
import * as sample from '../../conference/conference.fixture.ts'
import type { Participant } from '../../conference/conference.ts'
import type { Hold } from '../../conference/hold.ts'
import type { Pack } from '../../conference/pack.ts'
import type { Report, ReportVersion } from '../../conference/report.ts'
import type { NewConference } from '../ports.ts'
import { asNew } from './as-new.fixture.ts'

/** For the tests of the store: an initial conference on Tuesday 7 April 2026 at 10am, booked on 17 March, without reports. */
export function sampleConference(change: Partial<NewConference> = {}): NewConference {
  const chair = sampleParticipant({ role: 'chair', agency: 'Safeguarding', group: 'social care' })
  const socialWorker = sampleParticipant({ role: 'social worker', agency: 'Social care', group: 'social care' })
  const teacher = sampleParticipant()
  const child = { id: randomUUID(), name: 'Robin Example', born: Temporal.PlainDate.from('2018-05-04'), unborn: false }
  const mother = sampleParticipant({
    role: 'mother',
    side: 'family',
    agency: '',
    group: '',
    papersOnPage: true,
    links: [{ childId: child.id, mayReceive: true }],
  })
  return {
    ...asNew(sample.conference()),
    id: randomUUID(),
    strategyDate: Temporal.PlainDate.from('2026-03-16'),
    start: Temporal.ZonedDateTime.from('2026-04-07T10:00[Europe/London]'),
    bookedAt: Temporal.Instant.from('2026-03-17T10:00:00Z'),
    chairId: chair.id,
    leadSocialWorkerId: socialWorker.id,
    children: [child],
    participants: [chair, socialWorker, teacher, mother],
    reports: [],
    ...change,
  }
}

/** A teacher, if nothing else is said, of whom Microsoft 365 has not been asked yet. */
export function sampleParticipant(change: Partial<Participant> = {}): Participant {
  const about = { role: 'teacher', agency: 'School', group: 'education', entraId: null, channel: null }
  return sample.person(randomUUID(), { ...about, papersOnPage: false, ...change })
}

export function sampleReport(participantId: string, change: Partial<Report> = {}): Report {
  return sample.report(participantId, { id: randomUUID(), ...change })
}

export function sampleVersion(change: Partial<ReportVersion> = {}): ReportVersion {
  return sample.version(randomUUID(), change)
}

/** On its way by hand, with these versions. */
export function samplePack(participantId: string, versionIds: string[], change: Partial<Pack> = {}): Pack {
  const contents = versionIds.map((versionId) => sample.packed(versionId))
  return sample.pack(participantId, { id: randomUUID(), by: 'hand', contents, ...change })
}

/** Of pages that cannot be searched, if no detail is named. */
export function sampleHold(change: Pick<Hold, 'recipientId' | 'thing'> & Partial<Hold>): Hold {
  const unreadable = { reason: 'unreadable', detailId: null, passage: '' } as const
  return { ...sample.hold('', ''), id: randomUUID(), ...(change.detailId ? {} : unreadable), ...change }
}
