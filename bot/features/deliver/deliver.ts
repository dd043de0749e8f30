import { supersededCard } from '../../../adaptive-cards/superseded.ts'
import { wordsOfCard } from '../../../adaptive-cards/words-of-card.ts'
import type { Channel, Conference, Participant } from '../../../conference/conference.ts'
import { mayBeWrittenTo, participantOf, reportOf } from '../../../conference/conference.ts'
import { BUSINESS_TEAM, DIGEST_KINDS } from '../../../conference/delivery.ts'
import { isOnlyTheirs } from '../../../conference/own-report.ts'
import { asSeenBy } from '../../../conference/part.ts'
import { wordsOfHtml } from '../../letters/words-of-html.ts'
import type { CardMessage, Delivery, Jobs, Message, SentMessage, World } from '../../ports.ts'
import { composeCard, composeDigestCard } from './compose-card.ts'
import { composeDigestLetter, composeLetter } from './compose-letter.ts'
import { holdBack } from './hold-back.ts'
import { isOvertaken } from './is-overtaken.ts'
import type { Item } from './item.ts'

/** Sends what was claimed for one person. What falls into one slot is one digest; the rest leaves one by one. */
export async function deliver(world: World, { deliveryIds }: Jobs['deliver']) {
  const items = await itemsToSend(world, deliveryIds)
  const inSlot = items.filter(({ delivery }) => DIGEST_KINDS.includes(delivery.kind))
  const single = items.filter((item) => !inSlot.includes(item))
  for (const item of single) await send(world, [item])
  if (inSlot.length > 0) await send(world, inSlot)
}

async function itemsToSend(world: World, deliveryIds: string[]): Promise<Item[]> {
  const deliveries = await world.store.transaction((tx) => tx.deliveries.find(deliveryIds))
  const items: Item[] = []
  for (const delivery of deliveries.filter(({ state }) => state === 'waiting')) {
    const item = await itemFor(world, delivery)
    const held = item.conference.stopped || (item.to !== null && !mayBeWrittenTo(item.conference, item.to))
    const overtaken = !held && isOvertaken(item, world.clock.now())
    if (!held && !overtaken) items.push(asTheySeeIt(item))
    else await settle(world, delivery, held ? 'held' : 'skipped')
  }
  return items
}

async function itemFor(world: World, delivery: Delivery): Promise<Item> {
  const conference = await world.store.transaction((tx) => tx.conferences.find(delivery.conferenceId))
  if (!conference) throw new Error(`No conference ${delivery.conferenceId}`)
  const to = delivery.person === BUSINESS_TEAM ? null : participantOf(conference, delivery.person)
  if (delivery.detail.step !== '5wd' || !to) return { delivery, conference, to }
  return { delivery, conference: await withStarted(world, conference, to), to }
}

/** Of a split conference everybody is told the time and the link of their own part; who takes word to a party, of theirs. */
function asTheySeeIt(item: Item): Item {
  const { kind, detail } = item.delivery
  const whose = kind === 'hand-over' ? detail.partyId : item.to?.id
  return whose ? { ...item, conference: asSeenBy(item.conference, whose) } : item
}

/** The early reminder is skipped for somebody who has started, which their document shows. */
async function withStarted(world: World, conference: Conference, author: Participant): Promise<Conference> {
  const report = reportOf(conference, author.id)
  if (!report?.prepared || report.started) return conference
  if (isOnlyTheirs(world.settings.microsoft.reportFiles, report.prepared)) return conference
  const look = await world.reportFiles.look(report.prepared)
  if (look.state !== 'present' || look.contentTag === report.prepared.contentTag) return conference
  return world.store.change(conference.id, async (tx, current) => {
    await tx.reports.update(report.id, { started: true })
    const reports = current.reports.map((one) => (one.id === report.id ? { ...one, started: true } : one))
    return { ...current, reports }
  })
}

async function send(world: World, items: Item[]) {
  const [first] = items as [Item]
  const recipient = addressOf(world, first)
  const sent = await sendBy(world, recipient, items as [Item, ...Item[]])
  if ('held' in sent) {
    const rest = items.filter((item) => !sent.held.includes(item))
    if (rest.length > 0) await send(world, rest)
    return
  }
  const isDigest = items.length > 1
  const message: Message = {
    id: world.newId(),
    conferenceId: first.conference.id,
    to: recipient.email,
    kind: isDigest ? 'digest' : first.delivery.kind,
    of: isDigest ? items.map(({ delivery }) => delivery.kind) : [],
    at: world.clock.now(),
    problem: null,
    ...sent,
  }
  const earlier = await world.store.transaction(async (tx) => {
    const cards: { sent: SentMessage; reference: string }[] = []
    for (const { delivery, conference } of items) {
      const card = await tx.deliveries.previousCard(conference.id, delivery.person, delivery.deadline)
      if (card) cards.push({ sent: card, reference: conference.reference })
    }
    await tx.deliveries.sent(
      items.map(({ delivery }) => delivery.id),
      message,
    )
    return cards
  })
  for (const card of earlier) await fold(world, card)
}

interface Recipient {
  email: string
  entraId: string | null
  channel: Extract<Channel, 'teams' | 'mail'>
}

function addressOf(world: World, { to, delivery }: Item): Recipient {
  const { microsoft, authority } = world.settings
  if (!to) {
    const email = delivery.kind === 'not-circulated' ? authority.dutyManager : microsoft.mailbox
    return { email, entraId: null, channel: 'mail' }
  }
  const channel = to.channel === 'teams' && to.entraId ? 'teams' : 'mail'
  return { email: to.email, entraId: to.entraId, channel }
}

type Sent = Pick<Message, 'channel' | 'subject' | 'sent'>

/**
 * A blocked chat, or an app that somebody removed, must not lose the message: it then goes by mail. Whatever leaves is
 * searched, just as it would be read, for what is kept from its reader.
 */
async function sendBy(
  world: World,
  { email, entraId, channel }: Recipient,
  items: [Item, ...Item[]],
): Promise<Sent | { held: Item[] }> {
  if (channel === 'teams' && entraId) {
    const message: CardMessage = items.length > 1 ? composeDigestCard(world, items) : composeCard(world, items[0])
    const held = await holdBack(world, items, wordsOfCard(message))
    if (held.length > 0) return { held }
    const sent = await world.chat.send(entraId, message)
    if (sent !== 'unreachable') return { channel: 'teams', subject: message.summary, sent }
    world.log.warn({ deliveryId: items[0].delivery.id }, 'The chat is closed to us: sent by mail instead')
  }
  const letter = items.length > 1 ? composeDigestLetter(world, items) : composeLetter(world, items[0])
  const held = await holdBack(world, items, `${letter.subject}\n${wordsOfHtml(letter.html)}`)
  if (held.length > 0) return { held }
  const { id: mailId, internetMessageId } = await world.mail.send({ to: email, ...letter })
  return { channel: 'mail', subject: letter.subject, sent: { mailId, internetMessageId } }
}

/** An edited card rings no bell, so a reminder is a new message, and the card before it folds to one line. */
async function fold(world: World, { sent, reference }: { sent: SentMessage; reference: string }) {
  try {
    await world.chat.update(sent, supersededCard(reference))
  } catch (error) {
    world.log.warn({ error: String(error) }, 'An earlier card could not be folded')
  }
}

async function settle(world: World, { id }: Delivery, state: 'held' | 'skipped') {
  await world.store.transaction((tx) => tx.deliveries.settle([id], { state }))
}
