import { formatDate, formatShortDate } from '../../conference/civil-time.ts'
import { conferenceFacts } from './about.ts'
import { english } from './english.ts'
import { bullets, button, heading, mailPage, paragraph } from './layout.ts'
import type { Letter, LetterContext } from './letter.ts'
import { professionalLetter } from './professional.ts'

/** One date that is another than was told. */
export interface DateChanged {
  name: 'report-due' | 'circulate-by'
  was: string
  now: string
  because: readonly string[]
}

/** To a professional: only what is another date for them, and why. */
export function datesChanged(context: LetterContext & { changes: readonly DateChanged[]; why: string }): Letter {
  const { conference, changes, why } = context
  const { reference } = conference
  const words = english.datesChanged
  return professionalLetter(
    context,
    { subject: english.subjects.datesChanged(reference), title: words.title(reference), lead: why },
    [
      ...changes.map(({ name, now, was }) => paragraph(words.now[name](now), ' ', words.was(was))),
      paragraph(words.same),
      conferenceFacts(conference),
    ],
    [heading(english.whyThisDate), paragraph(changes.flatMap(({ because }) => because).map((reason) => `${reason}. `))],
  )
}

/** In a few words, for a digest. */
export function datesInWords({ changes, why }: { changes: readonly DateChanged[]; why: string }): string {
  return [...changes.map(({ name, now }) => english.datesChanged.now[name](now)), why].join(' ')
}

/** To the business team, about all conferences: what somebody has to move, and what has other dates. */
export function dayOffAdded({ detail, link }: { detail: Record<string, string>; link: string }): Letter {
  const words = english.dayOff
  const day = formatShortDate(Temporal.PlainDate.from(detail.day as string))
  const subject = detail.gone ? words.subjects.gone(day) : words.subjects.added(day)
  const list = (title: string, references: string | undefined) =>
    references ? [heading(title), bullets(references.split(', '))] : []
  return {
    subject,
    html: mailPage(
      subject,
      subject,
      paragraph(whyInWords(detail)),
      list(words.conferences, detail.conferences),
      list(words.coreGroups, detail.coreGroups),
      detail.otherDates ? paragraph(words.otherDates(detail.otherDates)) : [],
      detail.otherDates ? paragraph(words.told) : [],
      button(words.open, link),
    ),
  }
}

/** 'Friday 12 June 2026 is now a bank holiday.' */
export function whyInWords(detail: Record<string, string>): string {
  const kind = detail.what === 'closure' ? 'closure' : 'proclaimed'
  return english.dayOff.why[detail.gone ? 'gone' : 'added'][kind](
    formatDate(Temporal.PlainDate.from(detail.day as string)),
  )
}
