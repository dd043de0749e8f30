import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toHtml } from './markdown.ts'

it('bold, italics and links are shown as Teams shows them', () => {
  expect(toHtml('**Due** by _5pm_')).toBe('<p><strong>Due</strong> by <em>5pm</em></p>')
  expect(toHtml('See [the guide](https://council.example/a_b_c)')).toContain('<a href="https://council.example/a_b_c"')
  expect(toHtml('[a](https://a.example/**b) and **[c](https://c.example)')).not.toContain('<strong>')
  expect(toHtml('snake_case_word and 2 * 3')).toBe('<p>snake_case_word and 2 * 3</p>')
})

it('a list stands between the paragraphs around it', () => {
  expect(toHtml('You can:\n- send it\n- ask\n\nOr wait.')).toBe(
    '<p>You can:</p><ul><li>send it</li><li>ask</li></ul><p>Or wait.</p>',
  )
  expect(toHtml('1. one\n2. two')).toBe('<ol><li>one</li><li>two</li></ol>')
})

it('nothing that a person types becomes an element', () => {
  expect(toHtml('[x](javascript:alert(1)) <img src=x>')).toBe('<p>[x](javascript:alert(1)) &lt;img src=x&gt;</p>')
  const ours = /<\/?(?:p|ul|ol|li|strong|em)>|<br>|<a href="[^"<>]*" target="_blank" rel="noopener">|<\/a>/g
  const piece = fc.constantFrom('<', '>', '"', "'", '&', '[a](https://b.example/', ')', '**', '_', '\n- ', 'x', ' ')
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      expect(toHtml(pieces.join('')).replace(ours, '')).not.toMatch(/[<>]/)
    }),
    { numRuns: 1000 },
  )
})
