/**
 * What we use of Microsoft's Office.js, whose library may come from their own address only. Written from its
 * documentation: https://learn.microsoft.com/javascript/api/outlook
 */
export interface OfficeJs {
  onReady(): Promise<{ host: string | null }>
  /** Older ones know nothing of themes. */
  EventType: { ItemChanged: string; OfficeThemeChanged?: string }
  context: {
    officeTheme?: OfficeTheme
    requirements: { isSetSupported(name: string, version: string): boolean }
    ui: { openBrowserWindow(url: string): void }
    mailbox: {
      /** Null in a pinned pane while nothing is selected. */
      item: OfficeItem | null
      userProfile: { emailAddress: string }
      addHandlerAsync(type: string, handler: (event: { officeTheme: OfficeTheme }) => void): void
      removeHandlerAsync(type: string): void
    }
  }
}

export interface OfficeTheme {
  /** "#292929" */
  bodyBackgroundColor: string
}

export type OfficeItem = OfficeMessage | OfficeDraft | OfficeAppointment

/** A pinned pane meets them. */
export interface OfficeMessage {
  itemType: 'message'
}

/** Whoever organises an appointment has it as a form, whose fields are asked for. */
export interface OfficeDraft {
  itemType: 'appointment'
  subject: Asked<string>
  start: Asked<Date>
  end: Asked<Date>
  location: Asked<string>
  organizer: Asked<OfficePerson>
  requiredAttendees: Asked<OfficePerson[]>
  optionalAttendees: Asked<OfficePerson[]>
  /** Fails while it is not saved. */
  getItemIdAsync(callback: Callback<string>): void
  /** Only in a calendar that is shared with the person. */
  getSharedPropertiesAsync?(callback: Callback<SharedProperties>): void
}

/** Whoever was invited to it has everything at once. */
export interface OfficeAppointment {
  itemType: 'appointment'
  itemId: string
  subject: string
  start: Date
  end: Date
  location: string
  organizer: OfficePerson
  requiredAttendees: OfficePerson[]
  optionalAttendees: OfficePerson[]
  getSharedPropertiesAsync?(callback: Callback<SharedProperties>): void
}

export interface OfficePerson {
  displayName: string
  emailAddress: string
}

/** `owner`: the address of whose calendar it is. */
export interface SharedProperties {
  owner: string
}

export interface Asked<T> {
  getAsync(callback: Callback<T>): void
}

export type Callback<T> = (result: OfficeResult<T>) => void

export type OfficeResult<T> =
  | { status: 'succeeded'; value: T }
  | { status: 'failed'; error: { name: string; message: string } }
