import { asksAboutFamily, currentVersion, type Report, type ReportVersion } from '../../conference/report.ts'
import { conferenceFacts, saidAt, saidToday } from './about.ts'
import { english } from './english.ts'
import { facts, heading, paragraph } from './layout.ts'
import type { Letter, LetterContext } from './letter.ts'
import { professionalLetter } from './professional.ts'

/** What arrived, when, and what happens next; of a draft, that its author still has to say so. */
export function reportReceipt(context: LetterContext & { report: Report; version: ReportVersion }): Letter {
  const { conference, now, report, version } = context
  const { reference } = conference
  const words = english.receipt
  const at = saidToday(version.receivedAt, now)
  const texts =
    version.state === 'draft'
      ? {
          subject: english.subjects.draftReceipt(reference),
          title: words.draftTitle(reference),
          lead: words.draft(at),
          next: words.nextDraft,
        }
      : version.part === 'restricted'
        ? {
            subject: english.subjects.restrictedReceipt(reference),
            title: words.restrictedTitle(reference),
            lead: words.received(at, version.number),
            next: words.nextRestricted,
          }
        : {
            subject: english.subjects.reportReceipt(reference),
            title: words.title(reference),
            lead: words.received(at, version.number),
            next: words.next,
          }
  return professionalLetter(
    context,
    texts,
    [
      paragraph(texts.next),
      version.part === 'restricted' && !currentVersion(report) && paragraph(words.mainNeeded),
      version.findings.marks?.restricted && paragraph(words.hasRestricted),
      asksAboutFamily(version) && [
        heading(words.question),
        paragraph(words.questionText),
        paragraph(words.untilAnswered),
      ],
      version.late && paragraph(words.late),
      facts([
        [words.version, version.number],
        [words.at, saidAt(version.receivedAt)],
        [words.type, words.types[version.type ?? ''] ?? words.otherType],
        !asksAboutFamily(version) && [words.part, words.parts[version.part]],
      ]),
      paragraph(words.undo),
    ],
    [conferenceFacts(conference)],
  )
}
