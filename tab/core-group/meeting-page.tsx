import { lazy, Suspense } from 'react'
import { TroubleBar } from '../parts/trouble-bar.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { shared } from '../shell/english.ts'
import { Attendance } from './attendance.tsx'
import { english } from './english.ts'
import { Heading } from './heading.tsx'
import { MeetingHead } from './meeting-head.tsx'
import { NewActions } from './new-actions.tsx'
import { PlanSection } from './plan-section.tsx'
import { Questions } from './questions.tsx'
import { SavedBar } from './saved-bar.tsx'
import { Scales } from './scales.tsx'
import { Seen } from './seen.tsx'
import { Updates } from './updates.tsx'
import { useRecord, WritingProvider } from './use-record.ts'
import { Views } from './views.tsx'

const DaySection = lazy(async () => ({ default: (await import('./day-section.tsx')).DaySection }))
const Finish = lazy(async () => ({ default: (await import('./finish.tsx')).Finish }))

/** One meeting: its agenda made from the plan, filled in as it is held, and what becomes its record. */
export function MeetingPage({ id }: { id: string }) {
  const { writing, trouble } = useRecord(id)
  if (!writing)
    return trouble ? (
      <>
        <Heading>{english.list.title}</Heading>
        <TroubleBar message={trouble.message} />
      </>
    ) : (
      <Waiting label={shared.loading} />
    )
  const { page } = writing
  const hasRecord = page.judged !== 'missed' && page.judged !== 'called-off'
  return (
    <WritingProvider value={writing}>
      <MeetingHead />
      <SavedBar />
      <Suspense>{page.may.run && page.recordedAt === null && <DaySection />}</Suspense>
      {hasRecord && (
        <>
          <Attendance />
          <Seen />
          <Updates />
          <PlanSection />
          <NewActions />
          <Questions />
          <Scales />
          <Views />
          <Suspense>
            <Finish />
          </Suspense>
        </>
      )}
    </WritingProvider>
  )
}
