import { expect, test } from 'vitest'
import { ReceivedActivity, readActivity } from './read-activity.ts'

const entraId = '33333333-3333-3333-3333-333333333333'
const bot = '28:22222222-2222-2222-2222-222222222222'
const sample = {
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/uk/',
  id: 'f:1',
  timestamp: '2026-11-22T10:00:00.000Z',
  from: { id: '29:1', aadObjectId: entraId },
  recipient: { id: bot },
  conversation: { id: 'a:1', conversationType: 'personal', tenantId: '11111111-1111-1111-1111-111111111111' },
  type: 'message',
  text: 'my reports',
}
const read = (change: object) => readActivity(ReceivedActivity.parse({ ...sample, ...change }), entraId)
const mention = { type: 'mention', mentioned: { id: bot, name: 'CP Conferences' }, text: '<at>CP Conferences</at>' }

test('words are read without the mention of the bot', () => {
  expect(read({ text: '<at>CP Conferences</at> my reports ', entities: [mention] })).toEqual({
    conversationId: 'a:1',
    activityId: 'f:1',
    from: { entraId },
    at: Temporal.Instant.from('2026-11-22T10:00:00Z'),
    kind: 'text',
    text: 'my reports',
  })
})

test('a file is read with its download address; the text that Teams attaches as HTML is none', () => {
  const attachments = [
    { contentType: 'text/html', content: '<p>here</p>' },
    {
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      name: 'report.pdf',
      contentUrl: 'https://t-my.sharepoint.com/report.pdf',
      content: { downloadUrl: 'https://t-my.sharepoint.com/download?tempauth=1', uniqueId: '1', fileType: 'pdf' },
    },
  ]
  expect(read({ text: undefined, attachments })).toMatchObject({
    kind: 'file',
    text: '',
    files: [{ name: 'report.pdf', downloadUrl: 'https://t-my.sharepoint.com/download?tempauth=1' }],
  })
  expect(read({ attachments: attachments.slice(0, 1) })).toMatchObject({ kind: 'text' })
})

test('a tap is read the same from a new client and an old one', () => {
  const value = { verb: 'haveRead', packId: 'p1' }
  const action = { type: 'Action.Execute', verb: 'haveRead', data: value }
  const tap = { kind: 'action', verb: 'haveRead', data: value, sentActivityId: 'act-1' }
  const invoke = { type: 'invoke', name: 'adaptiveCard/action', replyToId: 'act-1', text: undefined }
  expect(read({ ...invoke, value: { action, trigger: 'manual' } })).toMatchObject({ ...tap, fallback: false })
  expect(read({ value, replyToId: 'act-1', text: undefined })).toMatchObject({ ...tap, fallback: true })
  expect(read({ ...invoke, value: { action: { data: {} } } })).toBeNull()
})

test('an installation is told from a removal and from other news', () => {
  expect(read({ type: 'installationUpdate', action: 'add' })).toMatchObject({ kind: 'installed' })
  expect(read({ type: 'installationUpdate', action: 'remove' })).toMatchObject({ kind: 'other' })
  expect(read({ type: 'conversationUpdate' })).toMatchObject({ kind: 'other' })
})

test('what is said in a group is nothing to us', () => {
  expect(read({ conversation: { ...sample.conversation, conversationType: 'groupChat' } })?.kind).toBe('other')
})
