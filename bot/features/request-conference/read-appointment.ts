import type { Actor } from '../../../conference/permissions.ts'
import { mayRunConferences } from '../../../conference/permissions.ts'
import { type Appointment, RequestAnswers } from '../../../conference/request.ts'
import { ok } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'
import { note } from './requests.ts'

/**
 * An appointment of somebody's calendar becomes a request that waits to be booked. Read again, it is the same one. The
 * original stays as it is: it is its organiser's to cancel.
 */
export async function readAppointment(
  world: World,
  actor: Extract<Actor, { kind: 'signed-in' }>,
  appointment: Appointment,
) {
  const allowed = mayRunConferences(actor)
  if (!allowed.ok) return allowed
  return world.store.transaction(async (tx) => {
    const waiting = appointment.itemId && (await tx.requests.waitingFor(appointment.itemId))
    if (waiting) return ok({ id: waiting.id })
    const now = world.clock.now()
    const id = world.newId()
    await tx.requests.add({
      ...{ id, version: 1, state: 'sent', authorId: actor.entraId, authorName: actor.name },
      ...{ answers: RequestAnswers.parse({}), appointment, comment: '' },
      ...{ changedAt: now, sentAt: now, conferenceId: null },
    })
    await note(world, tx, actor, 'appointment-read', id)
    return ok({ id })
  })
}
