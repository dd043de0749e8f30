import { officeCalendar } from '../../conference/calendar/working-days.ts'
import type { Conference, Participant } from '../../conference/conference.ts'
import { NO_PLAN } from '../../conference/plan/plan.ts'
import type { Report, ReportVersion } from '../../conference/report.ts'
import { type DemoPerson, isFamily } from '../demo/people.ts'

export const REFERENCE = 'CP-0000'

export function asParticipant(person: DemoPerson, index: number): Participant {
  const { email, name, role, agency, group, phone, reach } = person
  const side = isFamily(person) ? 'family' : 'professional'
  return {
    ...{ id: `person-${index + 1}`, version: 1, email, name, role, agency, group, phone, side, links: [] },
    ...{ entraId: null, safeContact: null, papersOnPage: false, apology: null, reply: 'none' as const, left: null },
    channel: side === 'family' ? 'by-hand' : reach === 'teams' ? 'teams' : 'mail',
  }
}

/** The conference that the rules are asked about: these people, and what was taken of each. */
export function asConference(
  participants: Participant[],
  versions: ReadonlyMap<string, ReportVersion[]>,
  about: { now: Temporal.Instant; releaseToFamily: boolean },
): Conference {
  const { now, releaseToFamily } = about
  const by = (pattern: RegExp) => participants.find(({ role, side }) => side === 'professional' && pattern.test(role))
  const chairId = by(/\bchair(person)?\b/i)?.id ?? ''
  const family = participants.filter(({ side }) => side === 'family')
  return {
    ...{ id: 'conference', version: 1, reference: REFERENCE, number: 0, kind: 'initial', state: 'booked' },
    ...{
      stopped: false,
      strategyDate: null,
      transferIn: false,
      start: now.toZonedDateTimeISO('Europe/London'),
      durationMinutes: 90,
    },
    ...{
      place: '',
      online: false,
      joinUrl: null,
      chatId: null,
      needs: [],
      feasts: [],
      preset: '',
      whereabouts: 'no',
      exception: null,
    },
    ...{ chairId, leadSocialWorkerId: by(/\bsocial worker\b/i)?.id ?? '', bookedAt: now, movedAt: null, bookedBy: '' },
    ...{ circulatedAt: null, children: [], participants, protectedDetails: [], holds: [], withholdings: [] },
    ...{
      reviewOf: null,
      followedBy: null,
      adjournedTo: null,
      parts: [],
      closing: null,
      plan: NO_PLAN,
      coreGroups: [],
      papers: [],
    },
    ...{ lateAnswers: [], packs: [], claimed: new Set<string>() },
    reports: participants.map(({ id }) => reportOf(id, versions.get(id) ?? [], now)),
    releases: releaseToFamily
      ? [...versions.values()]
          .flat()
          .flatMap((version) =>
            family.map((party) => ({ partyId: party.id, versionId: version.id, releasedBy: '', releasedAt: now })),
          )
      : [],
    timetable: { deadlines: [], warnings: [] },
    office: officeCalendar(),
    daysOff: [],
  }
}

function reportOf(participantId: string, versions: ReportVersion[], now: Temporal.Instant): Report {
  return {
    ...{ id: `report-${participantId}`, version: 1, participantId, request: 1, requestedAt: now, started: false },
    ...{ prepared: null, versions, comment: null, decidedBy: null, notes: [], lookedAt: null, editedAt: null },
    state: versions.some(({ part }) => part === 'main') ? 'accepted' : 'requested',
  }
}
