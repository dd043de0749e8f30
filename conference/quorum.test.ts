import { expect, test } from 'vitest'
import { conference, person, report } from './conference.fixture.ts'
import { quorumForecast } from './quorum.ts'

const apology = (instead: string) => ({ at: Temporal.Instant.from('2026-04-10T09:00Z'), instead })

test('children’s social care and two other groups make a quorum', () => {
  expect(quorumForecast(conference())).toEqual({
    possible: true,
    confirmed: 0,
    needed: 3,
    counted: ['social care', 'education', 'health'],
    unconfirmed: ['social care', 'education', 'health'],
    socialCare: true,
  })
})

test('a group is confirmed once somebody of it accepts or says who comes instead, and gone when all of it decline', () => {
  const replies = { lead: { reply: 'accepted' }, teacher: { reply: 'declined' }, gp: { apology: apology('Dr Patel') } }
  const participants = conference().participants.map((one) => ({
    ...one,
    ...(replies as Record<string, Partial<typeof one>>)[one.id],
  }))
  const found = quorumForecast(conference({ participants }))
  expect(found).toMatchObject({ possible: false, confirmed: 2, counted: ['social care', 'health'], unconfirmed: [] })
})

test('whoever holds nothing does not count', () => {
  const reports = [report('lead'), report('teacher'), report('gp', { state: 'nothing-held' })]
  expect(quorumForecast(conference({ reports }))).toMatchObject({
    possible: false,
    counted: ['social care', 'education'],
  })
})

test('whoever cannot come counts only through somebody who comes instead', () => {
  const with_ = (instead: string) =>
    conference().participants.map((one) => (one.id === 'gp' ? { ...one, apology: apology(instead) } : one))
  expect(quorumForecast(conference({ participants: with_('') })).possible).toBe(false)
  expect(quorumForecast(conference({ participants: with_('Dr Patel') })).possible).toBe(true)
})

test('two of one group are one group, and chair, interpreter and family are none', () => {
  const participants = [...conference().participants, person('head', { role: 'head teacher', group: 'Education' })]
  expect(quorumForecast(conference({ participants })).counted).toEqual(['social care', 'education', 'health'])
})

test('no more groups are confirmed than are needed, and none makes up for children’s social care', () => {
  const everybody = [...conference().participants, person('officer', { role: 'police', group: 'police' })]
  const without = (silent: string) =>
    everybody.map((one) => ({ ...one, reply: one.id === silent ? ('none' as const) : ('accepted' as const) }))
  expect(quorumForecast(conference({ participants: without('') }))).toMatchObject({ confirmed: 3, unconfirmed: [] })
  expect(quorumForecast(conference({ participants: without('lead') }))).toMatchObject({
    confirmed: 2,
    unconfirmed: ['social care'],
  })
})
