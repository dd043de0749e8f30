import type { Conference } from '../../../conference/conference.ts'
import { type Finding, findingsIn, holdFor, holdNotices, isCleared } from '../../../conference/finding.ts'
import { withinHours } from '../../../conference/reminders.ts'
import type { World } from '../../ports.ts'
import type { Item } from './item.ts'

/**
 * Holds back what would tell its recipient something that is kept from them, unless a second person has let just that
 * go; answers what it has held. Of a digest each conference looks for its own details in all of it.
 */
export async function holdBack(world: World, items: readonly Item[], words: string): Promise<Item[]> {
  const held: Item[] = []
  for (const item of items) {
    const findings = findingsFor(item, words)
    if (findings.length === 0) continue
    await hold(world, item, findings)
    held.push(item)
  }
  return held
}

/** May this stand in a card that is only brought up to date? There is nothing then that somebody could let go. */
export function mayBeShown(conference: Conference, recipientId: string, words: string): boolean {
  return findingsIn(conference, recipientId, [words]).length === 0
}

function findingsFor({ conference, delivery, to }: Item, words: string): Finding[] {
  if (!to) return []
  const thing = { kind: 'message' as const, deliveryId: delivery.id }
  return findingsIn(conference, to.id, [words]).filter((finding) => !isCleared(conference, to.id, thing, finding))
}

async function hold(world: World, { conference, delivery }: Item, findings: readonly Finding[]) {
  await world.store.change(conference.id, async (tx, current) => {
    const now = world.clock.now()
    const thing = { kind: 'message' as const, deliveryId: delivery.id }
    for (const finding of findings) {
      const about = { id: world.newId(), recipientId: delivery.person, thing, foundAt: now, raisedBy: null }
      await tx.holds.add(conference.id, holdFor(finding, about))
    }
    await tx.deliveries.settle([delivery.id], { state: 'held' })
    // Word of a hold that is itself held would go round for ever; it shows on the board.
    if (delivery.kind === 'hold') return
    const notices = holdNotices(current, `message-${delivery.id}`).map((notice) => ({
      ...notice,
      id: world.newId(),
      conferenceId: conference.id,
      sendAt: withinHours(now, current),
      detail: {},
    }))
    await tx.deliveries.claim(notices, now)
  })
}
