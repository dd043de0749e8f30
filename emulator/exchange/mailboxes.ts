import { randomUUID } from 'node:crypto'
import type { DomainClock } from '../clock.ts'
import type { People } from '../people.ts'
import type { SeedTenant } from '../seed.ts'
import type { Store } from '../store.ts'
import { automaticReply, nonDeliveryReport } from './automatic-mail.ts'
import { keepMailFolders } from './mail-folders.ts'
import { type Dmarc, receivedHeaders } from './receiving.ts'

export type Address = { name: string; address: string }
export type Attachment = { id: string; name: string; contentType: string; size: number; isInline: boolean }
export type MailKind =
  | 'mail'
  | 'meeting-request'
  | 'meeting-cancellation'
  | 'meeting-response'
  | 'non-delivery-report'
  | 'automatic-reply'

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
  /** Of a letter handed in outside the tenant, whoever it says it is from; such a letter passes unless told otherwise. */
  dmarc?: Dmarc
}

/** A letter in somebody's mailbox. `id` is the immutable one; `restId` changes when the letter moves. */
export type MailboxItem = Letter & {
  id: string
  restId: string
  owner: string
  /** The key of a mail folder. */
  folder: string
  internetMessageId: string
  conversationId: string
  createdAt: string
  sentAt: string | null
  isRead: boolean
  changeKey: number
}

/** A letter as it went out: the ledger of everything sent by mail. */
export type SentLetter = Letter & { id: string; internetMessageId: string; at: string; undeliverable: string[] }

/** What a mailbox does by itself. */
export type MailRule = { bounces?: boolean; automaticReply?: string | null }

export type Mailboxes = ReturnType<typeof keepMailboxes>

/** The mailboxes of everybody known, whoever keeps them. An address that nobody has brings a non-delivery report. */
export function keepMailboxes(store: Store, people: People, tenant: SeedTenant, clock: DomainClock) {
  const items = store.collection<MailboxItem>('mail')
  const sent = store.collection<SentLetter>('sent-letter')
  const rules = store.collection<MailRule & { id: string }>('mail-rule')
  const folders = keepMailFolders(store)

  function file(owner: string, folder: string, letter: Letter, internetMessageId: string): MailboxItem {
    const now = clock.now().toString()
    return items.put(
      {
        ...letter,
        ...(folder === 'inbox' && {
          bcc: [],
          headers: [
            ...receivedHeaders(letter, tenant),
            { name: 'Message-ID', value: internetMessageId },
            ...letter.headers,
          ],
        }),
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

  const taker = (address: string) => {
    const person = people.byEmail(address)
    return person && !rules.get(person.id)?.bounces ? person : null
  }

  function deliver(letter: Letter, internetMessageId: string, recipients = everyRecipient(letter)) {
    const undeliverable = recipients.filter(({ address }) => !taker(address))
    sent.put({
      ...letter,
      id: randomUUID(),
      internetMessageId,
      at: clock.now().toString(),
      undeliverable: undeliverable.map(({ address }) => address),
    })
    for (const { address } of recipients) {
      const person = taker(address)
      if (!person) continue
      file(person.id, 'inbox', letter, internetMessageId)
      const away = rules.get(person.id)?.automaticReply
      if (!away || letter.kind !== 'mail') continue
      const from = { name: person.displayName, address: person.email }
      deliver(automaticReply(letter, from, away, internetMessageId), messageId(tenant.domain))
    }
    const sender = people.byEmail(letter.from.address)
    if (letter.kind === 'non-delivery-report' || letter.kind === 'automatic-reply' || !sender) return
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
    folders,
    /** Its ordinary id is another afterwards. */
    move: (item: MailboxItem, folder: string) =>
      items.put({ ...item, folder, restId: mailId('R'), changeKey: item.changeKey + 1 }),

    /** What is left out stays as it was. */
    setRule: (owner: string, rule: MailRule) => void rules.put({ ...rules.get(owner), ...rule, id: owner }),
    ruleOf: (owner: string): MailRule => rules.get(owner) ?? {},

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
