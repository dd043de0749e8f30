import type { AboutConference, Welcome } from './about-conference.ts'
import { kindAndWhen, welcomeBox, whyPanel, whyToggle } from './about-conference.ts'
import { cantComeForm } from './cant-come.ts'
import type { CardMessage } from './card.ts'
import { buttons, execute, links, message, panel, text, toggle } from './card.ts'
import { english } from './english.ts'
import { type OwnDocument, openDocument, sendDocument } from './own-document.ts'

export interface ReportRequest extends AboutConference, OwnDocument {
  /** "5pm on Thursday 25 March" */
  due: string
  /** "in 6 working days" */
  dueIn?: string
  /** How the due date came about, one sentence each. */
  because: readonly string[]
  /** Something is written in it, last at this moment. */
  editedAt?: string
  welcome?: Welcome
}

export function reportRequestCard(data: ReportRequest): CardMessage {
  const words = english.reportRequest
  const { conferenceId, reportId, reference, documentUrl } = data
  const open = openDocument(data, words.start)
  const ids = { conferenceId, reportId }
  const fileToggle = toggle(words.haveFile, 'file')
  const nothingHeld = execute('nothingHeld', words.nothingHeld, ids)
  return message({
    reference,
    date: data.due,
    title: words.title(reference),
    lines: [
      words.due(data.due, data.dueIn),
      data.editedAt && english.reminder.started(data.editedAt),
      kindAndWhen(data),
      data.place,
      words.noReadingTime,
    ],
    body: [
      data.welcome && welcomeBox(data.welcome),
      open ? buttons(open, sendDocument(data), fileToggle, nothingHeld) : buttons(fileToggle, nothingHeld),
      links(toggle(english.iCantCome, 'cant-come'), whyToggle(), execute('who', english.whoIsComing, { conferenceId })),
      panel('file', [
        text(words.howToSendFile),
        documentUrl && text(words.howToSendPrepared, 'small'),
        text(words.restrictedPart, 'small'),
      ]),
      cantComeForm(conferenceId, true),
      whyPanel(data.because),
    ],
  })
}
