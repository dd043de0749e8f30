import type { AboutConference, Contact } from './about-conference.ts'
import { contactLine, kindAndWhen, whyPanel, whyToggle } from './about-conference.ts'
import { cantComeForm } from './cant-come.ts'
import type { CardMessage } from './card.ts'
import { buttons, execute, links, message, openUrl, panel, subtle, text, toggle } from './card.ts'
import { english } from './english.ts'

export type ReminderStep = '5wd' | '1wd' | 'day' | 'overdue'

export interface ReportReminder extends AboutConference {
  reportId: string
  step: ReminderStep
  due: string
  dueIn?: string
  because: readonly string[]
  documentUrl?: string
  /** Something is written in the prepared document: sending it becomes the main action. */
  started: boolean
  /** When it was last changed, as far as we have seen. */
  editedAt?: string
  contact: Contact
}

export function reportReminderCard(data: ReportReminder): CardMessage {
  const words = english.reminder
  const asked = english.reportRequest
  const { conferenceId, reportId, reference, documentUrl, step } = data
  const ids = { conferenceId, reportId }
  const send = execute('submit', asked.send, ids)
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
      !documentUrl && buttons(fileToggle, nothingHeld),
      documentUrl && data.started && buttons(send, openUrl(words.continue, documentUrl), fileToggle, nothingHeld),
      documentUrl && !data.started && buttons(openUrl(asked.start, documentUrl), send, fileToggle, nothingHeld),
      links(toggle(english.iCantCome, 'cant-come'), whyToggle()),
      panel('file', [text(asked.howToSendFile)]),
      cantComeForm(conferenceId, true),
      whyPanel(data.because),
      subtle(contactLine(data.contact)),
    ],
  })
}
