import { expect, test } from 'vitest'
import type { PaperView } from '../../../../bot/api/papers.ts'
import { dueWords, moodOf, nextSteps, type Recipient, titleOf } from './paper-words.ts'

// A letter that is due by 5pm on Thursday 16 April.
const paper = (change: Partial<PaperView> = {}): PaperView => ({
  ...{ id: 'paper', kind: 'decision-letter', coreGroupStart: null, state: 'draft', version: 1 },
  ...{ draftedAt: '2026-04-15T12:00:00Z', dueAt: '2026-04-16T16:00:00Z', approvedAt: null, sentAt: null },
  ...{ recipients: [], corrections: [] },
  may: { write: false, approve: false, send: false, recordHandOver: false, preview: [], askFor: [] },
  ...change,
})
const recipient = (change: Partial<Recipient> = {}): Recipient => ({
  ...{ participantId: 'p', name: 'Sam', role: 'teacher', side: 'professional', by: 'library', state: 'had' },
  copies: [{ id: 'copy', number: 1, madeAt: '2026-04-16T09:00:00Z', handedOver: null }],
  ...change,
})

test('how far it is to the day it is due, or how late it is, is told in days of London', () => {
  expect(dueWords(paper(), '2026-04-14T22:30:00Z')).toBe('Due by 5pm on Thursday 16 April 2026: in 2 days.')
  expect(dueWords(paper(), '2026-04-14T23:30:00Z')).toBe('Due by 5pm on Thursday 16 April 2026: tomorrow.')
  expect(dueWords(paper(), '2026-04-16T15:59:00Z')).toBe('Due by 5pm on Thursday 16 April 2026: today.')
  expect(dueWords(paper(), '2026-04-16T16:01:00Z')).toBe('Was due by 5pm on Thursday 16 April 2026: earlier today.')
  expect(dueWords(paper(), '2026-04-17T09:00:00Z')).toBe('Was due by 5pm on Thursday 16 April 2026: 1 day late.')
  expect(moodOf(paper(), '2026-04-17T09:00:00Z')).toBe('bad')
})

test('once it has gone, only that it went late is told', () => {
  const sent = (sentAt: string) => paper({ state: 'sent', sentAt })
  expect(dueWords(sent('2026-04-16T15:00:00Z'), '2026-05-01T09:00:00Z')).toBeNull()
  expect(dueWords(sent('2026-04-18T09:00:00Z'), '2026-05-01T09:00:00Z')).toBe('2 days after it was due.')
  expect(dueWords(paper({ dueAt: null }), '2026-05-01T09:00:00Z')).toBeNull()
})

test('the next step is told with who takes it', () => {
  const may = { ...paper().may, approve: true }
  expect(nextSteps(paper(), false)).toEqual(['Next: the chair reads and approves it.'])
  expect(nextSteps(paper({ may }), false)).toEqual(['Next: you read and approve it.'])
  expect(nextSteps(paper({ kind: 'full-record' }), false)[0]).toMatch(/takes the minutes/)
  expect(nextSteps(paper({ kind: 'progress-report', may }), false)[0]).toMatch(/lead social worker/)
  expect(nextSteps(paper({ kind: 'ending-letter' }), false)[1]).toMatch(/^It never sends itself/)
  const recipients = [
    recipient(),
    recipient({ state: 'due', copies: [] }),
    recipient({ state: 'held', copies: [] }),
    recipient({ by: 'hand' }),
  ]
  expect(nextSteps(paper({ state: 'sent', recipients }), false)).toEqual([
    '1 person has not had it as it now reads.',
    '1 copy is held for a second person.',
    'Next: the lead social worker hands over 1 copy and records it.',
  ])
  expect(nextSteps(paper({ state: 'sent', recipients: [recipient()] }), false)).toEqual(['Everybody has it.'])
})

test('a core group’s record is told from another by its day', () => {
  const coreGroupStart = '2026-04-29T14:00:00+01:00[Europe/London]'
  expect(titleOf(paper({ kind: 'core-group-record', coreGroupStart }))).toBe(
    'Core group record of Wednesday 29 April 2026',
  )
})
