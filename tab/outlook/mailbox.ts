/** What the pane knows of Outlook around it. */
export interface Mailbox {
  /** The address of the signed-in person, also in a calendar that somebody shares with them. */
  me: string
  /** What is open now; null when that is no appointment. Throws an error whose message is for the person. */
  appointment(): Promise<OpenAppointment | null>
  /** A pinned pane stays while the person goes from one to the next. Returns how to stop listening. */
  onItemChanged(listener: () => void): () => void
  /** A browser window beside Outlook. */
  openWindow(url: string): void
}

export interface OpenAppointment {
  /** Outlook's id of it in the calendar where it lies; null while it is not saved there. */
  itemId: string | null
  subject: string
  /** Instants, "2026-04-07T09:00:00.000Z". */
  start: string
  end: string
  place: string
  organiser: Address
  attendees: Address[]
  /** The address of whose calendar it lies in, when that is not the person's own. */
  sharedBy: string | null
}

export interface Address {
  name: string
  /** Empty where Outlook does not know one. */
  email: string
}
