import type { CardMessage } from './card.ts'
import { buttons, execute, message, openUrl } from './card.ts'
import { english } from './english.ts'

/** Professionals only: whether a parent has read anything is never tracked. */
export interface UnreadReminder {
  conferenceId: string
  reference: string
  packId: string
  packUrl: string
  when: string
}

export function unreadReminderCard(data: UnreadReminder): CardMessage {
  const words = english.unread
  const { conferenceId, packId } = data
  return message({
    reference: data.reference,
    date: data.when,
    title: words.title(data.reference),
    lines: [words.by(data.when), english.reportRequest.noReadingTime, words.already],
    body: [
      buttons(
        openUrl(english.pack.open, data.packUrl),
        execute('haveRead', english.pack.haveRead, { conferenceId, packId }),
      ),
    ],
  })
}
