import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayRunConferences } from '../../../conference/permissions.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { StrayMail, World } from '../../ports.ts'

/** Mails that wait for a person, oldest first, each with the reference of the conference that it seems to be about. */
export async function listStrayMail(world: World, actor: Actor) {
  const allowed = mayRunConferences(actor)
  if (!allowed.ok) return allowed
  const mails = await world.store.transaction(async (tx) => {
    const listed: { mail: StrayMail; reference: string | null }[] = []
    for (const mail of await tx.strayMail.waiting()) {
      const about = mail.conferenceId ? await tx.conferences.find(mail.conferenceId) : null
      listed.push({ mail, reference: about?.reference ?? null })
    }
    return listed
  })
  return ok({ mails })
}

/** Somebody of the business team has read the mail and done what it asks. */
export async function settleStrayMail(world: World, actor: Actor, id: string) {
  const allowed = mayRunConferences(actor)
  if (!allowed.ok) return allowed
  return world.store.transaction(async (tx) => {
    const mail = (await tx.strayMail.waiting()).find((one) => one.id === id)
    if (!mail) return refusal('not-found', { message: 'This mail is settled already.' })
    const at = world.clock.now()
    const by = actorId(actor)
    await tx.strayMail.settle(id, { by, at })
    const { conferenceId, reason } = mail
    await tx.audit.write({ at, actor: by, action: 'mail-settled', conferenceId, detail: { mailId: id, reason } })
    return ok({})
  })
}
