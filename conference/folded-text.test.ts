import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldedWords, foldText, foldWord, GAP } from './folded-text.ts'

test.each([
  ['٠١٢٣٤٥٦٧٨٩', 'oi234s6789'],
  ['০১২৩৪৫৬৭৮৯', 'oi234s6789'],
  ['۰۱۲۳۴۵۶۷۸۹', 'oi234s6789'],
  ['Łukasz Żółć', 'iukaszzoic'],
  ['ﬁne', 'fine'],
  ['Straße', 'strasse'],
  ['Иван', foldWord('иван')],
  ['a%20b%2Db', 'abb'],
  ['100%', 'ioo'],
  ['🇦🅱ⓒ①', 'abci'],
  ['a\u200b\u0301\u00adb', 'ab'],
])('%j is read as %s', (text, expected) => expect(foldWord(text)).toBe(expected))

test('what stands between two letters is seen, and what is invisible is not', () => {
  const { gaps } = foldText('a b-\nc\u200bdE9’x')
  expect(Array.from(gaps)).toEqual([
    GAP.space,
    GAP.space,
    GAP.joint,
    GAP.none,
    GAP.change,
    GAP.change,
    GAP.change,
    GAP.space,
  ])
  expect(foldedWords('St. Mary’s, O’Brien-Smith')).toEqual(['st', 'marys', 'obrien', 'smith'])
})

test('every folded letter knows where it stands in the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const folded = foldText(text)
      expect(folded.at).toHaveLength(folded.text.length)
      expect(folded.gaps).toHaveLength(folded.text.length + 1)
      folded.at.forEach((at, index) => {
        expect(at).toBeLessThan(text.length)
        if (index > 0) expect(at).toBeGreaterThanOrEqual(folded.at[index - 1] as number)
      })
    }),
  )
})
