import { packClosedCard } from '../../../adaptive-cards/pack-closed.ts'
import { packReadCard } from '../../../adaptive-cards/pack-ready.ts'
import { wordsOfCard } from '../../../adaptive-cards/words-of-card.ts'
import type { Conference } from '../../../conference/conference.ts'
import type { Pack } from '../../../conference/pack.ts'
import { saidAt } from '../../letters/about.ts'
import type { CardMessage, Jobs, World } from '../../ports.ts'
import { contact, packOf, packReady, packUrl } from './compose-card.ts'
import { mayBeShown } from './hold-back.ts'

/** Where a pack's card was, another says that it is not available, for as long as that is so. */
export async function withdrawPackCard(world: World, { conferenceId, packId }: Jobs['withdraw-pack-card']) {
  const [conference, card] = await world.store.transaction(async (tx) => {
    const found = await tx.conferences.find(conferenceId)
    if (!found) throw new Error(`No conference ${conferenceId}`)
    const person = packOf(found, packId).participantId
    return [found, await tx.deliveries.previousCard(conferenceId, person, `pack:${packId}`)] as const
  })
  if (!card) return
  const pack = packOf(conference, packId)
  const current = currentCard(world, conference, pack)
  if (mayBeShown(conference, pack.participantId, wordsOfCard(current))) await world.chat.update(card, current)
}

function currentCard(world: World, conference: Conference, pack: Pack): CardMessage {
  const { reference } = conference
  const isClosed = pack.recalled !== null || conference.stopped || conference.state === 'called-off'
  if (isClosed) return packClosedCard({ reference, contact: contact(world) })
  if (pack.readAt) return packReadCard({ reference, packUrl: packUrl(world, pack), at: saidAt(pack.readAt) })
  return packReady(world, conference, pack)
}
