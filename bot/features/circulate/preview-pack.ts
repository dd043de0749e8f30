import { nextCirculation } from '../../../conference/circulations.ts'
import { packsFor } from '../../../conference/pack.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayRunConferences, maySee, participantActing } from '../../../conference/permissions.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'
import { composePack } from './compose-pack.ts'
import { ownDocuments } from './own-document.ts'

/** The very PDF that would leave now for this person. Nothing is kept or sent. */
export async function previewPack(world: World, actor: Actor, conferenceId: string, recipientId: string) {
  const conference = await world.store.transaction((tx) => tx.conferences.find(conferenceId))
  const recipient = conference?.participants.find(({ id }) => id === recipientId)
  if (!conference || !recipient) return refusal('not-found', { message: 'There is no such person.' })
  if (!maySee(actor, conference))
    return refusal('not-allowed', { message: 'Only those who run this conference can look at what others get.' })
  const isChair = participantActing(actor, conference)?.id === conference.chairId
  if (recipientId === conference.chairId && !isChair && !mayRunConferences(actor).ok)
    return refusal('not-allowed', { message: 'The chair’s pack holds what only the chair may read.' })
  const plan = packsFor(conference).find((one) => one.recipient.id === recipientId)
  if (!plan) return refusal('nothing-to-circulate', { message: 'There is nothing that this person has not had yet.' })
  const circulation = nextCirculation(conference)
  const { pdf } = await composePack(world, conference, plan, circulation, ownDocuments(world, conferenceId))
  if (!pdf) return refusal('held', { message: 'All of it is held until a second person has looked at it.' })
  const entry = { at: world.clock.now(), actor: actorId(actor), action: 'pack-previewed', conferenceId }
  await world.store.transaction((tx) => tx.audit.write({ ...entry, detail: { recipientId } }))
  return ok({ pdf, fileName: `${conference.number}-preview.pdf` })
}
