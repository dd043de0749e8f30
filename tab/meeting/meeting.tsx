import { usePlace } from '../shell/use-place.ts'
import { ChooseMeeting } from './choose-meeting.tsx'
import { MeetingPage } from './meeting-page.tsx'

/** The chair's surface: side panel and stage of a meeting, and the same outside one. */
export function Meeting() {
  const [id, view] = usePlace()
  return id ? <MeetingPage id={id} isStage={view === 'stage'} /> : <ChooseMeeting />
}
