import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conference, pack, report, version } from './conference.fixture.ts'
import { awaitingRelease, childrenNotTheirs, packContents, packsFor } from './pack.ts'

const accepted = (id: string, change = {}) =>
  report(id, {
    state: 'accepted',
    versions: [version(`${id}-1`), version(`${id}-r`, { part: 'restricted' })],
    ...change,
  })
const released = (partyId: string, versionId: string) => ({
  partyId,
  versionId,
  releasedBy: 'lead',
  releasedAt: Temporal.Instant.from('2026-04-13T12:00Z'),
})
const reads = (situation: ReturnType<typeof conference>, id: string) => {
  const recipient = situation.participants.find((one) => one.id === id)
  if (!recipient) throw new Error(id)
  return packContents(situation, recipient).map(({ author, part }) => `${author.id}:${part}`)
}

describe('who may read what', () => {
  const situation = conference({
    reports: [
      accepted('lead'),
      accepted('teacher', { versions: [version('teacher-1')] }),
      report('gp', { state: 'draft', versions: [version('gp-1', { state: 'draft' })] }),
    ],
    releases: [released('mother', 'lead-1'), released('mother', 'lead-r')],
  })

  test.each([
    ['chair', ['lead:main', 'lead:restricted', 'teacher:main']],
    ['lead', ['lead:main', 'teacher:main']],
    ['teacher', ['lead:main', 'teacher:main']],
    ['gp', ['lead:main', 'teacher:main']],
    ['interpreter', []],
    ['mother', ['lead:main']],
    ['father', []],
  ])('%s reads %j', (id, expected) => {
    expect(reads(situation, id)).toEqual(expected)
  })

  test('a draft, a returned and a refused report reach nobody', () => {
    for (const state of ['draft', 'submitted', 'returned', 'refused', 'nothing-held', 'requested'] as const) {
      const one = conference({ reports: [accepted('lead', { state })] })
      for (const { id } of one.participants) expect(reads(one, id), `${state} to ${id}`).toEqual([])
    }
  })

  test('an older version never circulates', () => {
    const versions = [version('old', { state: 'superseded' }), version('new', { number: 2 })]
    const one = conference({ reports: [accepted('teacher', { versions })] })
    expect(packsFor(one)[0]?.contents.map(({ version: { id } }) => id)).toEqual(['new'])
  })
})

test('an addition holds only what its reader has not had, and nobody gets an empty pack', () => {
  const reports = [accepted('lead'), accepted('teacher', { versions: [version('teacher-1')] })]
  const packs = [pack('teacher', { versionIds: ['lead-1'] }), pack('gp', { versionIds: ['lead-1', 'teacher-1'] })]
  const plans = packsFor(conference({ reports, packs }))
  const held = Object.fromEntries(plans.map((plan) => [plan.recipient.id, plan.contents.map((one) => one.version.id)]))
  expect(held.teacher).toEqual(['teacher-1'])
  expect(held.gp).toBeUndefined()
  expect(held.chair).toEqual(['lead-1', 'lead-r', 'teacher-1'])
})

test('whoever is reached by hand gets print, everybody else a page', () => {
  const releases = [released('mother', 'lead-1'), released('father', 'lead-1')]
  const plans = packsFor(conference({ reports: [accepted('lead')], releases }))
  const by = Object.fromEntries(plans.map((plan) => [plan.recipient.id, plan.by]))
  expect(by).toMatchObject({ mother: 'hand', father: 'page', gp: 'page' })
})

test('what awaits release is asked for party by party, the restricted part never', () => {
  const situation = conference({ reports: [accepted('lead')], releases: [released('mother', 'lead-1')] })
  expect(
    awaitingRelease(situation).map(({ party, contents }) => [party.id, contents.map((c) => c.version.id)]),
  ).toEqual([['father', ['lead-1']]])
})

test('a report covers every child, so whoever is linked to one of two half-siblings is pointed out', () => {
  const situation = conference()
  const names = (id: string) => {
    const party = situation.participants.find((one) => one.id === id)
    return party ? childrenNotTheirs(situation, party) : null
  }
  expect(names('mother')).toEqual([])
  expect(names('father')).toEqual(['Ben Example'])
})

test('whatever was released, the restricted part reaches the chair alone and no family party reads what was not released to it', () => {
  const id = fc.constantFrom('mother', 'father')
  const versionId = fc.constantFrom('lead-1', 'lead-r', 'teacher-1', 'teacher-r', 'gp-1', 'gp-r')
  fc.assert(
    fc.property(fc.array(fc.tuple(id, versionId)), (choices) => {
      const releases = choices.map(([partyId, chosen]) => released(partyId, chosen))
      const one = conference({ reports: [accepted('lead'), accepted('teacher'), accepted('gp')], releases })
      for (const recipient of one.participants)
        for (const content of packContents(one, recipient)) {
          if (content.part === 'restricted') expect(recipient.id).toBe('chair')
          if (recipient.side === 'family')
            expect(choices.some(([to, what]) => to === recipient.id && what === content.version.id)).toBe(true)
        }
    }),
  )
})
