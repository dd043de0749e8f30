/** A day that somebody has added to those that do not count. */
export interface AddedDay {
  /** "proclaimed": a bank holiday for everybody. "closure": the authority's own office is closed. */
  kind: 'proclaimed' | 'closure'
  date: Temporal.PlainDate
  /** "the Coronation", for who administers them. */
  name: string
  /** Null: before anybody noted when. */
  addedAt: Temporal.Instant | null
}

export function datesOf(days: readonly AddedDay[], kind: AddedDay['kind']): Temporal.PlainDate[] {
  return days.filter((day) => day.kind === kind).map(({ date }) => date)
}

/** Those that were added after this moment, the earliest first; what was added at once comes together. */
export function addedAfter(days: readonly AddedDay[], moment: Temporal.Instant): AddedDay[][] {
  const later = days.filter(({ addedAt }) => addedAt !== null && Temporal.Instant.compare(moment, addedAt) < 0)
  const byMoment = Map.groupBy(later, ({ addedAt }) => (addedAt as Temporal.Instant).epochMilliseconds)
  return [...byMoment].toSorted(([one], [other]) => one - other).map(([, together]) => together)
}
