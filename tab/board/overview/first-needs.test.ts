import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstNeeds } from './first-needs.ts'

const needOf = (id: string | null, harm: number) => ({ conference: id ? { id, reference: id } : null, harm })
const needs = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd', 'e', null))
  .map((ids) => ids.map((id, harm) => needOf(id, harm)))

test('one conference in trouble leaves room for the others', () => {
  const all = ['a', 'a', 'a', 'b', 'a', null, null, null, 'b', 'b', 'c'].map(needOf)
  expect(firstNeeds(all).map(({ conference, harm }) => `${conference?.id} ${harm}`)).toEqual([
    ...['a 0', 'a 1', 'b 3', 'undefined 5', 'undefined 6', 'undefined 7', 'b 8'],
  ])
})

test('at most seven are shown, two of one conference, and none is left out for one that is less bad', () => {
  fc.assert(
    fc.property(needs, (all) => {
      const first = firstNeeds(all)
      const of = (id: string) => first.filter(({ conference }) => conference?.id === id).length
      expect(first.length).toBeLessThanOrEqual(7)
      expect(first.map(({ harm }) => harm)).toEqual(first.map(({ harm }) => harm).toSorted((a, b) => a - b))
      for (const { conference, harm } of all) {
        if (conference) expect(of(conference.id)).toBeLessThanOrEqual(2)
        const isShown = first.some((one) => one.harm === harm)
        const isRoom = first.length < 7 || harm < (first.at(-1)?.harm ?? 0)
        if (!isShown && isRoom) expect(conference && of(conference.id)).toBe(2)
      }
    }),
  )
})
