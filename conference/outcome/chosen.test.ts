import { expect, test } from 'vitest'
import { chosenCoreGroup, holdersNotIn } from './chosen.ts'
import type { Choice, PlanLine } from './outcome.ts'

const person = (id: string, side: 'professional' | 'family' = 'professional', speaks = true) => ({ id, side, speaks })
const PEOPLE = [
  person('mother', 'family'),
  person('interpreter', 'family', false),
  person('chair', 'professional', false),
  person('lead'),
  person('teacher'),
  person('gp'),
]
const choice = (personId: string, ...chosenIds: string[]) => ({ personId, chosenIds }) as unknown as Choice
const action = (whoId: string | null) => ({ whoId }) as PlanLine

test('the family, whom any of them chose, and the lead social worker always are in it', () => {
  expect(chosenCoreGroup({ choices: [] }, PEOPLE, 'lead')).toEqual(['mother', 'lead'])
  const choices = [choice('mother', 'teacher'), choice('father', 'teacher', 'gp')]
  expect(chosenCoreGroup({ choices }, PEOPLE, 'lead')).toEqual(['mother', 'lead', 'teacher', 'gp'])
})

test('whoever holds an action and is not in it is pointed out, with how many; somebody in words cannot be', () => {
  const plan = [action('gp'), action('lead'), action('gp'), action(null)]
  expect(holdersNotIn({ plan }, ['lead', 'mother'])).toEqual([{ id: 'gp', actions: 2 }])
  expect(holdersNotIn({ plan }, ['lead', 'gp'])).toEqual([])
})
