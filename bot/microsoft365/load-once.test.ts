import { expect, test } from 'vitest'
import { loadOnce } from './load-once.ts'

test('a success is remembered, a failure is not', async () => {
  let calls = 0
  const load = loadOnce(async () => {
    calls += 1
    if (calls === 1) throw new Error('not yet')
    return calls
  })
  await expect(load()).rejects.toThrow('not yet')
  expect(await Promise.all([load(), load()])).toEqual([2, 2])
  expect(await load()).toBe(2)
})
