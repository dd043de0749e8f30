import { boardRow } from '../../../conference/board.ts'
import { needsToday } from '../../../conference/needs-today.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { maySee } from '../../../conference/permissions.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'
import { partsOf } from './my-work.ts'

/**
 * The conference of this number as far as it is this person's: as the board has it, their own part in it, or both. A
 * subject is only a hint, so whoever it is not for learns nothing, not even whether there is one.
 */
export async function showAppointment(world: World, actor: Actor & { kind: 'signed-in' }, number: number) {
  const now = world.clock.now()
  return world.store.transaction(async (tx) => {
    const conference = await tx.conferences.findByNumber(number)
    if (!conference) return notTheirs()
    const [part = null] = conference.stopped ? [] : partsOf([conference], actor.entraId)
    const lookingAt = part?.report ? await tx.incoming.waitingFor([part.report.id]) : []
    if (!maySee(actor, conference)) return part ? ok({ whole: null, part, lookingAt }) : notTheirs()
    const unreached = await tx.board.unreached([conference.id])
    const given = { conferences: [conference], unreached, besides: [] }
    const needs = needsToday(given, actor, world.settings.authority.deputies, now)
    return ok({ whole: { conference, row: boardRow(conference, unreached, now), needs }, part, lookingAt })
  })
}

function notTheirs() {
  return refusal('not-found', { message: 'This appointment is not about a conference of yours.' })
}
