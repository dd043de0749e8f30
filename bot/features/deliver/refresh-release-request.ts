import { wordsOfCard } from '../../../adaptive-cards/words-of-card.ts'
import { participantOf } from '../../../conference/conference.ts'
import { awaitingRelease } from '../../../conference/pack.ts'
import { releaseDeadline } from '../../../conference/release-request.ts'
import type { Jobs, World } from '../../ports.ts'
import { releaseRequest } from './compose-card.ts'
import { mayBeShown } from './hold-back.ts'

/** The card that stands in the social worker's chat lists what was accepted since it was sent. It rang its bell then. */
export async function refreshReleaseRequest(world: World, { conferenceId, partyId }: Jobs['refresh-release-request']) {
  const [conference, card] = await world.store.transaction(async (tx) => {
    const found = await tx.conferences.find(conferenceId)
    const person = found?.leadSocialWorkerId ?? ''
    return [found, await tx.deliveries.previousCard(conferenceId, person, releaseDeadline(partyId))] as const
  })
  if (!conference || !card || conference.stopped) return
  if (!awaitingRelease(conference).some(({ party }) => party.id === partyId)) return
  const to = participantOf(conference, conference.leadSocialWorkerId)
  const current = releaseRequest(world, conference, to, partyId)
  if (mayBeShown(conference, to.id, wordsOfCard(current))) await world.chat.update(card, current)
}
