import { expect, test } from 'vitest'
import { assertTransportAllowed, toMicrosoft } from './transport.ts'

const toStandIn = (url: string) => url.replace('https://', 'http://127.0.0.1:4000/')

test('a stand-in is refused in production', () => {
  expect(() => assertTransportAllowed(toStandIn, 'production')).toThrow(/production/)
})

test('Microsoft itself is allowed in production, and a stand-in anywhere else', () => {
  expect(() => assertTransportAllowed(toMicrosoft, 'production')).not.toThrow()
  expect(() => assertTransportAllowed(toStandIn, undefined)).not.toThrow()
})
