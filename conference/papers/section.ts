import { formatDate, formatTime, LONDON } from '../civil-time.ts'
import type { Child, Conference } from '../conference.ts'
import type { IsoDate, IsoLondonTime } from '../outcome/outcome.ts'
import type { PaperSection } from './paper.ts'

interface Passage {
  /** From what it was drafted: a second draft knows it again by it. */
  id: string
  heading: string
  /** Paragraphs; an empty one waits for a person to write it. */
  text: string | readonly (string | false | null)[]
  audience?: PaperSection['audience']
  childId?: string | null
}

export function section({ id, heading, text, audience = 'everyone', childId = null }: Passage): PaperSection {
  const lines = typeof text === 'string' ? [text] : text
  const words = lines.filter((line): line is string => typeof line === 'string' && line.trim() !== '')
  return { id, heading, text: words.join('\n\n'), audience, childId }
}

/** One passage for each group of lines that are for the same people. */
export function passagesOf(
  about: { id: string; heading: string; childId?: string | null },
  lines: readonly { text: string; audience: PaperSection['audience'] }[],
): PaperSection[] {
  const groups = Map.groupBy(lines, ({ audience }) => (audience === 'everyone' ? '' : audience.toSorted().join(' ')))
  return [...groups.values()]
    .filter(([first]) => first?.audience === 'everyone' || (first?.audience.length ?? 0) > 0)
    .map((group, index) =>
      section({
        ...about,
        id: index === 0 ? about.id : `${about.id}:${index + 1}`,
        text: group.map(({ text }) => text),
        audience: group[0]?.audience ?? [],
      }),
    )
}

/** "What: words" on a line of its own each; whatever was typed in several lines stands in one. */
export function facts(rows: readonly (readonly [term: string, value: string])[]): string {
  return rows
    .filter(([, value]) => value.trim() !== '')
    .map(([term, value]) => `${term}: ${inOneLine(value)}`)
    .join('\n')
}

export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${inOneLine(line)}`).join('\n')
}

/** The first letter of a line. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** The name that a sentence about a child uses. */
export function givenName({ name }: Pick<Child, 'name'>): string {
  return name.trim().split(/\s+/)[0] ?? name
}

export function childWith({ children }: Pick<Conference, 'children'>, childId: string): Child | undefined {
  return children.find(({ id }) => id === childId)
}

/** 'Tuesday 7 April 2026' */
export function dateIn(date: IsoDate): string {
  return formatDate(Temporal.PlainDate.from(date))
}

/** 'Tuesday 7 April 2026 at 10am' */
export function momentIn(time: IsoLondonTime): string {
  return momentWords(Temporal.PlainDateTime.from(time).toZonedDateTime(LONDON))
}

export function momentWords(moment: Temporal.ZonedDateTime): string {
  return `${formatDate(moment)} at ${formatTime(moment)}`
}
