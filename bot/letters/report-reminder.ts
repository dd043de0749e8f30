import { reportOf } from '../../conference/conference.ts'
import { conferenceFacts, reportDue, reportDueIn, saidAt, whyThisDate } from './about.ts'
import { english } from './english.ts'
import { paragraph } from './layout.ts'
import type { Letter, LetterContext } from './letter.ts'
import { professionalLetter } from './professional.ts'

export type ReminderStep = keyof typeof english.reportReminder.leads

export function reportReminder(context: LetterContext & { step: ReminderStep }): Letter {
  const { conference, now, step } = context
  const { reference } = conference
  const words = english.reportReminder
  const due = reportDue(conference)
  const editedAt = reportOf(conference, context.to.id)?.editedAt
  return professionalLetter(
    context,
    {
      subject: english.subjects.reportReminder(reference, due),
      title: words.title(reference),
      lead: words.leads[step](due, reportDueIn(conference, now)),
    },
    [
      editedAt && paragraph(words.started(saidAt(editedAt))),
      paragraph(english.noReadingTime),
      conferenceFacts(conference, [english.facts.reportDue, english.facts.by(due)]),
      paragraph(words.how),
    ],
    [paragraph(english.pageIsYours), whyThisDate(conference)],
  )
}

/** The next working morning after the due date. No blame: the report is still needed. */
export function reportOverdue(context: LetterContext): Letter {
  const { conference } = context
  const { reference } = conference
  const words = english.reportReminder
  return professionalLetter(
    context,
    {
      subject: english.subjects.reportOverdue(reference),
      title: words.title(reference),
      lead: words.overdue(reportDue(conference)),
    },
    [paragraph(words.overdueWhy), conferenceFacts(conference), paragraph(words.how)],
    [paragraph(english.pageIsYours)],
  )
}
