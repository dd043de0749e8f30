const WEEKEND_DAY = / is at the weekend: not counted$/

/** The reasons of a deadline with all its weekend days in one line; bank holidays and closures keep their names. */
export function foldWeekends(because: readonly string[]): string[] {
  const first = because.findIndex((line) => WEEKEND_DAY.test(line))
  const days = because.filter((line) => WEEKEND_DAY.test(line)).length
  return because.flatMap((line, index) => {
    if (index === first) return [`${days} weekend ${days === 1 ? 'day' : 'days'} not counted`]
    return WEEKEND_DAY.test(line) ? [] : [line]
  })
}
