import { welcomeCard } from '../../adaptive-cards/welcome.ts'
import { contact } from '../features/deliver/compose-card.ts'
import { conferencesOf } from '../features/show/list-conferences.ts'
import type { World } from '../ports.ts'
import { answerFile } from './answer-file.ts'
import { answerTap } from './answer-tap.ts'
import { answerWords } from './answer-words.ts'
import type { Answer, Inbound } from './inbound.ts'
import { said } from './say.ts'

/**
 * What the bot answers. An activity that is delivered twice has its effect once: the tapped card is answered again as
 * before, and no message a second time.
 */
export function createChat(world: World): (inbound: Inbound) => Promise<Answer> {
  return async (inbound) => {
    const { conversationId, activityId } = inbound
    const stored = await world.store.transaction((tx) => tx.conversations.answered(conversationId, activityId))
    if (stored !== null) return { ...JSON.parse(stored), messages: [] }
    const answer = await answerTo(world, inbound)
    await world.store.transaction(async (tx) => {
      // The other copy of the same activity may have been quicker: its answer stands.
      if ((await tx.conversations.answered(conversationId, activityId)) === null)
        await tx.conversations.remember(conversationId, activityId, JSON.stringify(answer))
    })
    return answer
  }
}

async function answerTo(world: World, inbound: Inbound): Promise<Answer> {
  switch (inbound.kind) {
    case 'text':
      return said(await answerWords(world, inbound.from.entraId, inbound.text))
    case 'file':
      return answerFile(world, inbound)
    case 'action':
      return answerTap(world, inbound)
    case 'installed':
      return welcome(world, inbound.from.entraId)
    case 'other':
      return {}
  }
}

/** Whoever is in a conference gets the welcome with their first card, in one message. */
async function welcome(world: World, entraId: string): Promise<Answer> {
  const theirs = await conferencesOf(world, entraId)
  return theirs.length > 0 ? {} : said(welcomeCard(contact(world)))
}
