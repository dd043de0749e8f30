import { useSession } from '../shell/session.ts'
import { RunningPage, StagePage } from './running-page.tsx'

/** One conference's meeting: what the room sees, on the stage of a meeting or where it was asked for; else to be run. */
export function MeetingPage({ id, isStage = false }: { id: string; isStage?: boolean }) {
  const { frame } = useSession().session
  return isStage || frame === 'meetingStage' ? <StagePage key={id} id={id} /> : <RunningPage key={id} id={id} />
}
