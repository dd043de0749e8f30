import { londonDate } from '../../../conference/civil-time.ts'
import type { Conference, Participant } from '../../../conference/conference.ts'
import { mayRunCoreGroup } from '../../../conference/core-group/permissions.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId } from '../../../conference/permissions.ts'
import type { CoreGroupMember } from '../../../conference/plan/plan.ts'
import { ok, refusal } from '../../../conference/result.ts'
import { isBy } from '../../../conference/slots.ts'
import type { Transaction, World } from '../../ports.ts'
import { whyNotChanged } from './find.ts'
import { eventsJob } from './set-day.ts'
import { claimWhatIsPast } from './tell.ts'

/** Somebody who was not part of the conference. Of the family nobody is written to before that is known to be safe. */
export type NewPerson =
  | { side: 'professional'; email: string; name: string; role: string; agency: string; group: string; phone: string }
  | { side: 'family'; email: string | null; name: string; role: string; phone: string; childIds: readonly string[] }

export interface Joining {
  who: { participantId: string } | NewPerson
  reason: string
}

/** Somebody joins the core group, as a person of the conference or new to it: they are reached, told and invited. */
export async function joinCoreGroup(world: World, actor: Actor, conferenceId: string, { who, reason }: Joining) {
  return world.store.change(conferenceId, async (tx, conference) => {
    const refused = whyNotMembers(actor, conference) ?? whyNotJoin(conference, who)
    if (refused) return refused
    const isNew = !('participantId' in who)
    const person = isNew ? newParticipant(world, actor, who) : known(conference, who.participantId)
    if (!person) return unknownPerson
    if (openMembership(conference, person.id))
      return refusal('already-member', { message: 'They are a member of the core group already.' })
    const from = londonDate(world.clock.now())
    if (isNew) await tx.participants.add(conferenceId, person)
    const member = { participantId: person.id, from, until: null, reason: reason.trim() }
    await tx.plans.putMembers(conferenceId, [member])
    await claimWhatIsPast(tx, withMember(conference, person, member), [person.id], world.clock.now())
    // Their invitation follows once it is known how they are reached.
    if (isNew)
      await tx.queue.enqueue([
        {
          name: 'reach-participant',
          key: `reach-participant:${person.id}`,
          data: { conferenceId, participantId: person.id },
        },
      ])
    else await bringEventsUpToDate(tx, world, conference)
    await audit(world, tx, actor, conferenceId, 'core-group-joined', { participantId: person.id, isNew })
    return ok({ participantId: person.id })
  })
}

/** Somebody leaves it: from today on they are in no meeting and are sent nothing of it. The lead social worker always is in it. */
export async function leaveCoreGroup(
  world: World,
  actor: Actor,
  conferenceId: string,
  { participantId, reason }: { participantId: string; reason: string },
) {
  return world.store.change(conferenceId, async (tx, conference) => {
    const refused = whyNotMembers(actor, conference)
    if (refused) return refused
    if (participantId === conference.leadSocialWorkerId)
      return refusal('is-lead', {
        message: 'The lead social worker is always in the core group. Record first who leads from now on.',
      })
    const member = openMembership(conference, participantId)
    if (!member) return refusal('not-member', { message: 'They are not a member of the core group.' })
    if (reason.trim() === '') return refusal('needs-reason', { message: 'Say in a few words why they leave.' })
    const until = londonDate(world.clock.now())
    await tx.plans.putMembers(conferenceId, [{ ...member, until, reason: reason.trim() }])
    await bringEventsUpToDate(tx, world, conference)
    await audit(world, tx, actor, conferenceId, 'core-group-left', { participantId })
    return ok({})
  })
}

async function bringEventsUpToDate(tx: Transaction, world: World, { coreGroups, version }: Conference) {
  const now = world.clock.now()
  const toCome = coreGroups.filter(({ state, start }) => state === 'planned' && start && isBy(now, start.toInstant()))
  await tx.queue.enqueue(toCome.map(({ id }) => eventsJob(id, 'attendees', `${version}`)))
}

function whyNotMembers(actor: Actor, conference: Conference) {
  const allowed = mayRunCoreGroup(actor, conference)
  if (!allowed.ok) return allowed
  if (conference.closing === null)
    return refusal('not-closed', { message: 'The core group is formed when the conference is closed.' })
  return whyNotChanged(conference)
}

const unknownPerson = refusal('unknown-person', { message: 'This person is not part of the conference.' })

function whyNotJoin(conference: Conference, who: Joining['who']) {
  if ('participantId' in who) {
    const person = known(conference, who.participantId)
    if (!person) return unknownPerson
    return person.left ? refusal('has-left', { message: 'This person has left.' }) : null
  }
  const isThere = who.email !== null && conference.participants.some(({ email }) => email === who.email)
  if (isThere)
    return refusal('already-there', { message: 'Somebody with this address is part of the conference: choose them.' })
  const unknown = who.side === 'family' && who.childIds.some((id) => conference.children.every((one) => one.id !== id))
  return unknown ? refusal('unknown-child', { message: 'This child is not part of the conference.' }) : null
}

function known({ participants }: Conference, participantId: string): Participant | undefined {
  return participants.find(({ id }) => id === participantId)
}

function withMember(conference: Conference, person: Participant, member: CoreGroupMember): Conference {
  const { participants, plan } = conference
  const others = participants.filter(({ id }) => id !== person.id)
  return {
    ...conference,
    participants: [...others, person],
    plan: { ...plan, members: [...plan.members, member] },
  }
}

function openMembership({ plan }: Conference, participantId: string): CoreGroupMember | undefined {
  return plan.members.find((one) => one.participantId === participantId && one.until === null)
}

/** A family party with an address is one of whom whoever adds them says that writing there is safe. */
function newParticipant(world: World, actor: Actor, who: NewPerson): Participant {
  const id = world.newId()
  const isFamily = who.side === 'family'
  return {
    id,
    version: 1,
    email: who.email?.toLowerCase() ?? `${id}@by-hand.invalid`,
    name: who.name,
    role: who.role,
    agency: isFamily ? 'Family' : who.agency,
    group: isFamily ? 'family' : who.group,
    phone: who.phone,
    side: who.side,
    entraId: null,
    channel: null,
    safeContact: isFamily && who.email ? { recordedBy: actorId(actor), recordedAt: world.clock.now() } : null,
    papersOnPage: false,
    links: isFamily ? who.childIds.map((childId) => ({ childId, mayReceive: true })) : [],
    apology: null,
    reply: 'none',
    left: null,
  }
}

async function audit(
  world: World,
  tx: Transaction,
  actor: Actor,
  conferenceId: string,
  action: string,
  detail: Record<string, unknown>,
) {
  await tx.audit.write({ at: world.clock.now(), actor: actorId(actor), action, conferenceId, detail })
}
