import type { Event } from '@microsoft/microsoft-graph-types'
import { byMail } from './acting-by-mail.ts'
import { inMeetings } from './acting-in-meetings.ts'
import { onFiles } from './acting-on-files.ts'
import type { Cloud } from './cloud.ts'
import { findAction, inputValues } from './connector/cards.ts'
import type { Activity, ChatMessage } from './connector/chats.ts'
import type { Response } from './exchange/invitations.ts'
import { fail } from './fail.ts'
import { downloadUrl } from './graph/drive-items.ts'
import { calendarOf } from './graph/events.ts'
import type { Person } from './people.ts'
import { mayUseApp, notAssigned } from './sign-in/assignment.ts'
import type { TokenOptions } from './sign-in/tokens.ts'

const adaptiveCard = 'application/vnd.microsoft.card.adaptive'

/** What a person sees after tapping a card's action. */
export type Tapped = {
  status: number
  /** What the bot answered, as it answered it. */
  body: unknown
  /** A short text that Teams shows below the card, or its own apology. */
  notice: string | null
  /** The address that an Action.OpenUrl opens; nothing is sent to the bot then. */
  url: string | null
}

export type PersonActing = ReturnType<typeof actAs>

/** Everything that a person of the stand-in's world can see and do in Teams, Outlook and OneDrive. */
export function actAs(cloud: Cloud, email: string) {
  const me = (): Person => cloud.people.byEmail(email) ?? fail(`the stand-in knows nobody with the address ${email}`)
  const files = onFiles(cloud, me)

  function inChat(): Person {
    const person = me()
    return person.appInstalled ? person : fail(`${email} does not have the app, and so no chat with the bot`)
  }

  function say(activity: Activity) {
    const person = inChat()
    const id = cloud.chats.newId()
    const message: Activity = { id, textFormat: 'plain', ...activity }
    cloud.chats.add(person, 'person', id, message)
    return cloud.bot.send(person, message)
  }

  async function tap(
    messageId: string,
    action: string,
    inputs: Record<string, string>,
    ownData: unknown,
  ): Promise<Tapped> {
    const person = inChat()
    const message =
      cloud.chats.find(person, messageId) ?? fail(`there is no message ${messageId} in the chat of ${email}`)
    const { card, found } = cardWith(message, action, ownData)
    if (found.type === 'Action.OpenUrl') return { status: 0, body: undefined, notice: null, url: found.url ?? null }
    const entered = found.associatedInputs === 'none' ? {} : inputValues(card, inputs)
    const data = typeof found.data === 'object' ? { ...found.data, ...entered } : (found.data ?? entered)
    if (found.type === 'Action.Execute') return execute(person, message, { ...pick(found), data }, 'manual')
    const dialog = (data as { msteams?: { type?: string } }).msteams?.type === 'task/fetch'
    const sent = dialog
      ? { type: 'invoke', name: 'task/fetch', replyToId: message.id, value: { data, context: { theme: 'default' } } }
      : { type: 'message', replyToId: message.id, value: data }
    return { ...(await cloud.bot.send(person, sent)), notice: null, url: null }
  }

  async function execute(person: Person, message: ChatMessage, action: object, trigger: string): Promise<Tapped> {
    const value = { action: { type: 'Action.Execute', ...action }, trigger }
    const invoke = { type: 'invoke', name: 'adaptiveCard/action', replyToId: message.id, value }
    const { status, body } = await cloud.bot.send(person, invoke)
    const answer = body as { statusCode?: number; type?: string; value?: unknown } | undefined
    if (status !== 200 || answer?.statusCode !== 200)
      return { status, body, notice: 'Something went wrong. Please try again.', url: null }
    if (answer.type === adaptiveCard) {
      // the bot may have updated or deleted the message meanwhile
      const current = cloud.chats.find(person, message.id)
      if (current && !current.deleted) cloud.chats.replaceCard(current, answer.value)
    }
    const notice = answer.type === 'application/vnd.microsoft.activity.message' ? String(answer.value) : null
    return { status, body, notice, url: null }
  }

  return {
    person: me,

    /** Opens the app in Teams, which installs it for those who have not got it yet. */
    async openChat() {
      const person = me()
      if (person.organisation !== 'tenant' || person.appBlocked) fail(`${email} cannot have the app`)
      if (!person.appInstalled) await cloud.bot.install(person)
    },
    chat: () => cloud.chats.of(me()).filter(({ deleted }) => !deleted),
    notifications: () => cloud.chats.notifications(me().id),
    sendText: (text: string) => say({ type: 'message', text }),

    /** Drops a file into the chat: it lands in the person's OneDrive, and the bot gets a link that soon expires. */
    sendFile(name: string, bytes: Uint8Array, text = '') {
      const item = files.save(`/Microsoft Teams Chat Files/${name}`, bytes)
      const { webUrl } = files.resource(item)
      return say({
        type: 'message',
        text,
        attachments: [
          {
            contentType: 'application/vnd.microsoft.teams.file.download.info',
            contentUrl: webUrl,
            name,
            content: {
              downloadUrl: downloadUrl(cloud, item),
              uniqueId: item.id,
              fileType: name.split('.').pop()?.toLowerCase(),
            },
          },
        ],
      })
    },

    /**
     * Taps the action of that verb, title or id on a card of the chat; where several share it, the first of them,
     * or the one with that data of its own.
     */
    tapCard: (messageId: string, action: string, inputs: Record<string, string> = {}, ownData?: unknown) =>
      tap(messageId, action, inputs, ownData),

    /** What Teams does by itself with a card that has `refresh`. */
    refreshCard(messageId: string) {
      const person = inChat()
      const message = cloud.chats.find(person, messageId) ?? fail(`there is no message ${messageId}`)
      const card = cardsOf(message)[0] as { refresh?: { action?: object } } | undefined
      return execute(person, message, card?.refresh?.action ?? fail('the card has no refresh'), 'automatic')
    },

    /** Hands over what a dialog ended with; `body` is what comes next. */
    submitTask: (data: unknown) =>
      cloud.bot.send(inChat(), { type: 'invoke', name: 'task/submit', value: { data, context: { theme: 'default' } } }),

    ...byMail(cloud, me),
    ...inMeetings(cloud, me),

    /** With the person's own view of each event, in London time. */
    calendar: () => calendarOf(cloud, me(), 'Europe/London'),
    /** An appointment as one makes it in Outlook. */
    addAppointment: (event: Event) => cloud.calendars.create(me(), event),
    /** Answers an invitation, found by its id, the event's or its subject (then the newest of that name). */
    respond(which: string, response: Response, comment = '') {
      const invited = cloud.calendars
        .invitations(me().id)
        .findLast(
          ({ id, eventId, withdrawn }) =>
            id === which || eventId === which || (!withdrawn && cloud.calendars.get(eventId)?.given.subject === which),
        )
      cloud.calendars.respond(me(), invited ?? fail(`${email} was not invited to ${which}`), response, comment)
    },

    ...files.acting,

    /** The access token that a page of the app gets for its API. */
    async getToken(options?: TokenOptions) {
      const { tenant, tokens } = cloud
      if (!mayUseApp(tenant, me())) fail(`AADSTS50105: ${notAssigned(tenant, me())}`)
      return tokens.forPage(me(), options)
    },
  }
}

function cardsOf({ activity }: ChatMessage): unknown[] {
  return (activity.attachments ?? [])
    .filter(({ contentType }) => contentType === adaptiveCard)
    .map((one) => one.content)
}

function cardWith(message: ChatMessage, action: string, ownData: unknown) {
  for (const card of cardsOf(message)) {
    const found = findAction(card, action, ownData)
    if (found) return { card, found }
  }
  return fail(`no card of message ${message.id} has an action '${action}'`)
}

function pick({ id, verb, title }: { id?: string; verb?: string; title?: string }) {
  return { ...(id && { id }), ...(title && { title }), verb }
}
