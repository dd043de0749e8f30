import { londonDate } from '../../../conference/civil-time.ts'
import { BUSINESS_TEAM, datedDeadline } from '../../../conference/delivery.ts'
import { withinHours } from '../../../conference/reminders.ts'
import type { InboxMessage, NewDelivery, StrayMail, Transaction, World } from '../../ports.ts'
import { handOverFile } from './hand-over-file.ts'
import { idFor } from './id-for.ts'
import { type Matched, matchMail, seemsAbout } from './match-mail.ts'

/**
 * One look into the conference mailbox. Who replies with their report attached has sent it; what came back about a
 * message of ours is noted on it; everything else goes to a person. A mail is moved only after what it brought is kept.
 */
export async function readInbox(world: World): Promise<void> {
  for (const mail of await world.inbox.waiting()) {
    try {
      await settle(world, mail)
    } catch (error) {
      // One mail that cannot be read keeps no other waiting; the next look tries it again.
      world.log.error({ mailId: mail.id, err: error }, 'A mail could not be settled')
    }
  }
}

async function settle(world: World, mail: InboxMessage) {
  // Our own messages to the business team arrive here too, and are theirs to read.
  if (mail.from === world.settings.microsoft.mailbox.toLowerCase()) {
    await world.inbox.file(mail.id, 'for-a-person')
    return
  }
  if (mail.kind === 'mail') await takeReport(world, mail)
  else if (mail.kind === 'meeting-response') await noteReply(world, mail)
  else await noteWhatCameBack(world, mail, mail.kind)
}

/** The event itself says who answered what; the mail says that it is worth asking now. */
async function noteReply(world: World, mail: InboxMessage) {
  await world.store.transaction(async (tx) => {
    const about = seemsAbout(mail, await tx.conferences.ofAddress(mail.from))
    const name = 'read-replies' as const
    if (about) await tx.queue.enqueue([{ name, key: `${name}:${mail.id}`, data: { conferenceId: about } }])
  })
  await world.inbox.file(mail.id, 'taken-in')
}

async function takeReport(world: World, mail: InboxMessage) {
  const theirs = await world.store.transaction((tx) => tx.conferences.ofAddress(mail.from))
  const matched = matchMail(mail, theirs, world.clock.now())
  const taken = matched.ok ? await keep(world, mail, matched) : false
  if (taken) await world.inbox.file(mail.id, 'taken-in')
  else await handToAPerson(world, mail, matched.ok ? 'refused' : matched.reason, seemsAbout(mail, theirs))
}

async function keep(world: World, mail: InboxMessage, { author, report, document }: Matched): Promise<boolean> {
  const bytes = await world.inbox.attachment(mail.id, document.id)
  const actor = { kind: 'participant', participantId: author.id } as const
  const kept = await handOverFile(world, actor, {
    id: idFor(`mail ${mail.id}`),
    reportId: report.id,
    part: 'main',
    name: document.name,
    bytes,
    source: 'mail',
    intent: 'submit',
    note: null,
  })
  return kept.ok
}

async function noteWhatCameBack(world: World, mail: InboxMessage, kind: 'undelivered' | 'auto-reply') {
  const problem = { kind, at: mail.receivedAt }
  const ours = await world.store.transaction((tx) => tx.deliveries.cameBack(mail.about, problem))
  // Of a message that is none of ours only a failure concerns anybody.
  if (!ours && kind === 'undelivered') await handToAPerson(world, mail, 'undelivered', null)
  else await world.inbox.file(mail.id, 'taken-in')
}

async function handToAPerson(
  world: World,
  mail: InboxMessage,
  reason: StrayMail['reason'],
  conferenceId: string | null,
) {
  const { webUrl } = await world.inbox.file(mail.id, 'for-a-person')
  const id = idFor(`stray mail ${mail.id}`)
  const now = world.clock.now()
  await world.store.transaction(async (tx) => {
    const { receivedAt } = mail
    await tx.strayMail.add({ id, mailId: mail.id, webUrl, conferenceId, reason, receivedAt, settled: null })
    const entry = { at: now, actor: 'service', action: 'mail-for-a-person', conferenceId }
    await tx.audit.write({ ...entry, detail: { mailId: id, reason } })
    await tellBusinessTeam(world, tx, now)
  })
}

/** At most once a day, however many mails there are. */
async function tellBusinessTeam(world: World, tx: Transaction, now: Temporal.Instant) {
  // The ledger files each message under a conference: the oldest that may be written about stands for all.
  const carrier = (await tx.conferences.list()).findLast(({ state, stopped }) => state === 'booked' && !stopped)
  if (!carrier) return
  const message: NewDelivery = {
    id: world.newId(),
    conferenceId: carrier.id,
    person: BUSINESS_TEAM,
    kind: 'mail-for-a-person',
    deadline: datedDeadline('mail', londonDate(now)),
    occasion: 'day',
    sendAt: withinHours(now, carrier),
    detail: {},
  }
  await tx.deliveries.claim([message], now)
}
