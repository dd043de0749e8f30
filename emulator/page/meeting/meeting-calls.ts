import { controls, type Meeting } from '../controls.ts'
import type { Calls } from '../teams/frame-host.ts'
import type { Viewer } from '../teams/place.ts'

/** TeamsJS's ErrorCode, as far as it is answered here. */
const errors = {
  501: 'This call is not supported in the current context.',
  1000: 'App does not have sufficient permission to use this API.',
  4000: 'The address is not one of the app.',
}
const failed = (errorCode: keyof typeof errors) => [{ errorCode, message: errors[errorCode] }, null]

/** What Teams answers inside a meeting: each time an error or null, and a result or null. */
export function meetingCalls(meeting: Meeting, { person, config }: Viewer): Calls {
  const may = (permission: string) => config.resourceSpecificPermissions?.includes(permission) ?? true
  const mayShare = may('MeetingStage.Write.Chat')
  const setStage = async (url: string | null) => {
    if (!mayShare || !meeting.isPresenter) return failed(1000)
    await controls.shareToStage(person.email, meeting.threadId, url)
    return [null, true]
  }
  return {
    'meeting.getMeetingDetails': () =>
      may('OnlineMeeting.ReadBasic.Chat') ? [null, detailsOf(meeting, config.tenantId)] : failed(1000),
    'meeting.getAppContentStageSharingCapabilities': () => [null, { doesAppHaveSharePermission: mayShare }],
    'meeting.getAppContentStageSharingState': async () => {
      // What this page shows may be a moment old.
      const now = (await controls.meetings(person.email)).find(({ threadId }) => threadId === meeting.threadId)
      return [null, { isAppSharing: Boolean(now?.stage) }]
    },
    'meeting.shareAppContentToStage': (url) =>
      isOfApp(String(url), config.meetingTab?.contentUrl) ? setStage(String(url)) : failed(4000),
    'meeting.stopSharingAppContentToStage': () => setStage(null),
    // Whoever is here has signed in.
    'meeting.getAuthenticationTokenForAnonymousUser': () => failed(501),
  }
}

function detailsOf(meeting: Meeting, tenantId: string) {
  return {
    details: {
      id: meeting.id,
      title: meeting.subject,
      scheduledStartTime: meeting.start,
      scheduledEndTime: meeting.end,
      joinUrl: meeting.joinUrl,
      type: 'Scheduled',
    },
    conversation: { id: meeting.threadId },
    organizer: { id: meeting.organiser.objectId, tenantId },
  }
}

function isOfApp(url: string, contentUrl = '') {
  return URL.canParse(url) && URL.canParse(contentUrl) && new URL(url).origin === new URL(contentUrl).origin
}
