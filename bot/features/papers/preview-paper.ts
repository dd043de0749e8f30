import { cutFor } from '../../../conference/papers/cut.ts'
import { mayPreviewPaper } from '../../../conference/papers/permissions.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId } from '../../../conference/permissions.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'
import { documentOf } from './compose-copy.ts'
import { english } from './english.ts'
import { filesOfCopy } from './files-of-copy.ts'
import { findPaper, noSuchPaper } from './find-paper.ts'

/** The very pages that would leave now for this person, and say that they have not. Nothing is kept or sent. */
export async function previewPaper(world: World, actor: Actor, paperId: string, participantId: string) {
  const found = await findPaper(world, paperId)
  const recipient = found?.conference.participants.find(({ id }) => id === participantId)
  if (!found || !recipient) return noSuchPaper
  const { conference, paper } = found
  const allowed = mayPreviewPaper(actor, conference, paper, recipient)
  if (!allowed.ok) return allowed
  const cut = cutFor(conference, paper, recipient)
  if (!cut) return refusal('nothing-of-theirs', { message: 'Nothing of this paper is for this person.' })
  const document = documentOf(world, conference, paper, cut)
  const draft = paper.state === 'draft' ? english.draft : english.preview
  const { pdf } = await filesOfCopy(world, { conference, paper, cut, document }, draft)
  const entry = { at: world.clock.now(), actor: actorId(actor), action: 'paper-previewed', conferenceId: conference.id }
  await world.store.transaction((tx) => tx.audit.write({ ...entry, detail: { paperId, recipientId: participantId } }))
  return ok({ pdf, fileName: `${conference.number}-preview.pdf` })
}
