import { expect, test } from 'vitest'
import { sectionsAgain } from './draft-again.ts'
import type { PaperSection } from './paper.ts'

const section = (id: string, text: string): PaperSection => ({
  id,
  heading: id,
  text,
  audience: 'everyone',
  childId: null,
})
const again = (standing: string, before: string, after: string) => {
  const sections = (words: string) =>
    words
      .split(' ')
      .filter(Boolean)
      .map((word) => section(word[0] as string, word.slice(1)))
  return sectionsAgain(sections(standing), sections(before), sections(after))
    .map(({ id, text }) => `${id}${text}`)
    .join(' ')
}

// One letter is a passage, the digits its words; by hand: X.
test.each([
  ['nothing has changed', 'a1 b1', 'a1 b1', 'a1 b1', 'a1 b1'],
  ['a passage says something else', 'a1 b1', 'a1 b1', 'a2 b1', 'a2 b1'],
  ['somebody wrote on a passage that says the same', 'aX b1', 'a1 b1', 'a1 b2', 'aX b2'],
  ['somebody wrote on a passage that says something else', 'aX b1', 'a1 b1', 'a2 b1', 'a2\n\nX b1'],
  ['a passage is no more', 'a1 b1', 'a1 b1', 'a1', 'a1'],
  ['a passage is no more that somebody wrote on', 'a1 bX', 'a1 b1', 'a1', 'a1 bX'],
  ['a passage is new', 'a1', 'a1', 'a1 b1', 'a1 b1'],
  ['somebody had taken a passage out', 'b1', 'a1 b1', 'a1 b1', 'b1'],
  ['somebody had taken a passage out that says something else', 'b1', 'a1 b1', 'a2 b1', 'a2 b1'],
  ['somebody had added a passage', 'a1 cX', 'a1', 'a2', 'a2 cX'],
])('%s', (_, standing, before, after, expected) => {
  expect(again(standing, before, after)).toBe(expected)
})
