import type { Conference } from '../../../conference/conference.ts'
import { findingsIn, holdFor, holdNotices, isCleared } from '../../../conference/finding.ts'
import { withinHours } from '../../../conference/slots.ts'
import { wordsOfHtml } from '../../letters/words-of-html.ts'
import type { EventDetails, World } from '../../ports.ts'

/** What would tell one of its readers something that is kept from them stops until a second person has looked. */
export async function isHeldBack(
  world: World,
  conference: Conference,
  { subject, body, place, attendees }: EventDetails,
  eventId: string | null,
): Promise<boolean> {
  const words = [subject, wordsOfHtml(body), place].join('\n')
  const thing = { kind: 'event' as const, eventId }
  const readers = conference.participants.filter(({ email }) => attendees.some((one) => one.email === email))
  const found = readers.flatMap(({ id: recipientId }) =>
    findingsIn(conference, recipientId, [words])
      .filter((finding) => !isCleared(conference, recipientId, thing, finding))
      .map((finding) => ({ recipientId, finding })),
  )
  if (found.length === 0) return false
  await world.store.change(conference.id, async (tx, current) => {
    const now = world.clock.now()
    for (const { recipientId, finding } of found)
      await tx.holds.add(
        conference.id,
        holdFor(finding, { id: world.newId(), recipientId, thing, foundAt: now, raisedBy: null }),
      )
    const notices = holdNotices(current, `event-${eventId ?? 'new'}-${now}`).map((notice) => ({
      ...notice,
      id: world.newId(),
      conferenceId: conference.id,
      sendAt: withinHours(now, current),
      detail: {},
    }))
    await tx.deliveries.claim(notices, now)
  })
  return true
}
