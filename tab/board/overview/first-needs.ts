import type { NeedToday } from '../../../bot/api/conferences.ts'

const AT_MOST = 7
const OF_ONE_CONFERENCE = 2

/** What is shown of the needs before anything is pressed, still the worst first: no one conference fills the list. */
export function firstNeeds<Need extends Pick<NeedToday, 'conference'>>(needs: readonly Need[]): Need[] {
  const shown = new Map<string, number>()
  const first = needs.filter(({ conference }) => {
    if (!conference) return true
    const before = shown.get(conference.id) ?? 0
    shown.set(conference.id, before + 1)
    return before < OF_ONE_CONFERENCE
  })
  return first.slice(0, AT_MOST)
}
