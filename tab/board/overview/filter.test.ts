import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CONFERENCE_FILTERS } from '../../../bot/api/conferences.ts'
import { type Filter, placeOfFilter, readFilter } from './filter.ts'

test('what the list shows is read from its place again, whatever it is', () => {
  const filters: fc.Arbitrary<Filter> = fc.record({
    filter: fc.constantFrom(...CONFERENCE_FILTERS),
    kind: fc.constantFrom('initial' as const, 'review' as const, null),
    mine: fc.boolean(),
    search: fc.string({ maxLength: 12 }),
  })
  fc.assert(
    fc.property(filters, (filter) => {
      expect(readFilter(placeOfFilter(filter).split('?')[1] ?? '')).toEqual(filter)
    }),
  )
})

test('what is coming is where the board begins, and what nobody can choose is that too', () => {
  const first = { filter: 'coming', kind: null, mine: false, search: '' } as const
  expect(placeOfFilter(first)).toBe('#/')
  expect(readFilter('filter=everything&kind=third')).toEqual(first)
})
