import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useDeferredValue, useState } from 'react'
import type { RunningMeeting } from '../../bot/api/meeting.ts'
import { type StepOffer, stepAt } from '../../conference/meeting/agenda.ts'
import { fetchedLater } from '../parts/fetched-later.tsx'
import { Fold } from '../parts/fold.tsx'
import { TroubleBar } from '../parts/trouble-bar.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { instantWords } from '../shell/dates.ts'
import { placeOf } from '../shell/place.ts'
import { useSession } from '../shell/session.ts'
import { Attendance } from './attendance.tsx'
import { BeforeMeeting } from './before-meeting.tsx'
import { Composer } from './composer.tsx'
import { Conflicts } from './conflicts.tsx'
import { ConnectionBar } from './connection-bar.tsx'
import { english } from './english.ts'
import { Lines } from './lines.tsx'
import { Closing, OnlineOptions, Parts, StepBody } from './second-half.tsx'
import { ShareToStage } from './share-to-stage.tsx'
import { Speakers } from './speakers.tsx'
import { AllSteps, StepPanel } from './step-panel.tsx'
import { keptDraft } from './use-draft.ts'
import { useFocusAfterPress, useRing } from './use-focus-after-press.ts'
import { RunningProvider, useNewestMeeting, useOutbox, useRunning } from './use-running.ts'

/** What the room sees. Few who run a meeting open it themselves. */
export const StagePage = fetchedLater<{ id: string }>(
  async () => (await import('./stage-page.tsx')).StagePage,
  () => <Waiting label={english.loading} />,
)

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    maxWidth: '1200px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXXL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    '@media (max-width: 640px)': { paddingInline: tokens.spacingHorizontalM },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  ended: { marginBlock: `0 ${tokens.spacingVerticalM}` },
})

/** In sight in other steps too. */
const APART: readonly StepOffer[] = ['attendance', 'reports', 'closing']

/** The meeting for those who run it: in the side panel of a meeting, or with more room beside it. */
export function RunningPage({ id }: { id: string }) {
  const styles = useStyles()
  const { running, take, trouble, isLost } = useNewestMeeting(id)
  // Whoever does not run it is shown what the room sees.
  if (trouble?.reason === 'not-allowed') return <StagePage id={id} />
  if (!running && trouble)
    return (
      <main className={styles.page}>
        <TroubleBar message={trouble.message} />
      </main>
    )
  if (!running) return <Waiting label={english.loading} />
  return <Followed {...{ running, take, isLost }} />
}

type FollowedProps = { running: RunningMeeting; take(heard: RunningMeeting): void; isLost: boolean }

function Followed({ running, take, isLost }: FollowedProps) {
  const value = useOutbox(running, take, isLost)
  return (
    <RunningProvider value={value}>
      <Page />
    </RunningProvider>
  )
}

function Page() {
  const styles = useStyles()
  const { frame } = useSession().session
  const { running, meeting, keep } = useRunning()
  // What was decided stands, and is corrected elsewhere.
  const { isClosed } = running.frame
  const isOnline = running.joinUrl !== null || running.frame.parts.length > 0
  const offers = meeting.state === 'under-way' ? stepAt(meeting.step).offers : []
  // What leads the meeting comes first; what stands below it is drawn in the next moment.
  const canBeUsed = useDeferredValue(true, false)
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{english.title(running.reference)}</h1>
      {frame === 'content' && running.seesConference && (
        <Link href={`/tab/${placeOf.conference(running.id)}`}>{english.back(running.reference)}</Link>
      )}
      <ConnectionBar />
      <Conflicts />
      {meeting.state !== 'ended' && running.frame.parts.length > 0 && <Parts />}
      {meeting.state === 'not-started' && <BeforeMeeting />}
      {meeting.state === 'ended' && <Ended />}
      {meeting.state === 'under-way' && <StepPanel />}
      {canBeUsed && (
        <div className={mergeClasses(frame !== 'sidePanel' && styles.columns, frame === 'sidePanel' && styles.column)}>
          <div className={styles.column}>
            {!isClosed && offers.some((offer) => !APART.includes(offer)) && <StepBody offers={offers} />}
            {(isClosed || meeting.state === 'ended' || offers.includes('closing')) && <Closing />}
            {/* Whoever was in the middle of a line when it ended can still add it. */}
            {(meeting.state !== 'ended' || keptDraft(keep, 'line') !== null) && <Composer />}
            <Lines />
          </div>
          <div className={styles.column}>
            {meeting.state === 'under-way' && <Speakers />}
            <Attendance />
            {meeting.state === 'under-way' && <AllSteps />}
            {meeting.state !== 'ended' && isOnline && running.me === running.frame.chairId && <Options />}
            <ShareToStage id={running.id} />
          </div>
        </div>
      )}
    </main>
  )
}

function Options() {
  const [isOpen, setOpen] = useState(false)
  return (
    <Fold title={english.options} onOpen={() => setOpen(true)}>
      {isOpen && <OnlineOptions />}
    </Fold>
  )
}

function Ended() {
  const { running, meeting, act } = useRunning()
  const styles = useStyles()
  const ring = useRing()
  const words = useFocusAfterPress<HTMLParagraphElement>(meeting.state)
  return (
    <div>
      <p ref={words} tabIndex={-1} className={mergeClasses(styles.ended, ring.apart)}>
        {meeting.endedAt && english.step.ended(instantWords(meeting.endedAt.toString()))}
      </p>
      {!running.frame.isClosed && <Button onClick={() => act({ kind: 'start' })}>{english.step.goOn}</Button>}
    </div>
  )
}
