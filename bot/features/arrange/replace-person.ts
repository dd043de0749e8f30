import { isOver } from '../../../conference/board.ts'
import { counterparts } from '../../../conference/chain.ts'
import { londonDate } from '../../../conference/civil-time.ts'
import type { Conference, Participant } from '../../../conference/conference.ts'
import { conferenceEnd, participantOf, reportOf } from '../../../conference/conference.ts'
import { partsWith } from '../../../conference/part.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayReplacePeople } from '../../../conference/permissions.ts'
import { isAnswered } from '../../../conference/report.ts'
import type { Refusal, Result } from '../../../conference/result.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { Transaction, World } from '../../ports.ts'
import { conferencesOfFamily } from './family-conferences.ts'
import { tellOfSuccessor } from './tell-of-successor.ts'

/** Who takes over: somebody new, of whom Microsoft 365 is asked as at booking. */
export interface Successor {
  email: string
  name: string
  role: string
  agency: string
  group: string
  phone: string
}

export interface Replacement {
  reason: string
  /** Null: nobody comes in their place. Chair and lead social worker always have somebody. */
  successor: Successor | null
}

/**
 * A professional leaves their job or this family's case. They get nothing any more; what they still owed goes to whoever
 * comes in their place, in every conference of the family that is still going on. Those concerned are told once.
 */
export async function replacePerson(
  world: World,
  actor: Actor,
  conferenceId: string,
  personId: string,
  replacement: Replacement,
): Promise<Result> {
  return world.store.transaction(async (tx) => {
    const [conference, ...others] = await conferencesOfFamily(tx, conferenceId)
    if (!conference) return refusal('not-found', { message: 'There is no such conference.' })
    const allowed = mayReplacePeople(actor, conference)
    if (!allowed.ok) return allowed
    const refused = whyNot(conference, personId, replacement)
    if (refused) return refused
    // Who is in several conferences of the family hears it once, of the next one.
    const told = new Set<string>()
    const latestFirst = [conference, ...others].toSorted((a, b) => Temporal.ZonedDateTime.compare(b.start, a.start))
    for (const one of latestFirst) {
      const theirId = one === conference ? personId : counterparts(conference, one).person(personId)
      if (theirId && !participantOf(one, theirId).left) await replaceIn(world, tx, one, theirId, replacement, told)
    }
    const detail = { personId, hasSuccessor: replacement.successor !== null }
    const about = { at: world.clock.now(), actor: actorId(actor), action: 'person-replaced', conferenceId }
    await tx.audit.write({ ...about, detail })
    return ok()
  })
}

function whyNot(conference: Conference, personId: string, { successor, reason }: Replacement): Refusal | null {
  const person = conference.participants.find(({ id }) => id === personId)
  if (!person) return refusal('unknown-person', { message: 'This person is not part of the conference.' })
  if (person.side === 'family')
    return refusal('family', {
      message: 'A family party is not replaced. Ask the lead social worker what has changed.',
    })
  if (person.left) return refusal('has-left', { message: 'This person has left already.' })
  if (reason.trim() === '') return refusal('needs-reason', { message: 'Say why they leave.' })
  const isNeeded = personId === conference.chairId || personId === conference.leadSocialWorkerId
  if (isNeeded && !successor)
    return refusal('needs-successor', { message: 'Say who takes over: nobody else can do this in the meantime.' })
  const stays = conference.participants.find((one) => one.email === successor?.email && !one.left)
  return stays
    ? refusal('is-there', { message: 'Whoever takes over is part of this conference already. Choose somebody else.' })
    : null
}

async function replaceIn(
  world: World,
  tx: Transaction,
  conference: Conference,
  personId: string,
  { successor, reason }: Replacement,
  told: Set<string>,
) {
  const now = world.clock.now()
  const person = participantOf(conference, personId)
  const newcomer = successor && newcomerFrom(world.newId(), successor)
  if (newcomer) await tx.participants.add(conference.id, newcomer)
  if (newcomer && conference.parts.length > 0)
    await tx.parts.set(conference.id, partsWith(conference.parts, personId, newcomer.id))
  const left = { at: now, reason: reason.trim(), successorId: newcomer?.id ?? null }
  await tx.participants.update(personId, { left })
  if (newcomer && personId === conference.chairId) await tx.conferences.update(conference.id, { chairId: newcomer.id })
  if (newcomer && personId === conference.leadSocialWorkerId)
    await tx.conferences.update(conference.id, { leadSocialWorkerId: newcomer.id })
  if (!isOver(conference, now)) await passOnReport(tx, conference, person, newcomer)
  await passOnPlan(world, tx, conference, personId, newcomer)
  await closePacks(tx, conference, personId)
  await updateEvents(world, tx, conference, `${personId}:left`)
  if (!newcomer) return
  const data = { conferenceId: conference.id, participantId: newcomer.id }
  await tx.queue.enqueue([{ name: 'reach-participant', key: `reach-participant:${newcomer.id}`, data }])
  await tx.deliveries.claim(tellOfSuccessor(world, conference, person, newcomer, told), now)
}

function newcomerFrom(id: string, successor: Successor): Participant {
  return {
    ...{ id, version: 1, ...successor, side: 'professional', entraId: null, channel: null, safeContact: null },
    ...{ papersOnPage: false, links: [], apology: null, reply: 'none', left: null },
  }
}

/** What is still to be written is written by whoever comes; their own form is prepared once it is known how to reach them. */
async function passOnReport(
  tx: Transaction,
  conference: Conference,
  person: Participant,
  newcomer: Participant | null,
) {
  const report = reportOf(conference, person.id)
  if (!report || isAnswered(report) || !newcomer) return
  await tx.reports.update(report.id, { participantId: newcomer.id, prepared: null, started: false, editedAt: null })
}

/** Open actions and the place in the core group. Without a successor the actions wait for the core group to give them away. */
async function passOnPlan(
  world: World,
  tx: Transaction,
  conference: Conference,
  personId: string,
  newcomer: Participant | null,
) {
  const today = londonDate(world.clock.now())
  const member = conference.plan.members.find(
    ({ participantId, until }) => participantId === personId && until === null,
  )
  if (member) {
    const came = newcomer && { participantId: newcomer.id, from: today, until: null, reason: '' }
    await tx.plans.putMembers(conference.id, [{ ...member, until: today }, ...(came ? [came] : [])])
  }
  const theirs = conference.plan.actions.filter(({ whoId, state }) => whoId === personId && state === 'open')
  if (!newcomer || theirs.length === 0) return
  const passed = theirs.map((action) => ({
    ...action,
    version: action.version + 1,
    whoId: newcomer.id,
    audience:
      action.audience === 'everyone'
        ? action.audience
        : action.audience.map((id) => (id === personId ? newcomer.id : id)),
  }))
  await tx.plans.putActions(conference.id, passed)
}

async function closePacks(tx: Transaction, conference: Conference, personId: string) {
  const open = conference.packs.filter(({ participantId, access }) => participantId === personId && access !== null)
  await tx.queue.enqueue(
    open.map(({ id: packId }) => ({
      name: 'close-access' as const,
      key: `close-access:${packId}:left`,
      data: { conferenceId: conference.id, packId },
    })),
  )
}

/** Whoever left disappears from what is still to come in calendars, and whoever came stands in it. */
export async function updateEvents(world: World, tx: Transaction, conference: Conference, occasion: string) {
  const now = world.clock.now()
  const { id: conferenceId } = conference
  const isToCome = Temporal.Instant.compare(now, conferenceEnd(conference).toInstant()) < 0
  const meetings = conference.coreGroups.filter(
    ({ state, start }) => state === 'planned' && start && Temporal.Instant.compare(now, start.toInstant()) < 0,
  )
  await tx.queue.enqueue([
    ...(isToCome
      ? [
          {
            name: 'change-events' as const,
            key: `change-events:${conferenceId}:${occasion}`,
            data: { conferenceId, change: 'moved' as const },
          },
        ]
      : []),
    ...meetings.map(({ id: coreGroupId }) => ({
      name: 'core-group-events' as const,
      key: `core-group-events:${coreGroupId}:${occasion}`,
      data: { coreGroupId, change: 'attendees' as const },
    })),
  ])
}
