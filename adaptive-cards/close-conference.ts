import type { CardMessage } from './card.ts'
import { buttons, message, openUrl, subtle } from './card.ts'
import { english } from './english.ts'

export interface CloseConference {
  reference: string
  /** When it was: "Wednesday 31 March, 10am to midday" */
  when: string
  /** "5pm on Thursday 1 April" */
  letterBy: string
  meetingUrl: string
}

/** The meeting is over and the chair has not closed it, so nothing of what was decided stands. */
export function closeConferenceCard({ reference, when, letterBy, meetingUrl }: CloseConference): CardMessage {
  const words = english.close
  return message({
    reference,
    date: when,
    title: words.title(reference),
    lines: [words.was(when), words.why, words.letter(letterBy)],
    body: [buttons(openUrl(words.open, meetingUrl)), subtle(words.notHeld)],
  })
}
