import * as sample from '../../conference/conference.fixture.ts'
import type { Conference, Participant } from '../../conference/conference.ts'
import type { Pack } from '../../conference/pack.ts'
import type { Report, ReportVersion } from '../../conference/report.ts'
import type { AuthoritySettings } from '../config.ts'

// A synthetic conference for the tests of letters and pages.

const START = Temporal.ZonedDateTime.from('2027-03-31T10:00[Europe/London]')
const BOOKED = Temporal.Instant.from('2027-03-16T10:00:00Z')

export const sampleAuthority: AuthoritySettings = {
  teamName: 'Conference business team',
  phone: '023 9200 0000',
  preset: 'portsmouth-2017',
  dutyManager: 'duty-manager@example.org',
  deputies: [],
  decisionBy: 'chair',
}

const person = (id: string, given: Partial<Participant>): Participant =>
  sample.person(id, {
    email: `${id}@example.org`,
    name: 'Somebody',
    role: 'teacher',
    agency: 'Agency',
    group: 'other',
    phone: '023 9200 0999',
    entraId: null,
    channel: 'mail',
    ...given,
  })

const safely = { recordedBy: 'Priya Shah', recordedAt: BOOKED }

export const samplePeople = {
  chair: person('chair', { name: 'Helen Cho', role: 'chair', agency: 'Safeguarding unit', group: 'chair' }),
  socialWorker: person('social-worker', {
    name: 'Priya Shah',
    role: 'lead social worker',
    agency: 'Children’s social care',
    group: 'social-care',
  }),
  teacher: person('teacher', { name: 'Tom Okafor', agency: 'Hill View Primary School', group: 'education' }),
  doctor: person('doctor', { name: 'Dr Ruth Lindqvist', role: 'GP', agency: 'Marsh Lane Surgery', group: 'health' }),
  interpreter: person('interpreter', { name: 'Ewa Lis', role: 'interpreter', agency: 'Word Bridge', group: 'other' }),
  mother: person('mother', {
    name: 'Zara Quillfeather',
    role: 'mother',
    agency: '',
    side: 'family',
    safeContact: safely,
    links: [
      { childId: 'ava', mayReceive: true },
      { childId: 'leo', mayReceive: true },
    ],
  }),
  father: person('father', {
    name: 'Dmitri Vantongeren',
    role: 'father of Ava',
    agency: '',
    side: 'family',
    channel: 'by-hand',
    links: [{ childId: 'ava', mayReceive: true }],
  }),
} as const

export function sampleVersion(given: Partial<ReportVersion> = {}): ReportVersion {
  return sample.version('version-1', {
    source: 'page',
    receivedAt: Temporal.Instant.from('2027-03-23T16:12:00Z'),
    bytes: 84_000,
    ...given,
  })
}

export function sampleReport(participantId: string, given: Partial<Report> = {}): Report {
  return sample.report(participantId, { id: `report-of-${participantId}`, requestedAt: BOOKED, ...given })
}

export function samplePack(participantId: string, given: Partial<Pack> = {}): Pack {
  return sample.pack(participantId, {
    id: `pack-of-${participantId}`,
    file: { driveId: 'drive', itemId: `pack-${participantId}` },
    pages: 24,
    bytes: 480_000,
    contents: ['version-1', 'version-2'].map((versionId) => sample.packed(versionId, { pages: 12 })),
    madeAt: Temporal.Instant.from('2027-03-25T10:00:00Z'),
    ...given,
  })
}

export function sampleConference(given: Partial<Conference> = {}): Conference {
  return sample.conference({
    strategyDate: Temporal.PlainDate.from('2027-03-15'),
    start: START,
    joinUrl: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_sample',
    leadSocialWorkerId: 'social-worker',
    bookedAt: BOOKED,
    bookedBy: 'business-team',
    children: [
      { id: 'ava', name: 'Ava Quillfeather', born: Temporal.PlainDate.from('2019-05-03'), unborn: false },
      { id: 'leo', name: 'Leo Quillfeather', born: Temporal.PlainDate.from('2022-11-20'), unborn: false },
    ],
    participants: Object.values(samplePeople),
    reports: [sampleReport('social-worker'), sampleReport('teacher'), sampleReport('doctor')],
    ...given,
  })
}
