import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatAddress, parseAddress } from './address.ts'

it('a link names the person, the view and the item', () => {
  expect(parseAddress('#/Teacher@school.example/chat')).toEqual({
    person: 'teacher@school.example',
    view: 'chat',
    item: '',
  })
  expect(formatAddress({ person: 'teacher@school.example', view: 'files', item: '/Apps/CP Conferences' })).toBe(
    '#/teacher@school.example/files/%2FApps%2FCP%20Conferences',
  )
})

it('whatever an item is called, its link leads back to it', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (item) => {
      const address = { person: 'a@b.example', view: 'files', item }
      expect(parseAddress(formatAddress(address))).toEqual(address)
    }),
  )
})

it('a mangled link is read as far as it goes', () => {
  expect(parseAddress('')).toEqual({ person: '', view: '', item: '' })
  expect(parseAddress('#/a@b.example/chat/%E0%A4%A')).toMatchObject({ item: '%E0%A4%A' })
})
