export const FIRST_KNOWN_YEAR = 2013
export const LAST_KNOWN_YEAR = 2100

/** Thrown when a count of working days reaches a year for which we hold no bank holidays. */
export class HolidaysUnknown extends RangeError {
  override readonly name = 'HolidaysUnknown'
}

type Holiday = { date: Temporal.PlainDate; name: string }

const MONDAY = 1

/** Holidays moved by proclamation: the rule's own day (key) is a working day that year. */
const MOVED = new Map([
  ['2020-05-04', '2020-05-08'],
  ['2022-05-30', '2022-06-02'],
])

const PROCLAIMED = new Map([
  ['2022-06-03', 'the Platinum Jubilee bank holiday'],
  ['2022-09-19', 'the bank holiday for the State Funeral of Queen Elizabeth II'],
  ['2023-05-08', 'the bank holiday for the Coronation of King Charles III'],
])

const holidaysByYear = new Map<number, ReadonlyMap<string, string>>()

/** The bank holiday of England and Wales on this day, named as within a sentence. Throws HolidaysUnknown outside 2013-2100. */
export function bankHolidayName(date: Temporal.PlainDate): string | undefined {
  return bankHolidays(date.year).get(date.toString())
}

/** Every bank holiday of England and Wales in a year, ISO date to name, in order. Throws HolidaysUnknown outside 2013-2100. */
export function bankHolidays(year: number): ReadonlyMap<string, string> {
  if (year < FIRST_KNOWN_YEAR || year > LAST_KNOWN_YEAR) {
    throw new HolidaysUnknown(`Bank holidays are known from ${FIRST_KNOWN_YEAR} to ${LAST_KNOWN_YEAR}, not for ${year}`)
  }
  let holidays = holidaysByYear.get(year)
  if (!holidays) {
    holidays = new Map(holidaysByRule(year).map(({ date, name }) => [date.toString(), name]))
    holidaysByYear.set(year, holidays)
  }
  return holidays
}

function holidaysByRule(year: number): Holiday[] {
  const day = (month: number, dayOfMonth: number) => new Temporal.PlainDate(year, month, dayOfMonth)
  const easter = easterSunday(year)
  const proclaimed = [...PROCLAIMED].map(([date, name]) => ({ date: Temporal.PlainDate.from(date), name }))
  return [
    ...withSubstitutes([{ date: day(1, 1), name: 'New Year’s Day' }]),
    { date: easter.subtract({ days: 2 }), name: 'Good Friday' },
    { date: easter.add({ days: 1 }), name: 'Easter Monday' },
    unlessMoved({ date: firstMonday(day(5, 1)), name: 'the early May bank holiday' }),
    unlessMoved({ date: lastMonday(day(5, 31)), name: 'the spring bank holiday' }),
    { date: lastMonday(day(8, 31)), name: 'the summer bank holiday' },
    ...withSubstitutes([
      { date: day(12, 25), name: 'Christmas Day' },
      { date: day(12, 26), name: 'Boxing Day' },
    ]),
    ...proclaimed.filter(({ date }) => date.year === year),
  ].sort((one, other) => Temporal.PlainDate.compare(one.date, other.date))
}

/** A holiday at a weekend gives way to the next weekday that is not itself a holiday. */
function withSubstitutes(holidays: Holiday[]): Holiday[] {
  const placed = holidays.filter(({ date }) => !isWeekend(date))
  for (const { date, name } of holidays.filter((holiday) => isWeekend(holiday.date))) {
    let substitute = date
    while (isWeekend(substitute) || placed.some((holiday) => holiday.date.equals(substitute))) {
      substitute = substitute.add({ days: 1 })
    }
    placed.push({ date: substitute, name: `${name} (substitute day)` })
  }
  return placed
}

function unlessMoved({ date, name }: Holiday): Holiday {
  return { date: Temporal.PlainDate.from(MOVED.get(date.toString()) ?? date), name }
}

export function isWeekend(date: Temporal.PlainDate): boolean {
  return date.dayOfWeek > 5
}

function firstMonday(first: Temporal.PlainDate): Temporal.PlainDate {
  return first.add({ days: (7 + MONDAY - first.dayOfWeek) % 7 })
}

function lastMonday(last: Temporal.PlainDate): Temporal.PlainDate {
  return last.subtract({ days: last.dayOfWeek - MONDAY })
}

/** The anonymous Gregorian computus (Meeus, Jones, Butcher). */
function easterSunday(year: number): Temporal.PlainDate {
  const century = Math.floor(year / 100)
  const golden = year % 19
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const days = epact + weekday - 7 * late + 114
  return new Temporal.PlainDate(year, Math.floor(days / 31), (days % 31) + 1)
}
