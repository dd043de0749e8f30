import { expect, test } from 'vitest'
import { roleIn, roleOf } from './role.ts'

test.each([
  ['teacher', 'professional', 'report pack quorum'],
  ['Social Worker', 'professional', 'report pack quorum'],
  ['practice nurse at the surgery', 'professional', 'report pack quorum'],
  ['Chair', 'professional', 'pack'],
  ['Minute-taker', 'professional', 'pack'],
  ['minute taker', 'professional', 'pack'],
  ['interpreter (Polish)', 'professional', ''],
  ['children’s advocate', 'professional', ''],
  ['mother', 'family', 'pack'],
  ['supporter', 'family', ''],
] as const)('%s (%s): %s', (role, side, expected) => {
  const { asksReport, getsPack, countsForQuorum } = roleOf({ role, side })
  const says = [asksReport && 'report', getsPack && 'pack', countsForQuorum && 'quorum'].filter(Boolean).join(' ')
  expect(says).toBe(expected)
})

test('whoever chairs is the chair, whatever their job is called', () => {
  const person = { id: 'one', role: 'independent reviewing officer', side: 'professional' as const }
  expect(roleIn({ chairId: 'one' }, person)).toMatchObject({ asksReport: false, getsPack: true })
  expect(roleIn({ chairId: 'two' }, person)).toMatchObject({ asksReport: true })
})
