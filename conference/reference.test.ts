import { expect, test } from 'vitest'
import { referencesIn } from './reference.ts'

test('a reference is found however people write it', () => {
  const subjects = ['Conference CP-1042', 're: cp 1042 moved', 'About your appointment on 1 April, reference 1042']
  expect(subjects.map(referencesIn)).toEqual([[1042], [1042], [1042]])
})

test('a number that is no reference is none', () => {
  expect(referencesIn('Room 1042, 2026, CP-7, ACP-1042')).toEqual([])
})
