import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { AppTab, Meeting } from '../controls.ts'
import { dayAndTime, isAfter, time } from '../dates.ts'
import { english } from '../english.ts'
import { Icon } from '../shell/icons.tsx'
import { inChat } from '../shell/links.ts'

/** Online meetings by time, each with the way in, and the app's tab where its chat has the app. */
export function MeetingList(props: {
  meetings: Meeting[]
  tab: AppTab | null
  open: (item: string) => void
  /** Came for a meeting that is not among their own. */
  isStranger: boolean
}) {
  const { meetings, tab, open, isStranger } = props
  return (
    <>
      {isStranger && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{english.inLobby}</MessageBarBody>
        </MessageBar>
      )}
      {meetings.length === 0 ? (
        <p className="filling">{english.noMeetings}</p>
      ) : (
        <ul className="meeting-list" aria-label={english.views.meeting}>
          {meetings
            .toSorted((a, b) => (isAfter(a.start, b.start) ? 1 : -1))
            .map((meeting) => (
              <li key={meeting.threadId} data-thread={meeting.threadId}>
                <div className="meeting-words">
                  <h3>{meeting.subject || english.noSubject}</h3>
                  <p>
                    {dayAndTime(meeting.start)} to {time(meeting.end)}
                  </p>
                  <p className="quiet">
                    {english.organiser(meeting.organiser.name)}
                    {meeting.present.length > 0 && `. ${english.inMeeting(meeting.present.length)}`}
                  </p>
                </div>
                {tab && meeting.appInstalled && (
                  <Button
                    icon={<Icon name="app" />}
                    aria-label={english.ofMeeting(tab.name, meeting.subject)}
                    onClick={() => open(inChat(meeting.threadId))}
                  >
                    {tab.name}
                  </Button>
                )}
                <Button
                  appearance="primary"
                  icon={<Icon name="video" />}
                  aria-label={english.ofMeeting(english.join, meeting.subject)}
                  onClick={() => open(meeting.threadId)}
                >
                  {english.join}
                </Button>
              </li>
            ))}
        </ul>
      )}
    </>
  )
}
