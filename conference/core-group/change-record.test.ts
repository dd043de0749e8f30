import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at } from '../conference.fixture.ts'
import type { ActionChange, WrittenChange } from './change.ts'
import { changeAction } from './change-actions.ts'
import { changeRecord, valueIn } from './change-record.ts'
import { action, day } from './core-group.fixture.ts'
import { type CoreGroupRecord, EMPTY_RECORD } from './core-group.ts'

const id = 'change'
const write = (record: CoreGroupRecord, ...changes: WrittenChange[]) =>
  changes.reduce((now, change) => {
    const changed = changeRecord(now, change)
    return changed.ok ? changed.record : now
  }, record)

const WRITTEN: readonly WrittenChange[] = [
  { id, kind: 'attendance', personId: 'mother', was: null, now: { state: 'here', way: 'room' } },
  { id, kind: 'child-seen', childId: 'ava', was: null, now: { seenOn: '2026-04-27', alone: true, words: 'At school' } },
  { id, kind: 'update', personId: 'teacher', was: '', now: 'She reads every day.' },
  { id, kind: 'progress', actionId: 'school', was: null, now: 'most' },
  { id, kind: 'progress-words', actionId: 'school', side: 'family', was: '', now: 'We are there by 9.' },
  { id, kind: 'progress-words', actionId: 'school', side: 'professionals', was: '', now: 'On time 19 days of 20.' },
  { id, kind: 'question', question: 'working', side: 'family', was: '', now: 'It helps us.' },
  { id, kind: 'question', question: 'safer', side: 'professionals', was: '', now: 'Yes.' },
  { id, kind: 'scale', personId: 'mother', childId: null, was: null, now: 6 },
  { id, kind: 'scale', personId: 'mother', childId: 'ava', was: null, now: 0 },
  { id, kind: 'childs-view', childId: 'ava', was: '', now: 'I like it when mum walks with me.' },
  { id, kind: 'parents-view', personId: 'mother', was: '', now: 'I am less tired.' },
]

describe('writing the record', () => {
  test('each value comes to its place and none disturbs another, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...WRITTEN]), (changes) => {
        const record = write(EMPTY_RECORD, ...changes)
        for (const change of WRITTEN)
          expect(valueIn(record, change)).toEqual(changes.includes(change) ? change.now : change.was)
      }),
    )
  })

  test.each(WRITTEN)('$kind: sent twice it is written once, and it can be taken back to nothing', (change) => {
    const once = write(EMPTY_RECORD, change)
    expect(changeRecord(once, change)).toEqual({ ok: true, record: once })
    const undone = { ...change, was: change.now, now: change.was } as WrittenChange
    expect(write(once, undone)).toEqual(EMPTY_RECORD)
  })

  test('what somebody else has written meanwhile is not written over, and is shown', () => {
    const record = write(EMPTY_RECORD, WRITTEN[6] as WrittenChange)
    const late: WrittenChange = {
      id,
      kind: 'question',
      question: 'working',
      side: 'family',
      was: '',
      now: 'It does not.',
    }
    expect(changeRecord(record, late)).toMatchObject({ ok: false, reason: 'changed-meanwhile', theirs: 'It helps us.' })
    expect(write(record, { ...late, was: 'It helps us.' }).questions.working.family).toBe('It does not.')
  })
})

describe('the plan in a meeting', () => {
  const changing = { by: 'lead', now: at('2026-04-29T10:40'), coreGroupId: 'first', on: day('2026-04-29') }
  const words = {
    childId: 'ava',
    outcome: 'Ava sleeps well',
    action: 'No screens after 8pm',
    whoId: 'mother',
    who: '',
    byWhen: '2026-05-10',
    howWeWillKnow: '',
    ifItDoesNotWork: '',
    audience: 'everyone' as const,
  }
  const add: ActionChange = { id, kind: 'add-action', actionId: 'sleep', ...words }
  const settle = (change: Partial<Extract<ActionChange, { kind: 'settle-action' }>> = {}): ActionChange => ({
    ...{ id, kind: 'settle-action' as const, actionId: 'school', version: 1, state: 'done' as const, note: '' },
    ...change,
  })

  test('agrees a new action on its day, once', () => {
    const added = changeAction([], add, changing)
    expect(added).toMatchObject({ ok: true, changed: true })
    if (!added.ok) return
    expect(added.action).toMatchObject({ version: 1, state: 'open', coreGroupId: 'first' })
    expect(added.action.agreedOn.toString()).toBe('2026-04-29')
    expect(added.action.byWhen?.toString()).toBe('2026-05-10')
    expect(changeAction([added.action], add, changing)).toMatchObject({ changed: false })
  })

  test('says that one is done or dropped, by whom and with what words, and can open it again', () => {
    const settled = changeAction(
      [action('school')],
      settle({ state: 'dropped', note: 'The bus was stopped.' }),
      changing,
    )
    expect(settled).toMatchObject({
      action: { version: 2, state: 'dropped', settled: { by: 'lead', note: 'The bus was stopped.' } },
    })
    if (!settled.ok) return
    const again = changeAction([settled.action], settle({ version: 2, state: 'open' }), changing)
    expect(again).toMatchObject({ action: { version: 3, state: 'open', settled: null } })
  })

  test('does not write over what somebody else has made of it', () => {
    const theirs = action('school', { version: 2, action: 'Take the bus' })
    const edit: ActionChange = { id, kind: 'edit-action', actionId: 'school', version: 1, ...words }
    expect(changeAction([theirs], edit, changing)).toMatchObject({ reason: 'changed-meanwhile', theirs })
    expect(changeAction([theirs], settle(), changing)).toMatchObject({ reason: 'changed-meanwhile', theirs })
    expect(changeAction([], settle(), changing)).toMatchObject({ reason: 'unknown-action' })
  })

  test('what is so already is no change, whatever version it was seen in', () => {
    const done = changeAction([action('school')], settle(), changing)
    if (!done.ok) throw new Error('refused')
    expect(changeAction([done.action], settle(), changing)).toMatchObject({ ok: true, changed: false })
  })
})
