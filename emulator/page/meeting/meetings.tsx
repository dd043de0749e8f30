import { Spinner } from '@fluentui/react-components'
import { controls } from '../controls.ts'
import { english } from '../english.ts'
import { useLive } from '../live.ts'
import { inChat } from '../shell/links.ts'
import type { Viewer } from '../teams/place.ts'
import { TeamsTab } from '../teams/teams-tab.tsx'
import { meetingCalls } from './meeting-calls.ts'
import { MeetingList } from './meeting-list.tsx'
import { MeetingWindow } from './meeting-window.tsx'

/** A person's meetings; one of them open, or the app's tab in its chat. */
export function Meetings({ viewer, item, open }: { viewer: Viewer; item: string; open: (item: string) => void }) {
  const { email } = viewer.person
  const meetings = useLive(`meetings ${email}`, () => controls.meetings(email))
  if (!meetings) return <Spinner className="filling" label={english.loading} />
  const joined = meetings.find(({ threadId }) => threadId === item)
  const chat = meetings.find(({ threadId, appInstalled }) => appInstalled && inChat(threadId) === item)
  const tab = viewer.config.meetingTab
  if (joined) return <MeetingWindow key={joined.threadId} meeting={joined} viewer={viewer} onLeave={() => open('')} />
  if (chat && tab) {
    const { contentUrl: url, name: title, entityId } = tab
    return (
      <TeamsTab
        place={{ url, title, entityId, frameContext: 'content', meeting: chat }}
        chat={{ name: chat.subject, onLeave: () => open(''), calls: meetingCalls(chat, viewer) }}
        viewer={viewer}
      />
    )
  }
  return <MeetingList {...{ meetings, tab, open }} isStranger={item !== ''} />
}
