import fc from 'fast-check'
import { expect, it } from 'vitest'
import { personalLink, readToken, sign } from './link.ts'

const settings = { publicUrl: 'https://conferences.example.org', secret: 'one' }
const tokenOf = (id: string) => personalLink(settings, id).split('/p/')[1] ?? ''

it('a link leads to the page of the participant it was made for', () => {
  fc.assert(fc.property(fc.uuid(), (id) => readToken('one', tokenOf(id)) === id))
})

it('a link with any letter changed leads nowhere', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.nat(), (id, where) => {
      const token = tokenOf(id)
      const at = where % token.length
      const changed = token.slice(0, at) + (token[at] === 'a' ? 'b' : 'a') + token.slice(at + 1)
      return readToken('one', changed) === null
    }),
  )
})

it.each(['', '.', 'a', 'a.', '.a', 'a.b.c', `a.${sign('one', 'session', 'a')}`, `a.${sign('two', 'link', 'a')}`])(
  'what we did not sign as a link leads nowhere: "%s"',
  (token) => expect(readToken('one', token)).toBeNull(),
)
