import { describe, expect, test } from 'vitest'
import type { SectionView as Passage } from '../../../bot/api/papers.ts'
import { areSame, merge } from './merge.ts'

const passage = (id: string, change: Partial<Passage> = {}): Passage => ({
  ...{ id, heading: id, text: `About ${id}`, audience: 'everyone', childId: null, ...change },
})
const [a, b, c] = [passage('a'), passage('b'), passage('c')]
const base = [a, b, c]
const ids = (sections: readonly Passage[]) => sections.map(({ id }) => id).join('')

describe('what two changed', () => {
  test('in two passages stands as both meant it', () => {
    const mine = [{ ...a, text: 'Mine' }, b, c]
    const theirs = [a, { ...b, text: 'Theirs' }, c]
    expect(merge({ base, mine, theirs })).toEqual({ sections: [mine[0], theirs[1], c], conflicts: [] })
  })

  test('in one passage stands as they wrote it, and what I wrote is not lost', () => {
    const mine = [{ ...a, text: 'Mine' }, b, c]
    const theirs = [{ ...a, text: 'Theirs' }, b, c]
    expect(merge({ base, mine, theirs })).toEqual({
      sections: theirs,
      conflicts: [{ mine: mine[0], theirs: theirs[0] }],
    })
  })

  test('is never read by more people than whoever wrote it meant', () => {
    const forFew: Passage = { ...a, audience: ['x'] }
    const mine = [{ ...forFew, audience: 'everyone' as const }, b, c]
    const theirs = [{ ...forFew, text: 'For x alone' }, b, c]
    const { sections, conflicts } = merge({ base: [forFew, b, c], mine, theirs })
    expect([sections[0], conflicts]).toEqual([theirs[0], [{ mine: mine[0], theirs: theirs[0] }]])
  })

  test('alike is one change, and a space around a heading none', () => {
    const both = { ...a, text: 'The same', audience: ['x', 'y'] }
    const mine = [{ ...both, heading: 'a ' }, b, c]
    const theirs = [{ ...both, audience: ['y', 'x'] }, b, c]
    const { sections, conflicts } = merge({ base, mine, theirs })
    expect(conflicts).toEqual([])
    expect(sections[0]?.heading).toBe('a ')
    expect(areSame(sections, theirs)).toBe(true)
  })

  test('that I sent without an answer and typed on from is mine', () => {
    const sent = [{ ...a, text: 'One' }, b, c]
    const mine = [{ ...a, text: 'One two' }, b, c]
    const { sections, conflicts } = merge({ base, mine, theirs: sent, sent })
    expect([sections, conflicts]).toEqual([mine, []])
  })
})

describe('passages that come and go', () => {
  test('stand where each put them', () => {
    const mine = [a, passage('m'), b, c]
    const theirs = [a, b, c, passage('t')]
    expect(ids(merge({ base, mine, theirs }).sections)).toBe('ambct')
  })

  test('keep the order of who moved them', () => {
    expect(ids(merge({ base, mine: [c, a, b], theirs: [a, b, passage('t'), c] }).sections)).toBe('cabt')
    expect(ids(merge({ base, mine: [a, b, c, passage('m')], theirs: [b, a, c] }).sections)).toBe('bacm')
  })

  test('are gone when one took them out, but for what the other wrote meanwhile', () => {
    expect(ids(merge({ base, mine: [a, c], theirs: [a, b] }).sections)).toBe('a')
    const changed = { ...b, text: 'Changed' }
    expect(merge({ base, mine: [a, c], theirs: [a, changed, c] }).sections).toEqual([a, changed, c])
    const { sections, conflicts } = merge({ base, mine: [a, changed, c], theirs: [a, c] })
    expect([ids(sections), conflicts]).toEqual(['ac', [{ mine: changed, theirs: null }]])
  })
})
