import fc from 'fast-check'
import { expect, test } from 'vitest'
import { literal, path } from './graph-path.ts'

test('no value can leave its segment of the path', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (value) => {
      const { url } = path`/users/${value}/events`
      expect(url).not.toMatch(/[?#]/)
      expect(url.split('/').map(decodeURIComponent)).toEqual(['', 'users', value, 'events'])
    }),
  )
})

test('the shape of a path holds none of its values', () => {
  const address = path`/sites/${'host,1,2'}/drive/root:/${['CP-2026-0042', 'a b.pdf']}:`
  expect(address.url).toBe('/sites/host%2C1%2C2/drive/root:/CP-2026-0042/a%20b.pdf:')
  expect(address.shape).toBe('/sites/…/drive/root:/…:')
})

test("a quote in an address stays inside its literal, as in o'neill", () => {
  expect(literal("o'neill@example.org")).toBe("'o''neill@example.org'")
})
