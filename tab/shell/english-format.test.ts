import fc from 'fast-check'
import { test } from 'vitest'
import { amountWords, listWords } from './english-format.ts'

// Our own for speed: what they say is what the browser's own words would be.

test('things are joined as the browser joins them', () => {
  const and = new Intl.ListFormat('en-GB')
  fc.assert(fc.property(fc.array(fc.string()), (things) => listWords(things) === and.format(things)))
})

test('amounts are written as the browser writes them', () => {
  fc.assert(fc.property(fc.nat(), (amount) => amountWords(amount) === amount.toLocaleString('en-GB')))
})
