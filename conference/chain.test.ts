import { expect, test } from 'vitest'
import { counterparts } from './chain.ts'
import { conference, familyParty, person } from './conference.fixture.ts'
import type { Conference, Participant } from './conference.ts'

const first = conference()
const again = (change: (one: Participant) => Partial<Participant> = () => ({})): Conference => ({
  ...first,
  participants: first.participants.map((one) => ({ ...one, id: `${one.id}-2`, ...change(one) })),
  children: first.children.map((child) => ({ ...child, id: `${child.id}-2` })),
})

test('everybody is found again by their address, every child by name and birth', () => {
  const { person: who, child } = counterparts(first, again())
  for (const { id } of first.participants) expect(who(id)).toBe(`${id}-2`)
  for (const { id } of first.children) expect(child(id)).toBe(`${id}-2`)
  expect([who('nobody'), child('nobody')]).toEqual([null, null])
})

test('whose address has changed is found by name, unless two have it', () => {
  const moved = again((one) => (one.id === 'teacher' ? { email: 'new@hill.example' } : {}))
  expect(counterparts(first, moved).person('teacher')).toBe('teacher-2')
  const two = again((one) =>
    ['teacher', 'gp'].includes(one.id) ? { email: `${one.id}@new.example`, name: 'Sam teacher' } : {},
  )
  expect(counterparts(first, two).person('teacher')).toBeNull()
})

test('a family party is never taken for a professional of the same address', () => {
  const shared = { email: 'home@family.example', name: 'Kim' }
  const from = { ...first, participants: [familyParty('mother', ['ava'], shared)] }
  const to = { ...first, participants: [person('mother-2', shared)] }
  expect(counterparts(from, to).person('mother')).toBeNull()
})

test('a date of birth that was put right on one side is still the same child', () => {
  const born = Temporal.PlainDate.from('2016-02-04')
  const children = again().children.map((child) => (child.id === 'ava-2' ? { ...child, born } : child))
  expect(counterparts(first, { ...again(), children }).child('ava')).toBe('ava-2')
})
