import type { Conference } from '../../../conference/conference.ts'
import type { ConferencePart } from '../../../conference/part.ts'
import { asSeenBy, partEnd } from '../../../conference/part.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayRunConferences } from '../../../conference/permissions.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { WantedPart } from '../../../conference/split.ts'
import { partsFrom, problemsWithParts, warningsAboutParts } from '../../../conference/split.ts'
import type { Transaction, World } from '../../ports.ts'
import { cancelEvents, purposes } from './events.ts'
import { tellPeople } from './move.ts'

/**
 * Splits a conference into parts for people who must not meet, each with its own events and online meeting; no part at all
 * puts it together again. Whoever's time is another than before is told.
 */
export async function splitConference(
  world: World,
  actor: Actor,
  conferenceId: string,
  wanted: readonly WantedPart[],
  onlyCheck = false,
) {
  const allowed = mayRunConferences(actor)
  if (!allowed.ok) return allowed
  return world.store.change(conferenceId, async (tx, conference) => {
    const held = await whyNotSplit(tx, conference)
    if (held) return held
    if (wanted.length === 0 && conference.parts.length === 0) return ok({ warnings: [] })
    const problems = wanted.length === 0 ? [] : problemsWithParts(conference, wanted)
    if (problems.length > 0) return refusal('parts-not-so', { message: problems.join(' ') })
    const warnings = warningsAboutParts(conference, wanted)
    if (onlyCheck) return ok({ warnings })
    const parts = partsFrom(conference, wanted.length === 0 ? [together(conference)] : wanted, world.newId)
    const split = await keep(tx, conference, parts)
    await tx.deliveries.claim(tellWhoseTimeChanged(world, conference, split), world.clock.now())
    await tx.audit.write({
      ...{ at: world.clock.now(), actor: actorId(actor), action: 'conference-split', conferenceId },
      detail: { parts: parts.map(({ start, participantIds }) => ({ start: start.toString(), participantIds })) },
    })
    return ok({ warnings })
  })
}

async function whyNotSplit(tx: Transaction, { id, state, stopped, closing }: Conference) {
  if (state !== 'booked') return refusal('called-off', { message: 'This conference was called off. Book a new one.' })
  if (stopped) return refusal('stopped', { message: 'This conference is stopped. A manager has to resume it first.' })
  const meeting = await tx.meetings.find(id)
  return closing || meeting.state !== 'not-started'
    ? refusal('started', { message: 'The conference has begun. Who is in which part cannot be changed any more.' })
    : null
}

/** Everybody at once, in one part: its events take the place of those of the parts before. */
function together({ start, durationMinutes, participants }: Conference): WantedPart {
  const participantIds = participants.filter(({ left }) => !left).map(({ id }) => id)
  return { start, durationMinutes, participantIds }
}

/** Events of what is no part any more go before it does; those of new parts are made, those of the others changed. */
async function keep(tx: Transaction, conference: Conference, parts: readonly ConferencePart[]): Promise<Conference> {
  const conferenceId = conference.id
  const last = parts.at(-1) as ConferencePart
  const [only, ...others] = parts
  const whole = {
    joinUrl: others.length === 0 ? (only?.joinUrl ?? null) : null,
    chatId: others.length === 0 ? (only?.chatId ?? null) : null,
    durationMinutes: conference.start.until(partEnd(last)).total('minutes'),
  }
  const split: Conference = { ...conference, ...whole, parts: [...parts] }
  const wanted = purposes(split)
  const events = (await tx.events.ofConference(conferenceId)).filter(({ coreGroupId }) => coreGroupId === null)
  const gone = events.filter(
    ({ purpose, partyId, partId }) =>
      !wanted.some((one) => one.purpose === purpose && one.partyId === partyId && one.partId === partId),
  )
  for (const { id } of gone) await tx.events.remove(id)
  await tx.parts.set(conferenceId, parts)
  await tx.conferences.update(conferenceId, whole)
  const occasion = `split:${conference.version}`
  await tx.queue.enqueue([
    ...(gone.length > 0
      ? [
          cancelEvents(
            conferenceId,
            gone.map(({ eventId }) => eventId),
          ),
        ]
      : []),
    { name: 'create-events', key: `create-events:${conferenceId}:${occasion}`, data: { conferenceId } },
    ...(gone.length < events.length
      ? [
          {
            name: 'change-events' as const,
            key: `change-events:${conferenceId}:${occasion}`,
            data: { conferenceId, change: 'moved' as const },
          },
        ]
      : []),
  ])
  return split
}

function tellWhoseTimeChanged(world: World, before: Conference, after: Conference) {
  return before.participants.flatMap((person) => {
    const [was, is] = [asSeenBy(before, person.id), asSeenBy(after, person.id)]
    if (was.start.equals(is.start) || person.left) return []
    return tellPeople(world, after, [person], 'moved', { was: was.start.toString() })
  })
}
