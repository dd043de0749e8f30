import { Avatar, Button, ToggleButton } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { controls, type Meeting } from '../controls.ts'
import { time } from '../dates.ts'
import { english } from '../english.ts'
import { Icon } from '../shell/icons.tsx'
import { AppFrame } from '../teams/app-frame.tsx'
import type { Viewer } from '../teams/place.ts'
import { meetingCalls } from './meeting-calls.ts'

/** A meeting as one who is in it sees it: who else is there, what is shared with everybody, the app at the side. */
export function MeetingWindow(props: { meeting: Meeting; viewer: Viewer; onLeave: () => void }) {
  const { meeting, viewer, onLeave } = props
  const [open, setOpen] = useState(true)
  usePresence(viewer.person.email, meeting.threadId)
  const tab = meeting.appInstalled ? viewer.config.meetingTab : null
  const calls = meetingCalls(meeting, viewer)
  return (
    <section className="meeting" aria-label={meeting.subject || english.noSubject}>
      <div className="meeting-bar">
        <h3>{meeting.subject || english.noSubject}</h3>
        <span className="quiet">
          {time(meeting.start)} to {time(meeting.end)}
        </span>
        {tab && (
          <ToggleButton
            size="small"
            icon={<Icon name="app" />}
            checked={open}
            aria-controls="side-panel"
            onClick={() => setOpen(!open)}
          >
            {tab.name}
          </ToggleButton>
        )}
        <Button size="small" className="leave" icon={<Icon name="close" />} onClick={onLeave}>
          {english.leave}
        </Button>
      </div>
      <div className="meeting-body">
        <div className="stage">
          <ul className="meeting-people" aria-label={english.inTheMeeting} data-small={meeting.stage !== null}>
            {meeting.present.map((name) => (
              <li key={name}>
                <Avatar name={name} color="colorful" size={meeting.stage ? 28 : 64} aria-hidden="true" />
                <span>{name}</span>
              </li>
            ))}
          </ul>
          {tab && meeting.stage && <Stage {...{ meeting, viewer, calls }} stage={meeting.stage} name={tab.name} />}
        </div>
        {tab && open && (
          <aside className="side-panel" id="side-panel" aria-label={english.sidePanel(tab.name)}>
            <AppFrame
              place={{
                url: tab.contentUrl,
                title: tab.name,
                entityId: tab.entityId,
                frameContext: 'sidePanel',
                meeting,
              }}
              {...{ viewer, calls }}
            />
          </aside>
        )}
      </div>
    </section>
  )
}

function Stage(props: {
  meeting: Meeting
  viewer: Viewer
  calls: ReturnType<typeof meetingCalls>
  stage: NonNullable<Meeting['stage']>
  name: string
}) {
  const { meeting, viewer, calls, stage, name } = props
  const entityId = viewer.config.meetingTab?.entityId ?? ''
  return (
    <section className="shared" aria-label={english.onStage(name)}>
      <div className="shared-bar">
        <p role="status">{english.shares(stage.by, name)}</p>
        {meeting.isPresenter && (
          <Button
            size="small"
            onClick={() => controls.shareToStage(viewer.person.email, meeting.threadId, null).catch(console.warn)}
          >
            {english.stopSharing}
          </Button>
        )}
      </div>
      <AppFrame
        key={stage.url}
        place={{ url: stage.url, title: english.onStage(name), entityId, frameContext: 'meetingStage', meeting }}
        {...{ viewer, calls }}
      />
    </section>
  )
}

/** Whoever has the meeting open is in it. */
function usePresence(person: string, threadId: string) {
  useEffect(() => {
    const leave = () => controls.leaveMeeting(person, threadId)
    controls.joinMeeting(person, threadId).catch(console.warn)
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [person, threadId])
}
