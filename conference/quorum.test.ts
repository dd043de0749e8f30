import { expect, test } from 'vitest'
import { conference, person, report } from './conference.fixture.ts'
import { quorumForecast } from './quorum.ts'

const apology = (instead: string) => ({ at: Temporal.Instant.from('2026-04-10T09:00Z'), instead })

test('children’s social care and two other groups make a quorum', () => {
  expect(quorumForecast(conference())).toEqual({
    met: true,
    counted: ['social care', 'education', 'health'],
    needed: 3,
    socialCare: true,
  })
})

test('whoever holds nothing does not count', () => {
  const reports = [report('lead'), report('teacher'), report('gp', { state: 'nothing-held' })]
  expect(quorumForecast(conference({ reports }))).toMatchObject({ met: false, counted: ['social care', 'education'] })
})

test('whoever cannot come counts only through somebody who comes instead', () => {
  const with_ = (instead: string) =>
    conference().participants.map((one) => (one.id === 'gp' ? { ...one, apology: apology(instead) } : one))
  expect(quorumForecast(conference({ participants: with_('') })).met).toBe(false)
  expect(quorumForecast(conference({ participants: with_('Dr Patel') })).met).toBe(true)
})

test('two of one group are one group, and chair, interpreter and family are none', () => {
  const participants = [...conference().participants, person('head', { role: 'head teacher', group: 'Education' })]
  expect(quorumForecast(conference({ participants })).counted).toEqual(['social care', 'education', 'health'])
})
