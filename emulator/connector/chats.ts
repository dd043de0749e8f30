import { createHash } from 'node:crypto'
import type { DomainClock } from '../clock.ts'
import type { People, Person } from '../people.ts'
import type { SeedTenant } from '../seed.ts'
import type { Store } from '../store.ts'

export type CardAttachment = { contentType: string; content?: unknown; contentUrl?: string; name?: string }

/** What is read of a Bot Framework activity; the rest of it is kept as it came. */
export type Activity = {
  id?: string
  type: string
  text?: string
  summary?: string
  attachments?: CardAttachment[]
  [property: string]: unknown
}

export type How = 'sent' | 'updated' | 'replaced' | 'deleted'

/** A message in the chat between a person and the bot, with everything it has been. */
export type ChatMessage = {
  id: string
  owner: string
  from: 'bot' | 'person'
  at: string
  activity: Activity
  deleted: boolean
  history: { at: string; how: How; activity: Activity }[]
}

/** What a person's phone shows: only a new message of the bot raises one. */
export type Notification = { id: string; owner: string; at: string; text: string; messageId: string }

export type Chats = ReturnType<typeof keepChats>

/** The one-to-one chats between the bot and each person who has the app. */
export function keepChats(store: Store, people: People, tenant: SeedTenant, clock: DomainClock) {
  const messages = store.collection<ChatMessage>('message')
  const notifications = store.collection<Notification>('notification')
  let lastId = Number(messages.list().at(-1)?.id ?? 0)

  const conversationId = (person: Person) =>
    `a:1${createHash('sha256').update(`${tenant.appId}/${person.objectId}`).digest('base64url')}`
  const chatId = (person: Person) => `19:${person.objectId}_${tenant.appId}@unq.gbl.spaces`

  function change(message: ChatMessage, how: How, activity: Activity): ChatMessage {
    const at = clock.now().toString()
    return messages.put({
      ...message,
      activity,
      deleted: how === 'deleted',
      history: [...message.history, { at, how, activity }],
    })
  }

  return {
    conversationId,
    /** Graph's name for the same chat; the connector takes either. */
    chatId,
    personIn: (id: string) =>
      people.directory().find((person) => conversationId(person) === id || chatId(person) === id) ?? null,
    newId: () => {
      lastId = Math.max(lastId + 1, clock.now().epochMilliseconds)
      return String(lastId)
    },
    all: () => messages.list(),
    of: (person: Person) => messages.list(person.id),
    notifications: (owner?: string) => notifications.list(owner),
    find: (person: Person, id: string) => messages.list(person.id).find((message) => message.id === id) ?? null,

    add(person: Person, from: ChatMessage['from'], id: string, activity: Activity): ChatMessage {
      const at = clock.now().toString()
      const history = [{ at, how: 'sent' as const, activity }]
      const message = messages.put({ id, owner: person.id, from, at, activity, deleted: false, history }, person.id)
      if (from === 'bot') {
        const text = activity.summary ?? activity.text ?? 'Sent a card'
        notifications.put({ id, owner: person.id, at, text, messageId: id }, person.id)
      }
      return message
    },
    update: (message: ChatMessage, activity: Activity) => change(message, 'updated', activity),
    remove: (message: ChatMessage) => change(message, 'deleted', message.activity),
    /** The card that a tapped action answered with takes the place of the one that was tapped. */
    replaceCard: (message: ChatMessage, card: unknown) =>
      change(message, 'replaced', {
        ...message.activity,
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
      }),
  }
}
