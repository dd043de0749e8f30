import type { Conference, Participant } from '../../conference/conference.ts'
import type { AuthoritySettings } from '../config.ts'

export interface Letter {
  subject: string
  /** A whole document. */
  html: string
}

/** What an event says. `body` is HTML. */
export interface EventText {
  subject: string
  body: string
}

/** What every letter is written from. */
export interface LetterContext {
  conference: Conference
  to: Participant
  authority: AuthoritySettings
  /** The recipient's own page. */
  link: string
  now: Temporal.Instant
  /** What was decided was corrected: this replaces an earlier mail. */
  isCorrected?: boolean
}
