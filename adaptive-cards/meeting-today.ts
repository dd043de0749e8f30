import type { AboutConference } from './about-conference.ts'
import { kindAndWhen } from './about-conference.ts'
import type { CardMessage } from './card.ts'
import { buttons, facts, message, openUrl, text } from './card.ts'
import { english } from './english.ts'

export interface MeetingToday extends AboutConference {
  /** Agencies or roles of those who have a pack and have not said that they read it. */
  unread: readonly string[]
  missing: readonly string[]
  cantCome: readonly string[]
  /** "2 of 3: police unconfirmed" */
  quorum: string
  meetingUrl: string
  /** While the chair's own pack is not read. */
  packUrl?: string
}

/** To the chair on the morning of the day: the way into the meeting, and what is still open. */
export function meetingTodayCard(data: MeetingToday): CardMessage {
  const words = english.meetingToday
  const { reference, when, place, unread, missing, cantCome, quorum, meetingUrl, packUrl } = data
  const list = (items: readonly string[]) => items.join(', ') || words.none
  return message({
    reference,
    date: when,
    title: words.title(reference),
    lines: [kindAndWhen(data), place],
    body: [
      facts([
        [words.quorum, quorum],
        [words.unread, list(unread)],
        [words.missing, list(missing)],
        [words.cantCome, list(cantCome)],
      ]),
      packUrl !== undefined && text(words.ownPack, 'small'),
      buttons(openUrl(words.open, meetingUrl), packUrl !== undefined && openUrl(words.pack, packUrl)),
    ],
  })
}
