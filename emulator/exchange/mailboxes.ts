import { randomUUID } from 'node:crypto'
import type { DomainClock } from '../clock.ts'
import type { People } from '../people.ts'
import type { SeedTenant } from '../seed.ts'
import type { Store } from '../store.ts'

export type Address = { name: string; address: string }
export type Attachment = { id: string; name: string; contentType: string; size: number; isInline: boolean }
export type MailKind = 'mail' | 'meeting-request' | 'meeting-cancellation' | 'meeting-response' | 'non-delivery-report'
export type Folder = 'drafts' | 'sentitems' | 'inbox'

/** What is written and sent. */
export type Letter = {
  from: Address
  to: Address[]
  cc: Address[]
  bcc: Address[]
  replyTo: Address[]
  subject: string
  body: { contentType: 'text' | 'html'; content: string }
  importance: 'low' | 'normal' | 'high'
  attachments: Attachment[]
  headers: { name: string; value: string }[]
  kind: MailKind
  eventId?: string
  /** Of mail about a meeting, as Graph names it: meetingRequest, meetingCancelled, meetingAccepted, … */
  meetingMessageType?: string
}

/** A letter in somebody's mailbox. `id` is the immutable one; `restId` changes when the letter moves. */
export type MailboxItem = Letter & {
  id: string
  restId: string
  owner: string
  folder: Folder
  internetMessageId: string
  conversationId: string
  createdAt: string
  sentAt: string | null
  isRead: boolean
  changeKey: number
}

/** A letter as it went out: the ledger of everything sent by mail. */
export type SentLetter = Letter & { id: string; internetMessageId: string; at: string; undeliverable: string[] }

export type Mailboxes = ReturnType<typeof keepMailboxes>

/** The mailboxes of everybody known, whoever keeps them. An address that nobody has brings a non-delivery report. */
export function keepMailboxes(store: Store, people: People, tenant: SeedTenant, clock: DomainClock) {
  const items = store.collection<MailboxItem>('mail')
  const sent = store.collection<SentLetter>('sent-letter')

  function file(owner: string, folder: Folder, letter: Letter, internetMessageId: string): MailboxItem {
    const now = clock.now().toString()
    return items.put(
      {
        ...letter,
        ...(folder === 'inbox' && { bcc: [] }),
        id: mailId('I'),
        restId: mailId('R'),
        owner,
        folder,
        internetMessageId,
        conversationId: mailId('C'),
        createdAt: now,
        sentAt: folder === 'drafts' ? null : now,
        isRead: folder !== 'inbox',
        changeKey: 1,
      },
      owner,
    )
  }

  function deliver(letter: Letter, internetMessageId: string, recipients = everyRecipient(letter)) {
    const undeliverable = recipients.filter(({ address }) => !people.byEmail(address))
    sent.put({
      ...letter,
      id: randomUUID(),
      internetMessageId,
      at: clock.now().toString(),
      undeliverable: undeliverable.map(({ address }) => address),
    })
    for (const { address } of recipients) {
      const person = people.byEmail(address)
      if (person) file(person.id, 'inbox', letter, internetMessageId)
    }
    const sender = people.byEmail(letter.from.address)
    if (letter.kind === 'non-delivery-report' || !sender) return
    for (const { address } of undeliverable)
      deliver(nonDeliveryReport(letter, address, internetMessageId, tenant), messageId(tenant.domain))
  }

  return {
    of: (owner: string) => items.list(owner.toLowerCase()),
    sent: () => sent.list(),
    find: (owner: string, id: string) => items.list(owner).find((item) => item.id === id || item.restId === id) ?? null,
    draft: (owner: string, letter: Letter) => file(owner, 'drafts', letter, messageId(tenant.domain)),
    save: (item: MailboxItem) => items.put({ ...item, changeKey: item.changeKey + 1 }),
    remove: (item: MailboxItem) => items.remove(item.id),

    /** Sends a letter at once; a copy stays with the sender if wanted. */
    send(letter: Letter, keepCopy: boolean) {
      const internetMessageId = messageId(tenant.domain)
      const sender = people.byEmail(letter.from.address)
      if (keepCopy && sender) file(sender.id, 'sentitems', letter, internetMessageId)
      deliver(letter, internetMessageId)
    },

    /** Sends a letter that shows several recipients to one of them: each attendee gets an invitation of their own. */
    sendTo: (recipient: Address, letter: Letter) => deliver(letter, messageId(tenant.domain), [recipient]),

    /** Sends a draft, which moves to the sent items: its ordinary id is another from then on. */
    sendDraft(draft: MailboxItem) {
      const now = clock.now().toString()
      items.put({ ...draft, folder: 'sentitems', restId: mailId('R'), sentAt: now, changeKey: draft.changeKey + 1 })
      deliver(letterOf(draft), draft.internetMessageId)
    },

    attach(name: string, contentType: string, bytes: Uint8Array, isInline = false): Attachment {
      const id = mailId('A')
      store.saveBytes(id, bytes)
      return { id, name, contentType, size: bytes.length, isInline }
    },
    attachmentBytes: (attachment: Attachment) => store.bytes(attachment.id),
  }
}

function everyRecipient({ to, cc, bcc }: Letter) {
  return [...to, ...cc, ...bcc]
}

function mailId(kind: string) {
  return `AAMk${kind}${Buffer.from(randomUUID().replaceAll('-', ''), 'hex').toString('base64url')}AAA=`
}

function messageId(domain: string) {
  return `<${randomUUID()}@${domain}>`
}

function letterOf(item: MailboxItem): Letter {
  const { from, to, cc, bcc, replyTo, subject, body, importance, attachments, headers, kind } = item
  return { from, to, cc, bcc, replyTo, subject, body, importance, attachments, headers, kind }
}

function nonDeliveryReport(letter: Letter, address: string, inReplyTo: string, tenant: SeedTenant): Letter {
  return {
    from: { name: 'Microsoft Outlook', address: `MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@${tenant.domain}` },
    to: [letter.from],
    cc: [],
    bcc: [],
    replyTo: [],
    subject: `Undeliverable: ${letter.subject}`,
    body: {
      contentType: 'html',
      content: `<p>Your message to ${address} couldn't be delivered.</p><p>${address} wasn't found. Remote server returned '550 5.1.1 RESOLVER.ADR.RecipNotFound; not found'</p>`,
    },
    importance: 'normal',
    attachments: [],
    headers: [
      { name: 'Content-Type', value: 'multipart/report; report-type=delivery-status' },
      { name: 'Auto-Submitted', value: 'auto-replied' },
      { name: 'In-Reply-To', value: inReplyTo },
      { name: 'X-Failed-Recipients', value: address },
    ],
    kind: 'non-delivery-report',
  }
}
