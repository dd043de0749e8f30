import { setTimeout as wait } from 'node:timers/promises'
import { welcomeCard } from '../../adaptive-cards/welcome.ts'
import { contact } from '../features/deliver/compose-card.ts'
import type { World } from '../ports.ts'
import { closeDialog, openDialog } from './answer-dialog.ts'
import { answerFile } from './answer-file.ts'
import { answerTap } from './answer-tap.ts'
import { answerWords, possible } from './answer-words.ts'
import type { Answer, Inbound } from './inbound.ts'
import { myParts } from './my-work.ts'
import { said } from './say.ts'

/** Teams posts again after 15 seconds: a second copy waits for the first one's answer for a little less. */
const PATIENCE = 100
const PAUSE_MS = 120

/**
 * What the bot answers. An activity that is delivered twice has its effect once: the tapped card is answered again as
 * before, and no message a second time.
 */
export function createChat(world: World): (inbound: Inbound) => Promise<Answer> {
  return async (inbound) => {
    const { conversationId, activityId } = inbound
    const taken = await take(world, inbound)
    if (taken.state === 'answered') return { ...JSON.parse(taken.answer), messages: [] }
    if (taken.state === 'theirs') return {}
    try {
      const answer = await answerTo(world, inbound)
      await world.store.transaction((tx) => tx.conversations.answer(conversationId, activityId, JSON.stringify(answer)))
      return answer
    } catch (error) {
      await world.store.transaction((tx) => tx.conversations.giveBack(conversationId, activityId))
      throw error
    }
  }
}

async function take(world: World, { conversationId, activityId }: Inbound) {
  for (let tries = 1; ; tries++) {
    const taken = await world.store.transaction((tx) => tx.conversations.take(conversationId, activityId))
    if (taken.state !== 'theirs' || tries === PATIENCE) return taken
    await wait(PAUSE_MS)
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
    case 'dialog':
      return openDialog(world, inbound)
    case 'dialog-done':
      return closeDialog(world, inbound)
    case 'installed':
      return welcome(world, inbound.from.entraId)
    case 'other':
      return {}
  }
}

/** Who is reached here, or is just being, gets the welcome with their first card, in one message; others at once. */
async function welcome(world: World, entraId: string): Promise<Answer> {
  const parts = await myParts(world, entraId)
  if (parts.some(({ me }) => me.channel === null || me.channel === 'teams')) return {}
  return said(
    welcomeCard(
      contact(world),
      parts.flatMap((part) => possible(world, part)),
    ),
  )
}
