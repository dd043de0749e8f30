/**
 * What emulator/outlook/office.js, inside the task pane's frame, and the page that plays Outlook around it say to each
 * other by postMessage. The frame asks, the page answers with the same `id`; what happens in Outlook the page tells
 * without being asked. The page takes questions only from the frame's window and the frame's origin, and answers to
 * that origin; the frame takes messages only from the window around it.
 */
export type OfficeQuestion = { office: 'question'; id: number } & (
  | { what: 'profile' }
  /** What is open now. Asked anew for each property of a draft, which may have changed meanwhile. */
  | { what: 'item' }
  | { what: 'token'; asked: TokenQuestion }
  /** Office.context.ui.closeContainer(). */
  | { what: 'close' }
  /** Office.context.ui.openBrowserWindow(url). */
  | { what: 'open'; url: string }
  /** mailbox.displayNewAppointmentForm(…): a draft with these things in it. */
  | { what: 'new-appointment'; draft: NewAppointment }
)

/** What an answer's `value` is. */
export type OfficeAnswers = {
  profile: OfficeProfile
  item: OfficeItem | null
  token: TokenAnswer
  close: null
  open: null
  'new-appointment': null
}

/** `error` stands in place of `value` for what Outlook refuses, as in an Office.AsyncResult. */
export type OfficeAnswer = { office: 'answer'; id: number; value?: unknown; error?: OfficeError }
export type OfficeError = { code: number; name: string; message: string }

/** A pinned pane hears of another item (null when none is selected), and any pane of another theme. */
export type OfficeNews =
  | { office: 'news'; news: 'item-changed'; item: OfficeItem | null }
  | { office: 'news'; news: 'theme-changed'; theme: OfficeThemeName }

export type OfficeThemeName = 'light' | 'dark' | 'contrast'

export type OfficeProfile = {
  displayName: string
  /** Of the signed-in person, also while they are in a shared calendar. */
  emailAddress: string
  objectId: string
  tenantId: string
  theme: OfficeThemeName
}

export type OfficePerson = {
  displayName: string
  emailAddress: string
  /** As the event in Graph has it in status.response; 'none' while not answered. */
  response?: 'none' | 'organizer' | 'accepted' | 'declined' | 'tentativelyAccepted' | 'notResponded'
}

/** An appointment or meeting. Times are instants, e.g. 2026-11-30T10:00:00Z. */
export type OfficeItem = {
  /** Whoever organises it, or makes one, gets a form to write in; an attendee one to read. */
  mode: 'organizer' | 'attendee'
  /** Graph's id of the event in the calendar where it lies; null until it is saved. */
  id: string | null
  subject: string
  start: string
  end: string
  location: string
  organizer: OfficePerson
  requiredAttendees: OfficePerson[]
  optionalAttendees: OfficePerson[]
  body: { contentType: 'text' | 'html'; content: string }
  createdAt: string
  modifiedAt: string
  /** The address of the mailbox whose calendar it lies in, when that is not the person's own. */
  sharedMailbox: string | null
}

export type NewAppointment = {
  subject?: string
  start?: string
  end?: string
  location?: string
  body?: string
  requiredAttendees?: string[]
  optionalAttendees?: string[]
}

/** From MSAL, by nested app authentication. `interactive` when a window may open: GetTokenPopup, not GetToken. */
export type TokenQuestion = { clientId: string; scope: string; claims?: string; interactive: boolean }

/** As MSAL's bridge writes them: a token with the account, or why there is none. */
export type TokenAnswer =
  | {
      token: { access_token: string; id_token: string; expires_in: number; scope: string; properties: null }
      account: {
        homeAccountId: string
        environment: string
        tenantId: string
        username: string
        localAccountId: string
        name: string
      }
    }
  | { error: { status: NestedRefusal; code?: string; description?: string } }

export type NestedRefusal =
  | 'USER_INTERACTION_REQUIRED'
  | 'USER_CANCEL'
  | 'NO_NETWORK'
  | 'TRANSIENT_ERROR'
  | 'PERSISTENT_ERROR'
  | 'DISABLED'
  | 'ACCOUNT_UNAVAILABLE'
  | 'NESTED_APP_AUTH_UNAVAILABLE'
