import { expect, test } from 'vitest'
import { periodOf, readPeriod } from './default-period.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

test.each([
  ['year', '2026-04-01', '2026-04-01', '2026-04-01'],
  ['year', '2027-03-31', '2026-04-01', '2027-03-31'],
  ['last', '2026-11-30', '2025-04-01', '2026-03-31'],
  ['quarter', '2026-05-31', '2026-02-28', '2026-05-31'],
] as const)('%s on %s is from %s to %s', (choice, today, from, to) => {
  expect(periodOf(choice, day(today))).toEqual({ from, to })
})

test('an address names the period; what is none is this year', () => {
  expect(readPeriod('from=2026-01-01&to=2026-02-01', day('2026-11-30'))).toEqual({
    from: '2026-01-01',
    to: '2026-02-01',
  })
  const year = { from: '2026-04-01', to: '2026-11-30' }
  for (const query of ['', 'from=2026-02-01&to=2026-01-01', 'from=yesterday&to=2026-01-01'])
    expect(readPeriod(query, day('2026-11-30'))).toEqual(year)
})
