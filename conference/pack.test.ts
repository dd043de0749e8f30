import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at, conference, familyParty, hold, pack, packed, person, report, version } from './conference.fixture.ts'
import {
  awaitingRelease,
  childrenNotTheirs,
  isHandedOver,
  packContents,
  packRoute,
  packsFor,
  unansweredQuestions,
} from './pack.ts'
import type { Findings } from './report.ts'
import { NOTHING_FOUND } from './report.ts'

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
  const packs = [
    pack('teacher', { contents: [packed('lead-1')] }),
    pack('gp', { contents: [packed('lead-1'), packed('teacher-1')] }),
    pack('chair', { contents: [packed('lead-1')] }),
  ]
  const plans = packsFor(conference({ reports, packs }))
  const held = Object.fromEntries(plans.map((plan) => [plan.recipient.id, plan.contents.map((one) => one.version.id)]))
  expect(held.teacher).toEqual(['teacher-1'])
  expect(held.gp).toBeUndefined()
  expect(held.chair).toEqual(['lead-r', 'teacher-1'])
})

test('people of the tenant read in the library, outside it on the page, family there only by safe contact and wish', () => {
  const safeContact = { recordedBy: 'lead', recordedAt: at('2026-03-24T10:00') }
  const mail = { channel: 'mail' as const }
  expect(packRoute(person('teacher'))).toBe('library')
  expect(packRoute(person('gp', { ...mail, entraId: null }))).toBe('page')
  expect(packRoute(person('gp', { channel: 'by-hand' }))).toBe('hand')
  expect(packRoute(familyParty('father', [], { ...mail, safeContact }))).toBe('page')
  expect(packRoute(familyParty('father', [], { ...mail, safeContact, papersOnPage: false }))).toBe('hand')
  expect(packRoute(familyParty('father', [], mail))).toBe('hand')
  expect(packRoute(familyParty('father', [], { safeContact, channel: 'by-hand' }))).toBe('hand')
})

test('what awaits release is asked for party by party, the restricted part never', () => {
  const situation = conference({ reports: [accepted('lead')], releases: [released('mother', 'lead-1')] })
  expect(
    awaitingRelease(situation).map(({ party, contents }) => [party.id, contents.map((c) => c.version.id)]),
  ).toEqual([['father', ['lead-1']]])
})

test('a report that cannot be cut covers every child, so whoever is linked to one of two half-siblings is pointed out', () => {
  const situation = conference()
  const names = (id: string) => {
    const party = situation.participants.find((one) => one.id === id)
    return party ? childrenNotTheirs(situation, party, version('any')) : null
  }
  expect(names('mother')).toEqual([])
  expect(names('father')).toEqual(['Ben Example'])
})

const marks = (restricted: boolean, ...childIds: string[]): Findings => ({
  ...NOTHING_FOUND,
  marks: { restricted, childIds },
})

describe('who gets what', () => {
  const people = [
    person('chair'),
    person('business-team', { role: 'business team' }),
    person('lead', { role: 'social worker' }),
    person('teacher'),
    person('gp', { entraId: null, channel: 'mail' }),
    person('minutes', { role: 'minute-taker' }),
    person('interpreter'),
    person('observer'),
    familyParty('mother', ['ava', 'ben']),
    familyParty('father of ava', ['ava']),
    familyParty('father of ben', ['ben']),
    familyParty('grandmother', []),
    familyParty('child', ['ava']),
    familyParty('supporter', ['ava']),
  ]
  const family = ['mother', 'father of ava', 'father of ben', 'grandmother', 'child', 'supporter']
  const situation = conference({
    participants: people,
    reports: [
      report('lead', { state: 'accepted', versions: [version('marked', { findings: marks(true, 'ava', 'ben') })] }),
      report('teacher', { state: 'accepted', versions: [version('plain')] }),
      report('gp', {
        state: 'accepted',
        versions: [version('whole'), version('apart', { part: 'restricted', number: 1 })],
      }),
    ],
    releases: family.flatMap((id) => ['marked', 'plain', 'apart'].map((versionId) => released(id, versionId))),
  })
  const gets = (id: string) => {
    const recipient = people.find((one) => one.id === id)
    if (!recipient) throw new Error(id)
    return packContents(situation, recipient).map(
      ({ version: { id }, part, childIds }) =>
        `${id} ${part}${childIds ? ` of ${childIds.join(' and ') || 'no child'}` : ''}`,
    )
  }
  const professional = ['marked main', 'plain main', 'whole main']

  test.each([
    ['chair', ['marked main', 'marked restricted', 'plain main', 'whole main', 'apart restricted']],
    ['business-team', []],
    ['lead', professional],
    ['teacher', professional],
    ['gp', professional],
    ['minutes', professional],
    ['interpreter', []],
    ['observer', []],
    ['mother', ['marked main of ava and ben', 'plain main']],
    ['father of ava', ['marked main of ava', 'plain main']],
    ['father of ben', ['marked main of ben', 'plain main']],
    ['grandmother', ['marked main of no child', 'plain main']],
    ['child', ['marked main of ava', 'plain main']],
    ['supporter', []],
  ])('%s: %j', (id, expected) => expect(gets(id)).toEqual(expected))

  test('a document with a part for each child needs no reading for the others', () => {
    const [father, marked] = [people[9], version('marked', { findings: marks(true, 'ava', 'ben') })]
    if (!father) throw new Error('no father')
    expect(childrenNotTheirs(situation, father, marked)).toEqual([])
    expect(childrenNotTheirs(situation, father, version('plain'))).toEqual(['Ben Example'])
  })
})

test('what the chair keeps from a party is neither given nor asked about, and others get it', () => {
  const withholdings = [
    { partyId: 'father', reportId: 'report-lead', by: 'chair', at: at('2026-04-13T12:00'), reason: 'A safe address.' },
  ]
  const releases = [released('father', 'lead-1'), released('mother', 'lead-1')]
  const situation = conference({ reports: [accepted('lead')], withholdings, releases })
  expect(reads(situation, 'father')).toEqual([])
  expect(reads(situation, 'mother')).toEqual(['lead:main'])
  expect(awaitingRelease({ ...situation, releases: [] }).map(({ party }) => party.id)).toEqual(['mother'])
})

test('what is held stops for this recipient alone, until somebody has cleared it', () => {
  const held = hold('teacher', 'lead-1')
  const situation = conference({ reports: [accepted('lead')], holds: [held] })
  expect(reads(situation, 'teacher')).toEqual([])
  expect(reads(situation, 'gp')).toEqual(['lead:main'])
  const cleared = { by: 'chair', at: at('2026-04-13T13:00'), reason: 'Another street of that name.' }
  expect(reads({ ...situation, holds: [{ ...held, cleared }] }, 'teacher')).toEqual(['lead:main'])
})

test('a document of which nobody has said whether the family may read it waits, for the family alone', () => {
  const versions = [version('lead-1', { familyMayRead: null })]
  const releases = [released('mother', 'lead-1')]
  const situation = conference({ reports: [accepted('lead', { versions })], releases })
  expect(reads(situation, 'mother')).toEqual([])
  expect(reads(situation, 'teacher')).toEqual(['lead:main'])
  expect(awaitingRelease(situation)).toEqual([])
  expect(unansweredQuestions(situation).map((one) => one.version.id)).toEqual(['lead-1'])
})

test('what was recalled comes again, and what goes by hand is handed over report by report', () => {
  const contents = [packed('lead-1'), packed('teacher-1')]
  const reports = [accepted('lead', { versions: [version('lead-1')] })]
  const recalled = { at: at('2026-04-14T09:00'), by: 'entra-business-team', reason: 'Wrong version.' }
  const again = (change: object) =>
    packsFor(conference({ reports, packs: [pack('teacher', { contents, ...change })] }))
      .filter(({ recipient }) => recipient.id === 'teacher')
      .flatMap((plan) => plan.contents.map((one) => one.version.id))
  expect(again({})).toEqual([])
  expect(again({ recalled })).toEqual(['lead-1'])
  const handedOver = { at: at('2026-04-14T09:00'), by: 'lead', how: 'at home' }
  expect(isHandedOver(pack('mother', { contents: [packed('a', { handedOver }), packed('b')] }))).toBe(false)
  expect(isHandedOver(pack('mother', { contents: [packed('a', { handedOver })] }))).toBe(true)
})

test('whatever happens: restricted parts reach the chair alone, and a party gets only what was released, asked, not held and not kept', () => {
  const ids = ['lead', 'teacher', 'gp']
  const party = fc.constantFrom('mother', 'father')
  const anybody = fc.constantFrom('chair', 'lead', 'teacher', 'gp', 'mother', 'father')
  const versionId = fc.constantFrom(...ids.flatMap((id) => [`${id}-1`, `${id}-r`]))
  const one = fc.record({
    state: fc.constantFrom('accepted' as const, 'accepted' as const, 'submitted' as const, 'draft' as const),
    familyMayRead: fc.constantFrom(true, false, null),
    restricted: fc.boolean(),
    children: fc.subarray(['ava', 'ben']),
    apart: fc.boolean(),
  })
  const chance = fc.record({
    reports: fc.tuple(one, one, one),
    releases: fc.array(fc.tuple(party, versionId)),
    holds: fc.array(fc.tuple(anybody, versionId), { maxLength: 4 }),
    kept: fc.array(fc.tuple(party, fc.constantFrom(...ids)), { maxLength: 2 }),
    recalled: fc.boolean(),
  })
  const now = at('2026-04-13T12:00')
  fc.assert(
    fc.property(chance, (found) => {
      const situation = conference({
        reports: ids.map((id, index) => {
          const { state, familyMayRead, restricted, children, apart } = found.reports[
            index
          ] as (typeof found.reports)[0]
          const main = version(`${id}-1`, { familyMayRead, findings: marks(restricted, ...children) })
          return report(id, { state, versions: apart ? [main, version(`${id}-r`, { part: 'restricted' })] : [main] })
        }),
        releases: found.releases.map(([to, what]) => released(to, what)),
        holds: found.holds.map(([to, what]) => hold(to, what)),
        withholdings: found.kept.map(([partyId, id]) => ({
          partyId,
          reportId: `report-${id}`,
          by: 'chair',
          at: now,
          reason: 'R',
        })),
      })
      for (const recipient of situation.participants) {
        const contents = packContents(situation, recipient)
        for (const {
          part,
          version: { id, familyMayRead },
          report: { id: reportId, state },
          childIds,
        } of contents) {
          expect(state).toBe('accepted')
          expect(found.holds.some(([to, what]) => to === recipient.id && what === id)).toBe(false)
          if (part === 'restricted') expect(recipient.id).toBe('chair')
          if (recipient.side === 'professional') continue
          expect(familyMayRead).toBe(true)
          expect(found.releases.some(([to, what]) => to === recipient.id && what === id)).toBe(true)
          expect(found.kept.some(([to, what]) => to === recipient.id && `report-${what}` === reportId)).toBe(false)
          for (const childId of childIds ?? [])
            expect(recipient.links.some((link) => link.childId === childId)).toBe(true)
        }
        const had = pack(recipient.id, {
          contents: contents.map(({ version: { id }, part }) => packed(id, { part })),
          recalled: found.recalled ? { at: now, by: 'team', reason: 'R' } : null,
        })
        const next = packsFor({ ...situation, packs: [had] }).find((plan) => plan.recipient.id === recipient.id)
        expect(next?.contents ?? []).toEqual(found.recalled ? contents : [])
      }
    }),
    { numRuns: 300 },
  )
})
