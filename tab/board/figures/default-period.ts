export interface ChosenPeriod {
  from: string
  to: string
}

export type PeriodChoice = 'year' | 'last' | 'quarter'

/** The national return's year begins on 1 April. */
export function periodOf(choice: PeriodChoice, today: Temporal.PlainDate): ChosenPeriod {
  if (choice === 'quarter') return { from: today.subtract({ months: 3 }).toString(), to: today.toString() }
  const first = startOfYear(today)
  if (choice === 'year') return { from: first.toString(), to: today.toString() }
  return { from: first.subtract({ years: 1 }).toString(), to: first.subtract({ days: 1 }).toString() }
}

function startOfYear(today: Temporal.PlainDate): Temporal.PlainDate {
  const first = today.with({ month: 4, day: 1 })
  return Temporal.PlainDate.compare(first, today) <= 0 ? first : first.subtract({ years: 1 })
}

/** "#/figures?from=2026-04-01&to=2027-03-31". What is no period of days is this year. */
export function readPeriod(query: string, today: Temporal.PlainDate): ChosenPeriod {
  const asked = new URLSearchParams(query)
  const [from, to] = [asked.get('from') ?? '', asked.get('to') ?? '']
  return isDay(from) && isDay(to) && from <= to ? { from, to } : periodOf('year', today)
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
}
