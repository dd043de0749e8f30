import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayRunConferences } from '../../../conference/permissions.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'
import { reportFor } from './hand-over-file.ts'

/** What was said on the telephone: "rang 10.12, sending by 2pm". */
export async function addCallNote(world: World, actor: Actor, reportId: string, text: string) {
  const allowed = mayRunConferences(actor)
  if (!allowed.ok) return allowed
  if (text.trim() === '')
    return refusal('needs-note', { message: 'Say what you agreed, for example "sends it by 2pm".' })
  const found = await reportFor(world, actor, reportId)
  if (!found.ok) return found
  const at = world.clock.now()
  const by = actorId(actor)
  const conferenceId = found.conference.id
  await world.store.change(conferenceId, async (tx) => {
    await tx.reports.addNote(reportId, { id: world.newId(), at, by, text: text.trim() })
    await tx.audit.write({ at, actor: by, action: 'call-noted', conferenceId, detail: { reportId } })
  })
  return ok({})
}
