/** Somebody signed in, and the host that the page stands in. */
export interface Session {
  /** A token for our API that is still good for a minute; a fresh one when the last was refused. */
  token(refused?: boolean): Promise<string>
  theme: string
  onThemeChange(show: (theme: string) => void): void
  /** Where a link into the page leads: "#/conferences/…". */
  place: string | null
  /** Where in the host it stands: a meeting has a panel at its side, and a stage that everybody sees. */
  frame: 'content' | 'sidePanel' | 'meetingStage' | 'task'
  /** Teams' id of the chat that it stands in. */
  chatId: string | null
  /** Only where the page itself signed the person in. */
  signOut: (() => Promise<void>) | null
}

/** In a plain browser nobody is signed in before they ask for it. */
export interface SignInOffer {
  /** Why it did not work the last time. */
  trouble: string | null
  /** Leaves the page for Microsoft's, with a choice of accounts when there was trouble with the last one. */
  start(): Promise<void>
}

export type Entry = { session: Session } | { offer: SignInOffer }
