import { expect, test } from 'vitest'
import { ok, type Result, refusal } from './result.ts'

test('a refusal carries its reason and details, an agreement its value', () => {
  const half = (n: number): Result<{ half: number }, 'odd'> =>
    n % 2 === 0 ? ok({ half: n / 2 }) : refusal('odd', { message: 'Give an even number.', n })
  expect(half(4)).toEqual({ ok: true, half: 2 })
  expect(half(3)).toEqual({ ok: false, reason: 'odd', message: 'Give an even number.', n: 3 })
  expect(ok()).toEqual({ ok: true })
})
