import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayResume, mayRunConferences } from '../../../conference/permissions.ts'
import type { World } from '../../ports.ts'

/** One press: nothing leaves, pages close, until a manager resumes (domain.md §4, "Stop"). */
export async function stopConference(world: World, actor: Actor, conferenceId: string) {
  const allowed = mayRunConferences(actor)
  return allowed.ok ? setStopped(world, actor, conferenceId, true) : allowed
}

export async function resumeConference(world: World, actor: Actor, conferenceId: string) {
  const allowed = mayResume(actor)
  return allowed.ok ? setStopped(world, actor, conferenceId, false) : allowed
}

async function setStopped(world: World, actor: Actor, conferenceId: string, stopped: boolean) {
  return world.store.change(conferenceId, async (tx) => {
    await tx.conferences.update(conferenceId, { stopped })
    const action = stopped ? 'conference-stopped' : 'conference-resumed'
    await tx.audit.write({ at: world.clock.now(), actor: actorId(actor), action, conferenceId, detail: {} })
    return { ok: true as const }
  })
}
