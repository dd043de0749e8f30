const START = 'Last time ('

/** How a line of the last report stands in the new form. What was carried over before keeps the day that it was said. */
export function lastTimeLine(day: string, text: string): string {
  return isLastTime(text) ? text : `${START}${day}): ${text}`
}

export function isLastTime(text: string): boolean {
  return text.startsWith(START)
}

/** What the forms for a first conference and for a review ask in other words. */
const ASKED_AS: Record<string, string> = {
  'Our involvement': 'Our involvement since the last conference',
  'Past harm': 'What are we still worried about?',
  'Complicating factors': 'What are we still worried about?',
  'Future danger': 'What are we still worried about?',
  'What needs to change, and what my service will do': 'What needs to change next, and what my service will do',
}

/** Who has seen the last report says nothing about this one. */
const NOT_CARRIED: ReadonlySet<string> = new Set(['Shared with the family'])

/** The headings under which it may be put into a new form. */
export function headingsFor(heading: string): string[] {
  if (NOT_CARRIED.has(heading)) return []
  const other = ASKED_AS[heading]
  return other === undefined ? [heading] : [heading, other]
}
