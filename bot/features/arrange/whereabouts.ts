import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayRunConferences } from '../../../conference/permissions.ts'
import { ok } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'

/** The answer to "must anyone's whereabouts be kept from anyone else?": the family's messages were held until now. */
export async function answerWhereabouts(world: World, actor: Actor, conferenceId: string, answer: 'yes' | 'no') {
  const allowed = mayRunConferences(actor)
  if (!allowed.ok) return allowed
  return world.store.change(conferenceId, async (tx, conference) => {
    await tx.conferences.update(conferenceId, { whereabouts: answer })
    const at = world.clock.now()
    const family = conference.participants.filter((person) => person.side === 'family')
    await tx.queue.enqueue([
      { name: 'create-events', key: `create-events:${conferenceId}:${at}`, data: { conferenceId } },
      ...family.map(({ id }) => ({
        name: 'reach-participant' as const,
        key: `reach-participant:${id}:${at}`,
        data: { conferenceId, participantId: id },
      })),
    ])
    const action = 'whereabouts-answered'
    await tx.audit.write({ at, actor: actorId(actor), action, conferenceId, detail: { answer } })
    return ok({})
  })
}
