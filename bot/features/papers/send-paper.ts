import { maySendPaper } from '../../../conference/papers/permissions.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId } from '../../../conference/permissions.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { Transaction, World } from '../../ports.ts'
import { withoutCopy } from './copies.ts'
import { changePaper, type FoundPaper } from './find-paper.ts'

/** To everybody who has not had it as it now reads: all of them the first time, later who has come since. */
export function sendPaper(world: World, actor: Actor, paperId: string) {
  return changePaper(world, paperId, async (tx, found) => {
    const { conference, paper } = found
    const allowed = maySendPaper(actor, conference, paper)
    if (!allowed.ok) return allowed
    if (paper.state === 'draft')
      return refusal('not-approved', { message: 'This paper is not approved yet, so it cannot go.' })
    if (conference.stopped)
      return refusal('stopped', { message: 'This conference is stopped. A manager has to resume it first.' })
    const sent = await sendNow(world, tx, actor, found)
    return sent > 0
      ? ok({ sent })
      : refusal('nothing-to-send', { message: 'Everybody has this paper as it now reads.' })
  })
}

/** Answers for how many people a copy is made. */
export async function sendNow(world: World, tx: Transaction, actor: Actor, { conference, paper }: FoundPaper) {
  const recipients = withoutCopy(conference, paper)
  if (recipients.length === 0) return 0
  const at = world.clock.now()
  await tx.papers.update(paper.id, { state: 'sent', sentAt: paper.sentAt ?? at })
  await askForCopies(tx, paper.id, at.toString())
  const detail = { paperId: paper.id, kind: paper.kind, recipients: recipients.map(({ recipient }) => recipient.id) }
  await tx.audit.write({ at, actor: actorId(actor), action: 'paper-sent', conferenceId: conference.id, detail })
  return recipients.length
}

export function askForCopies(tx: Transaction, paperId: string, occasion: string) {
  const key = `make-paper-copies:${paperId}:${occasion}`
  return tx.queue.enqueue([{ name: 'make-paper-copies', key, data: { paperId } }])
}
