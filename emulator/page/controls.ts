import { english } from './english.ts'
import type { TokenAnswer, TokenQuestion } from './outlook/office-messages.ts'
import type { Answer, Clock, MailRule, Moment, Notification, PageConfig, Person, Tap, Tapped } from './shapes.ts'
import {
  entriesOf,
  eventFrom,
  mailFrom,
  meetingFrom,
  messageFrom,
  type WireEvent,
  type WireFile,
  type WireMail,
  type WireMeeting,
  type WireMessage,
} from './wire.ts'

export type * from './shapes.ts'

const of = (person: string, rest: string) => `people/${encodeURIComponent(person)}/${rest}`
const meeting = (person: string, thread: string, action: string) =>
  of(person, `meetings/${encodeURIComponent(thread)}/${action}`)
const place = (person: string, id: string) => of(person, `drive-content?place=${encodeURIComponent(id)}`)

/** What the page may ask of the stand-in's server. */
export const controls = {
  config: () => ask<PageConfig>('GET', 'about'),
  people: () => ask<Person[]>('GET', 'people'),
  notifications: () => ask<Notification[]>('GET', 'ledgers/notifications'),
  /** Answers once the stand-in's version is another than the given one, or after a while without news. */
  changes: (since: number, signal: AbortSignal) =>
    ask<{ version: number }>('GET', `changes?since=${since}`, undefined, signal),

  clock: () => ask<Clock>('GET', 'clock'),
  toNextMoment: () => ask<{ moved: Moment | null }>('POST', 'clock/advance', {}),
  moveClock: (to: string) => ask<unknown>('POST', 'clock/move', { to }),

  messages: async (person: string) => (await ask<WireMessage[]>('GET', of(person, 'chat'))).map(messageFrom),
  openChat: (person: string) => ask<unknown>('POST', of(person, 'open-chat'), {}),
  say: (person: string, text: string) => ask<unknown>('POST', of(person, 'chat'), { text }),
  handOver: (person: string, file: File, text: string) =>
    ask<unknown>('POST', of(person, `file?${new URLSearchParams({ name: file.name, text })}`), file),
  tap: (person: string, tap: Tap) => ask<Tapped>('POST', of(person, 'tap'), tap),

  /** What a dialog ended with goes to the bot; `body` is its answer. */
  submitTask: (person: string, data: unknown) => ask<{ body: unknown }>('POST', of(person, 'task-submit'), { data }),

  meetings: async (person: string) => (await ask<WireMeeting[]>('GET', of(person, 'meetings'))).map(meetingFrom),
  joinMeeting: (person: string, thread: string) => ask<unknown>('POST', meeting(person, thread, 'join'), {}),
  /** Goes out even when the page is being closed. */
  leaveMeeting: (person: string, thread: string) =>
    navigator.sendBeacon(`/_emulator/${meeting(person, thread, 'leave')}`),
  /** Null takes away what is there. */
  shareToStage: (person: string, thread: string, url: string | null) =>
    ask<unknown>('POST', meeting(person, thread, 'stage'), { url }),

  events: async (person: string) => (await ask<WireEvent[]>('GET', of(person, 'calendar'))).map(eventFrom),
  addAppointment: (person: string, appointment: object) =>
    ask<{ id: string }>('POST', of(person, 'calendar'), appointment),
  respond: (person: string, event: string, response: Answer) =>
    ask<unknown>('POST', of(person, `calendar/${encodeURIComponent(event)}/respond`), { response }),

  /** One's own OneDrive, where there is one, and what others share. */
  files: async ({ email, hasOneDrive }: Person) => {
    const own = hasOneDrive ? await ask<WireFile[]>('GET', of(email, 'drive')) : []
    const shared = await ask<WireFile[]>('GET', of(email, 'shared-with-me'))
    return entriesOf([...own, ...shared.map((file) => ({ ...file, path: `/${english.sharedWithYou}/${file.name}` }))])
  },
  contentUrl: (person: string, id: string) => `/_emulator/${place(person, id)}`,
  saveContent: (person: string, id: string, file: File) => ask<unknown>('PUT', place(person, id), file),

  mail: async (person: string) => (await ask<WireMail[]>('GET', of(person, 'mailbox'))).map(mailFrom),
  markRead: (person: string, id: string) =>
    ask<unknown>('POST', of(person, `mailbox/${encodeURIComponent(id)}/read`), {}),

  reply: async (person: string, mail: string, { files, ...reply }: NewReply) => {
    const encoded = await Promise.all(files.map(async (file) => ({ name: file.name, content: await inBase64(file) })))
    await ask<unknown>('POST', of(person, `mailbox/${encodeURIComponent(mail)}/reply`), { ...reply, files: encoded })
  },
  mailedFileUrl: (person: string, mail: string, attachment: string) =>
    `/_emulator/${of(person, `mailed-file?${new URLSearchParams({ mail, attachment })}`)}`,
  mailRule: (person: string) => ask<MailRule>('GET', of(person, 'mail-rule')),
  setMailRule: (person: string, rule: MailRule) => ask<unknown>('POST', of(person, 'mail-rule'), rule),

  /** What the app's page in Outlook asks for, with the origin of that page. */
  nestedToken: (person: string, asked: TokenQuestion & { origin: string }) =>
    ask<TokenAnswer>('POST', of(person, 'nested-token'), asked),
  token: async (person: string) => (await ask<{ token: string }>('GET', of(person, 'token'))).token,
}

type NewReply = { text: string; files: File[]; dmarc: 'pass' | 'fail' }

function inBase64(file: File): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const reader = new FileReader()
  reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '')
  reader.onerror = () => reject(reader.error)
  reader.readAsDataURL(file)
  return promise
}

/** Asks the stand-in's server; a file goes as it is, anything else as JSON. */
async function ask<T>(method: string, path: string, body?: File | object, signal?: AbortSignal): Promise<T> {
  const isFile = body instanceof File
  const response = await fetch(`/_emulator/${path}`, {
    method,
    signal,
    ...(body && { body: isFile ? body : JSON.stringify(body) }),
    ...(body && { headers: { 'Content-Type': isFile ? 'application/octet-stream' : 'application/json' } }),
  })
  if (!response.ok) throw await refusal(response, `${method} ${path} answered ${response.status}`)
  return (await response.json()) as T
}

/** In the stand-in's own words, where it gave any. */
async function refusal(response: Response, cause: string): Promise<Error> {
  const body = (await response.json().catch(() => null)) as { error?: { message?: string } } | null
  return new Error(body?.error?.message ?? cause, { cause })
}
