import { expect, it } from 'vitest'
import type { PageConfig } from '../shapes.ts'
import { inChat, linkTo, placeInTeams } from './links.ts'

const tab = (entityId: string, name: string) => ({ entityId, name, contentUrl: 'https://app.example/' })
const config: PageConfig = {
  organisation: 'Northshire',
  tenantId: 'tenant',
  app: 'Conferences',
  manifestId: 'manifest',
  teamsTabs: [tab('board', 'Conferences'), tab('my-reports', 'My reports')],
  resourceSpecificPermissions: null,
  meetingTab: tab('meeting', 'Conference'),
  mailbox: { email: 'team@council.example', displayName: 'Team' },
  outlookPane: null,
}
const placeOf = (wanted: Parameters<typeof linkTo>[0]) => placeInTeams(linkTo(wanted), config)

it('a link into the app opens the tab that it names, at its place', () => {
  expect(placeOf({ appId: 'manifest', pageId: 'my-reports', subPageId: '#/reports/1' })).toEqual({
    view: 'my-reports',
    item: '#/reports/1',
  })
  expect(placeOf({ appId: 'manifest', pageId: 'board' })).toEqual({ view: 'conferences', item: '' })
})

it('a link to the tab of a chat opens it in that chat, one to a meeting opens the meeting', () => {
  expect(placeOf({ appId: 'manifest', pageId: 'meeting', chatId: '19:x@thread.v2' })).toEqual({
    view: 'meeting',
    item: inChat('19:x@thread.v2'),
  })
  expect(placeInTeams('https://teams.microsoft.com/l/meetup-join/19%3Ax%40thread.v2/0?context=%7B%7D', config)).toEqual(
    { view: 'meeting', item: '19:x@thread.v2' },
  )
})

it('another app, a tab that the app has not, and other links stay what they are', () => {
  expect(placeOf({ appId: 'another', pageId: 'board' })).toBeNull()
  expect(placeOf({ appId: 'manifest', pageId: 'elsewhere' })).toBeNull()
  expect(placeInTeams('https://teams.microsoft.com/l/chat/0/0?users=a@b.example', config)).toBeNull()
})
