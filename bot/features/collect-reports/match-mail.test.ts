import { expect, test } from 'vitest'
import { at, conference, person, report } from '../../../conference/conference.fixture.ts'
import type { InboxMessage } from '../../ports.ts'
import { matchMail, seemsAbout } from './match-mail.ts'

const surgery = 'doctors@surgery.example'
const gp = person('gp', { email: surgery, entraId: null })
const mine = conference({ participants: [gp], reports: [report('gp')] })
const other = { ...mine, id: 'other', number: 1050, reference: 'CP-1050' }
const held = { ...other, start: Temporal.ZonedDateTime.from('2026-03-10T10:00[Europe/London]') }
const now = at('2026-04-10T09:00')

const mail = (change: Partial<InboxMessage> = {}): InboxMessage => ({
  id: 'mail-1',
  from: surgery,
  receivedAt: now,
  subject: 'RE: CP-1042: your report by 5pm on Monday 13 April',
  authenticated: true,
  kind: 'mail',
  about: [],
  attachments: [attachment('report.docx')],
  ...change,
})
const attachment = (name: string, isInline = false, bytes = 40_000) => ({ id: name, name, bytes, isInline })
const reason = (message: InboxMessage, theirs = [mine]) => {
  const matched = matchMail(message, theirs, now)
  return matched.ok ? matched.conference.reference : matched.reason
}

test('a reply with one document is the report of the conference that its subject names', () => {
  expect(reason(mail(), [mine, other])).toBe('CP-1042')
  expect(reason(mail({ subject: 'AW: cp 1050' }), [mine, other])).toBe('CP-1050')
})

test('the pictures of a signature are no documents', () => {
  const attachments = [attachment('logo.png'), attachment('scan.pdf', true), attachment('report.docx')]
  expect(reason(mail({ attachments }))).toBe('CP-1042')
})

test('without a reference it is the only conference to come, and never a guess between two', () => {
  expect(reason(mail({ subject: 'report' }))).toBe('CP-1042')
  expect(reason(mail({ subject: 'report' }), [mine, held])).toBe('CP-1042')
  expect(reason(mail({ subject: 'report' }), [mine, other])).toBe('several-conferences')
  expect(reason(mail({ subject: 'CP-1042 and CP-1050' }), [mine, other])).toBe('several-conferences')
})

test.each([
  ['a sender whom no conference knows', mail(), [], 'unknown-sender'],
  ['a mail whose sender is not proven', mail({ authenticated: false }), [mine], 'not-authenticated'],
  ['a mail with nothing attached', mail({ attachments: [attachment('logo.png')] }), [mine], 'no-attachment'],
  [
    'a mail with two documents',
    mail({ attachments: [attachment('a.docx'), attachment('b.pdf')] }),
    [mine],
    'several-attachments',
  ],
  ['another conference in the subject', mail({ subject: 'CP-1050' }), [mine], 'no-report-asked'],
  ['somebody of whom no report is asked', mail(), [conference({ participants: [gp], reports: [] })], 'no-report-asked'],
  ['a file larger than we take', mail({ attachments: [attachment('a.pdf', false, 26_000_000)] }), [mine], 'refused'],
] as const)('%s goes to a person', (_what, message, theirs, expected) => {
  expect(reason(message, [...theirs])).toBe(expected)
})

test('whoever reads it is told which conference it seems to be about', () => {
  expect(seemsAbout(mail(), [mine, other])).toBe(mine.id)
  expect(seemsAbout(mail({ subject: 'report' }), [mine])).toBe(mine.id)
  expect(seemsAbout(mail({ subject: 'report' }), [mine, other])).toBeNull()
})
