import type { Conference } from '../conference.ts'
import { AGENDA } from '../meeting/agenda.ts'
import type { Line } from '../meeting/line.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { english } from './english.ts'
import type { PaperSection } from './paper.ts'
import { familyRole, whoHeard } from './readers.ts'
import { passagesOf } from './section.ts'

export type Spoken = Pick<Meeting, 'lines' | 'guests'> | null

/** What was written on the stage in the step of this title, for those who saw it there. */
export function spokenAt(conference: Conference, spoken: Spoken, title: string) {
  const step = AGENDA.findIndex((one) => one.title === title) + 1
  return (spoken?.lines ?? [])
    .filter((line) => line.step === step && line.kind !== 'note')
    .map((line) => spokenLine(conference, spoken, line))
}

/** Step by step what was said, the family's own words as theirs. */
export function spokenSections(conference: Conference, spoken: Spoken, steps: readonly number[]): PaperSection[] {
  return steps.flatMap((number) => {
    const title = AGENDA[number - 1]?.title ?? ''
    return passagesOf({ id: `step:${number}`, heading: title }, spokenAt(conference, spoken, title))
  })
}

/** Notes are for those who run the meeting: whoever writes the record puts them into words that others may read. */
export function noteSections(spoken: Spoken, writers: readonly string[]): PaperSection[] {
  const notes = (spoken?.lines ?? []).filter(({ kind }) => kind === 'note')
  return [...Map.groupBy(notes, ({ step }) => step)]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([step, lines]) =>
      passagesOf(
        { id: `notes:${step}`, heading: english.record.notes(AGENDA[step - 1]?.title ?? '') },
        lines.map(({ text }) => ({ text, audience: writers })),
      ),
    )
}

function spokenLine(conference: Conference, spoken: Spoken, { text, whose, audience }: Line) {
  const speaker = conference.participants.find(({ id }) => id === whose)
  const guest = spoken?.guests.find(({ id }) => id === whose)
  const role = speaker ? familyRole(conference, speaker) : (guest?.role ?? null)
  return { text: english.record.words(text.trim(), role), audience: whoHeard(conference, { audience, whose }) }
}
