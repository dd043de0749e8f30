import type { AboutConference, Welcome } from './about-conference.ts'
import { kindAndWhen, welcomeBox, whyPanel, whyToggle } from './about-conference.ts'
import { cantComeForm } from './cant-come.ts'
import type { CardMessage } from './card.ts'
import { execute, links, message, toggle } from './card.ts'
import { english } from './english.ts'

/** For those who come but are not asked for a report: the chair, the minute-taker. */
export interface Invitation extends AboutConference {
  /** "10am on Tuesday 30 March"; absent for whoever gets no pack. */
  packBy?: string
  /** Why the pack comes on that day, one sentence each. */
  because: readonly string[]
  welcome?: Welcome
}

export function invitationCard(data: Invitation): CardMessage {
  const words = english.invitation
  return message({
    reference: data.reference,
    date: data.when,
    title: words.title(data.reference),
    lines: [kindAndWhen(data), data.place, words.noReport, data.packBy && words.packComes(data.packBy)],
    body: [
      data.welcome && welcomeBox(data.welcome),
      links(
        toggle(english.iCantCome, 'cant-come'),
        data.packBy && whyToggle(),
        execute('who', english.whoIsComing, { conferenceId: data.conferenceId }),
      ),
      cantComeForm(data.conferenceId, false),
      data.packBy && whyPanel(data.because),
    ],
  })
}
