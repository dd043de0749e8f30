import type { CardMessage } from './card.ts'
import { buttons, execute, links, message, openUrl, panel, text, toggle } from './card.ts'
import { english } from './english.ts'

const words = english.pack

export interface PackReady {
  conferenceId: string
  reference: string
  packId: string
  packUrl: string
  /** "10am on Wednesday 31 March", when the conference begins. */
  readBefore: string
  reports: number
  /** Reports that came after the first pack went out. */
  addition: boolean
}

export function packReadyCard(data: PackReady): CardMessage {
  return message({
    reference: data.reference,
    date: data.readBefore,
    title: data.addition ? words.additionTitle(data.reference) : words.title(data.reference),
    lines: [words.readBy(data.readBefore), words.holds(data.reports)],
    body: [
      buttons(
        openUrl(words.open, data.packUrl),
        execute('haveRead', words.haveRead, { conferenceId: data.conferenceId, packId: data.packId }),
      ),
      links(toggle(words.why, 'why')),
      panel('why', [text(words.because)]),
    ],
  })
}

export interface PackRead {
  reference: string
  packUrl: string
  at: string
}

export function packReadCard({ reference, packUrl, at }: PackRead): CardMessage {
  return message({
    reference,
    date: at,
    title: words.readTitle(reference),
    lines: [words.read(at)],
    body: [links(openUrl(words.openAgain, packUrl))],
  })
}
