import { expect, test } from 'vitest'
import { at, conference, person } from '../conference.fixture.ts'
import type { Conference } from '../conference.ts'
import { action, closedConference, coreGroup, PLAN } from '../core-group/core-group.fixture.ts'
import { NO_PLAN } from '../plan/plan.ts'
import { toldOfClosing } from './tell.ts'

const told = (one: Conference) =>
  toldOfClosing(one, 'closed').map(({ person: id, kind, detail }) =>
    [id, kind, detail.partyId].filter(Boolean).join(' '),
  )

const closed = (change: Partial<Conference> = {}) =>
  closedConference({ plan: PLAN, coreGroups: [coreGroup('first')], ...change })

test('each person hears one thing: the core group its dates, the others that it is over; those who ran it nothing', () => {
  expect(told(closed())).toEqual([
    'lead core-group-formed',
    'teacher core-group-formed',
    'gp conference-over',
    'lead hand-over mother',
    'father core-group-formed',
  ])
})

test('whoever is named in an action and is not in the core group hears that', () => {
  const actions = [...PLAN.actions, action('letter', { whoId: 'gp' })]
  expect(told(closed({ plan: { ...PLAN, actions } }))).toContain('gp actions-agreed')
  const notForThem = [...PLAN.actions, action('letter', { whoId: 'gp', audience: ['lead'] })]
  expect(told(closed({ plan: { ...PLAN, actions: notForThem } }))).toContain('gp conference-over')
})

test('whoever came for somebody else, or has left, hears nothing', () => {
  const gone = { at: at('2026-04-14T10:00'), reason: 'new job', successorId: null }
  const participants = closed().participants.map((one) => (one.id === 'gp' ? { ...one, left: gone } : one))
  expect(told(closed({ participants })).filter((one) => /gp|interpreter/.test(one))).toEqual([])
  const minutes = person('minutes', { role: 'minute-taker' })
  expect(
    told(closed({ participants: [...closed().participants, minutes] })).filter((one) => /minutes|chair/.test(one)),
  ).toEqual([])
})

test('when nothing follows, everybody hears that it is over', () => {
  const nothing = closedConference({ ...conference(), closing: closed().closing, plan: NO_PLAN, coreGroups: [] })
  expect(toldOfClosing(nothing, 'closed').map(({ kind, detail }) => detail.about ?? kind)).toEqual(
    Array(5).fill('conference-over'),
  )
})
