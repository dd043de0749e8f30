import type { AboutConference, Contact } from './about-conference.ts'
import { contactLine, kindAndWhen, whyPanel, whyToggle } from './about-conference.ts'
import { cantComeForm } from './cant-come.ts'
import type { CardMessage } from './card.ts'
import { buttons, execute, links, message, panel, subtle, text, toggle } from './card.ts'
import { english } from './english.ts'
import { type OwnDocument, openDocument, sendDocument } from './own-document.ts'

export type ReminderStep = '5wd' | '1wd' | 'day' | 'overdue'

export interface ReportReminder extends AboutConference, OwnDocument {
  step: ReminderStep
  due: string
  dueIn?: string
  because: readonly string[]
  /** Something is written in the prepared document: sending it becomes the main action. */
  started: boolean
  /** When it was last changed, as far as we have seen. */
  editedAt?: string
  contact: Contact
}

export function reportReminderCard(data: ReportReminder): CardMessage {
  const words = english.reminder
  const asked = english.reportRequest
  const { conferenceId, reportId, reference, step } = data
  const ids = { conferenceId, reportId }
  const open = openDocument(data, data.started ? words.continue : asked.start)
  const send = sendDocument(data)
  const fileToggle = toggle(asked.haveFile, 'file')
  const nothingHeld = execute('nothingHeld', asked.nothingHeld, ids)
  return message({
    reference,
    date: data.due,
    title: asked.title(reference),
    lines: [
      step === 'overdue' ? words.wasDue(data.due) : asked.due(data.due, data.dueIn),
      words.lines[step],
      data.started && words.started(data.editedAt),
      kindAndWhen(data),
    ],
    body: [
      !open && buttons(fileToggle, nothingHeld),
      open && send && data.started && buttons(send, open, fileToggle, nothingHeld),
      open && !(send && data.started) && buttons(open, send, fileToggle, nothingHeld),
      links(toggle(english.iCantCome, 'cant-come'), whyToggle()),
      panel('file', [text(asked.howToSendFile)]),
      cantComeForm(conferenceId, true),
      whyPanel(data.because),
      subtle(contactLine(data.contact)),
    ],
  })
}
