import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

const rowsOf = (csv: string) => csv.replace('\uFEFF', '').trimEnd().split('\r\n')

test('the first line names the columns; what a row does not have is empty', () => {
  expect(rowsOf(csvOf(['a', 'b'], [{ b: 'two' }, { a: 'one', b: '' }]))).toEqual(['a,b', ',two', 'one,'])
})

test.each([
  ['O’Neill, Sam', '"O’Neill, Sam"'],
  ['said "no"', '"said ""no"""'],
  ['two\nlines', '"two\nlines"'],
  ['=HYPERLINK("https://elsewhere.example")', `"'=HYPERLINK(""https://elsewhere.example"")"`],
  ['+44 23', "'+44 23"],
  ['-1', "'-1"],
  ['@here', "'@here"],
  ['\tindented', "'\tindented"],
  ['2026-04-15', '2026-04-15'],
])('%j stands in a cell as %j', (text, cell) => {
  expect(csvOf(['a'], [{ a: text }])).toBe(`\uFEFFa\r\n${cell}\r\n`)
})

test('no words that anybody can type begin a formula', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const cell = csvOf(['a'], [{ a: text }]).slice('\uFEFFa\r\n'.length)
      expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r](?!\n$)/)
    }),
  )
})
