import type { Actor } from '../../../conference/permissions.ts'
import { mayRelease, mayRunConferences, participantActing } from '../../../conference/permissions.ts'
import { progressSoFar } from '../../../conference/progress/progress.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'

/** What core groups have brought so far: for those who have to act on it before the review. */
export async function showProgress(world: World, actor: Actor, conferenceId: string) {
  const conference = await world.store.transaction((tx) => tx.conferences.find(conferenceId))
  if (conference && (mayRunConferences(actor).ok || mayRelease(actor, conference).ok))
    return ok({ progress: progressSoFar(conference) })
  if (!conference || !participantActing(actor, conference))
    return refusal('not-found', { message: 'There is no such conference, or you are not part of it.' })
  return refusal('not-allowed', {
    message: 'This is for the business team, the chair and the lead social worker. Your part is in your chat.',
  })
}
