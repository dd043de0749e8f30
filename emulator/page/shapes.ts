/** What the stand-in's server tells its page. */
export type Organisation = 'tenant' | 'guest' | 'outside' | 'family'

export type Person = {
  email: string
  displayName: string
  /** Role and organisation, as an address book shows them. */
  title?: string
  organisation: Organisation
  appInstalled: boolean
  appBlocked?: boolean
  hasOneDrive: boolean
  appRoles?: string[]
  objectId: string
  upn: string
}

export type AppTab = { entityId: string; name: string; contentUrl: string }

export type PageConfig = {
  organisation: string
  tenantId: string
  app: string
  /** The id in the app's manifest, by which links name it. */
  manifestId: string
  teamsTabs: AppTab[]
  /** What the app may do in a chat or meeting, as its manifest asks; null where nobody has said. */
  resourceSpecificPermissions: string[] | null
  /** The one for meetings and their chats. */
  meetingTab: AppTab | null
  /** The organisation's own mailbox, whose calendar its business team shares. */
  mailbox: { email: string; displayName: string }
  /** The page of the app's task pane in Outlook. */
  outlookPane: string | null
}

export type Moment = { at: string; what: string }
/** `next` is what the clock would move to. */
export type Clock = { now: string; next?: Moment | null }

export type Notification = { id: string; owner: string; text: string }

export type Message = {
  id: string
  from: 'bot' | 'person'
  at: string
  edited: boolean
  text: string
  cards: object[]
  files: string[]
}

export type Body = { contentType: string; content: string }

export type CalendarEvent = {
  id: string
  subject: string
  start: string
  end: string
  place: string
  organiser: { name: string; address: string }
  attendees: Attendee[]
  /** Whether the calendar that it stands in is the organiser's. */
  isOwn: boolean
  body: Body
  createdAt: string
  modifiedAt: string
  joinUrl: string | null
  cancelled: boolean
  /** One's own answer; null where one organises. */
  answer: Answer | null
}
export type Attendee = { name: string; address: string; isOptional: boolean; answer: string }
export type Answer = 'none' | 'accepted' | 'tentativelyAccepted' | 'declined'

/** An online meeting; `id` as Teams tells it to apps, `threadId` that of its chat. */
export type Meeting = {
  id: string
  threadId: string
  subject: string
  start: string
  end: string
  joinUrl: string
  organiser: { objectId: string; name: string }
  appInstalled: boolean
  isPresenter: boolean
  /** The names of those who are in it now. */
  present: string[]
  /** What an app shows to everybody, and who put it there. */
  stage: { url: string; by: string } | null
}

/** A file or folder; `path` is that of the folder it stands in, empty for the top. */
export type DriveEntry = {
  id: string
  name: string
  path: string
  isFolder: boolean
  size: number
  modifiedAt: string
  webUrl: string
  canWrite: boolean
}

export type Mail = {
  id: string
  from: { name: string; address: string }
  to: { name: string; address: string }[]
  subject: string
  at: string
  html: string
  isRead: boolean
  attachments: { id: string; name: string; size: number }[]
}

/** What a mailbox does by itself. */
export type MailRule = { automaticReply?: string | null; bounces?: boolean }

/** A tap on a card: the action by its verb or title, with its own data, and what was typed into the card. */
export type Tap = { messageId: string; action: string; data: unknown; inputs: Record<string, string> }
/** What Teams says below the card afterwards. */
export type Tapped = { status: number; notice: string | null; body: unknown }
