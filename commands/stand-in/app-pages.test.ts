import { expect, test } from 'vitest'
import { appPages } from './app-pages.ts'

test('the stand-in shows the pages that the manifest names, at the address of the service', () => {
  expect(appPages('http://127.0.0.1:4000')).toEqual({
    teamsTabs: [
      { entityId: 'board', name: 'Conferences', contentUrl: 'http://127.0.0.1:4000/tab/' },
      { entityId: 'my-reports', name: 'My reports', contentUrl: 'http://127.0.0.1:4000/tab/my-reports' },
      { entityId: 'core-group', name: 'Core groups', contentUrl: 'http://127.0.0.1:4000/tab/core-group' },
      { entityId: 'request', name: 'Ask for a conference', contentUrl: 'http://127.0.0.1:4000/tab/request' },
    ],
    meetingTab: { entityId: 'meeting', name: 'Conference', contentUrl: 'http://127.0.0.1:4000/tab/meeting' },
    outlookPane: 'http://127.0.0.1:4000/tab/outlook',
  })
})
