import type { Booking } from '../../../conference/booking.ts'
import type { Participant } from '../../../conference/conference.ts'
import { NO_PLAN } from '../../../conference/plan/plan.ts'
import type { Report } from '../../../conference/report.ts'
import { roleIn } from '../../../conference/role.ts'
import type { NewConference, World } from '../../ports.ts'

/** A booking turned into a conference: ids given, each professional whose role asks for one owes a report. */
export function newConference(world: World, bookedBy: string, booking: Booking): NewConference {
  const now = world.clock.now()
  const children = booking.children.map(({ name, born, unborn }) => ({ id: world.newId(), name, born, unborn }))
  const participants = booking.participants.map((person): Participant => {
    const isFamily = person.side === 'family'
    const safeBy = isFamily ? person.safeContactRecordedBy : null
    return {
      id: world.newId(),
      version: 1,
      email: person.email,
      name: person.name,
      role: person.role,
      agency: isFamily ? 'Family' : person.agency,
      group: isFamily ? 'family' : person.group,
      phone: person.phone,
      side: person.side,
      entraId: null,
      channel: null,
      safeContact: safeBy ? { recordedBy: safeBy, recordedAt: now } : null,
      papersOnPage: isFamily && person.papersOnPage,
      links: booking.children.flatMap((child, index) =>
        isFamily && child.parties.includes(person.email)
          ? [{ childId: (children[index] as { id: string }).id, mayReceive: true }]
          : [],
      ),
      apology: null,
      reply: 'none',
      left: null,
    }
  })
  const idOf = (email: string) => (participants.find((person) => person.email === email) as Participant).id
  const chairId = idOf(booking.chair)
  return {
    id: world.newId(),
    kind: booking.kind,
    reviewOf: null,
    state: 'booked',
    stopped: false,
    strategyDate: booking.strategyDate,
    transferIn: booking.transferIn,
    start: booking.start,
    durationMinutes: booking.durationMinutes,
    place: booking.place,
    online: booking.online,
    joinUrl: null,
    chatId: null,
    preset: booking.preset,
    whereabouts: booking.whereabouts,
    exception: booking.exception,
    needs: booking.needs.map(({ kind, for: forWhom, detail }) => ({
      kind,
      detail,
      participantId: forWhom === null ? null : idOf(forWhom),
    })),
    feasts: [],
    chairId,
    leadSocialWorkerId: idOf(booking.leadSocialWorker),
    bookedAt: now,
    bookedBy,
    circulatedAt: null,
    children,
    participants,
    reports: participants
      .filter((person) => roleIn({ chairId }, person).asksReport)
      .map((person) => newReport(world, person.id, now)),
    protectedDetails: booking.protectedDetails.map(({ kind, text, keptFrom }) => ({
      id: world.newId(),
      kind,
      text,
      keptFrom: [...new Set(keptFrom)].map(idOf),
    })),
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
  }
}

export function newReport(world: World, participantId: string, requestedAt: Temporal.Instant): Report {
  return {
    id: world.newId(),
    version: 1,
    participantId,
    request: 1,
    requestedAt,
    state: 'requested',
    started: false,
    prepared: null,
    versions: [],
    comment: null,
    decidedBy: null,
    notes: [],
    lookedAt: null,
    editedAt: null,
  }
}
