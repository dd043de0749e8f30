import type { AboutConference } from './about-conference.ts'
import { whyPanel, whyToggle } from './about-conference.ts'
import { cantComeForm } from './cant-come.ts'
import type { CardMessage } from './card.ts'
import { execute, links, message, toggle } from './card.ts'
import { english } from './english.ts'

export interface Moved extends AboutConference {
  was: string
  /** Absent for whoever is not asked for a report, or has sent it. */
  due?: string
  because: readonly string[]
}

export function movedCard(data: Moved): CardMessage {
  const words = english.moved
  return message({
    reference: data.reference,
    date: data.when,
    title: words.title(data.reference),
    lines: [words.now(data.when), data.place, words.was(data.was), data.due && words.due(data.due), words.sent],
    body: [
      links(
        toggle(english.iCantCome, 'cant-come'),
        data.because.length > 0 && whyToggle(),
        execute('who', english.whoIsComing, { conferenceId: data.conferenceId }),
      ),
      cantComeForm(data.conferenceId, data.due !== undefined),
      data.because.length > 0 && whyPanel(data.because),
    ],
  })
}
