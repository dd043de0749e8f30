import { expect, test } from 'vitest'
import type { Child } from './conference.ts'
import { childrenNamedIn } from './names-in-text.ts'

const child = (name: string): Child => ({ id: name, name, born: Temporal.PlainDate.from('2016-02-03'), unborn: false })
const children = [child('Zoë Example'), child('Ben Example'), child('Grace Example'), child('Ælfric Example')]

test.each([
  ['Zoe came.', ['Zoë Example']],
  ['ZOË’S book', ['Zoë Example']],
  ['Bens shoes, Zoës coat', ['Zoë Example', 'Ben Example']],
  ['ben', ['Ben Example']],
  ['Grace slept', ['Grace Example']],
  ['with good grace', []],
  ['Aelfric', ['Ælfric Example']],
  ['Benjamin was on the bench; zoology', []],
  ['been', []],
  ['', []],
])('%j names %j', (text, expected) => {
  expect(childrenNamedIn(text, children).map(({ name }) => name)).toEqual(expected)
})
