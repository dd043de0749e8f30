import { officeCalendar } from '../../conference/calendar/working-days.ts'
import type { Conference, Participant } from '../../conference/conference.ts'
import type { Pack } from '../../conference/pack.ts'
import { presetNamed } from '../../conference/policy.ts'
import type { Report, ReportVersion } from '../../conference/report.ts'
import { timetable } from '../../conference/timetable.ts'
import type { AuthoritySettings } from '../config.ts'

// A synthetic conference for the tests of letters and pages.

const START = Temporal.ZonedDateTime.from('2027-03-31T10:00[Europe/London]')
const BOOKED = Temporal.Instant.from('2027-03-16T10:00:00Z')

export const sampleAuthority: AuthoritySettings = {
  teamName: 'Conference business team',
  phone: '023 9200 0000',
  preset: 'portsmouth-2017',
}

const person = (id: string, given: Partial<Participant>): Participant => ({
  id,
  version: 1,
  email: `${id}@example.org`,
  name: 'Somebody',
  role: 'teacher',
  agency: 'Agency',
  group: 'other',
  phone: '023 9200 0999',
  side: 'professional',
  entraId: null,
  channel: 'mail',
  safeContact: null,
  links: [],
  apology: null,
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
  return {
    id: 'version-1',
    number: 1,
    part: 'main',
    state: 'submitted',
    source: 'page',
    type: 'docx',
    receivedAt: Temporal.Instant.from('2027-03-23T16:12:00Z'),
    sha256: 'a'.repeat(64),
    bytes: 84_000,
    late: false,
    file: { driveId: 'drive', itemId: 'item' },
    refusedBecause: null,
    note: null,
    ...given,
  }
}

export function sampleReport(participantId: string, given: Partial<Report> = {}): Report {
  return {
    id: `report-of-${participantId}`,
    version: 1,
    participantId,
    request: 1,
    requestedAt: BOOKED,
    state: 'requested',
    started: false,
    prepared: [],
    versions: [],
    comment: null,
    decidedBy: null,
    ...given,
  }
}

export function samplePack(participantId: string, given: Partial<Pack> = {}): Pack {
  return {
    id: `pack-of-${participantId}`,
    participantId,
    circulation: 1,
    file: { driveId: 'drive', itemId: `pack-${participantId}` },
    pages: 24,
    bytes: 480_000,
    versionIds: ['version-1', 'version-2'],
    by: 'page',
    madeAt: Temporal.Instant.from('2027-03-25T10:00:00Z'),
    readAt: null,
    handedOver: null,
    ...given,
  }
}

export function sampleConference(given: Partial<Conference> = {}): Conference {
  const policy = presetNamed('portsmouth-2017')
  if (!policy) throw new Error('The default policy is missing')
  const start = given.start ?? START
  return {
    id: 'conference',
    version: 1,
    reference: 'CP-1042',
    number: 1042,
    kind: 'initial',
    state: 'booked',
    stopped: false,
    strategyDate: Temporal.PlainDate.from('2027-03-15'),
    start,
    durationMinutes: 120,
    place: 'Civic Offices, Room 4',
    online: true,
    joinUrl: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_sample',
    preset: policy.name,
    whereabouts: 'no',
    exception: null,
    chairId: 'chair',
    leadSocialWorkerId: 'social-worker',
    bookedAt: BOOKED,
    bookedBy: 'business-team',
    circulatedAt: null,
    children: [
      { id: 'ava', name: 'Ava Quillfeather', born: Temporal.PlainDate.from('2019-05-03') },
      { id: 'leo', name: 'Leo Quillfeather', born: Temporal.PlainDate.from('2022-11-20') },
    ],
    participants: Object.values(samplePeople),
    reports: [sampleReport('social-worker'), sampleReport('teacher'), sampleReport('doctor')],
    releases: [],
    packs: [],
    timetable: timetable({ kind: 'initial', start, policy, holidays: [], closures: [], bookedAt: BOOKED }),
    office: officeCalendar(),
    claimed: new Set(),
    ...given,
  }
}
