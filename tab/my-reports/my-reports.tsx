import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { lazy, Suspense } from 'react'
import type { MyPart } from '../../bot/api/my-work.ts'
import { showMyWork } from '../../bot/api/my-work.ts'
import { Fold } from '../parts/fold.tsx'
import { TroubleBar } from '../parts/trouble-bar.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { shared } from '../shell/english.ts'
import { useSession } from '../shell/session.ts'
import { useLoaded } from '../shell/use-loaded.ts'
import { usePlace } from '../shell/use-place.ts'
import { english } from './english.ts'
import { NextSteps } from './next-steps.tsx'
import { keyOf, PartItem } from './part-item.tsx'

const TaskPage = lazy(async () => ({ default: (await import('./task-page.tsx')).TaskPage }))

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    maxWidth: '860px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXXL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    '@media (max-width: 640px)': { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  empty: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} 0`,
    maxWidth: '34rem',
  },
})

/** The professional's own page: what they owe and by when, how to send it, what to read. One list, soonest first. */
export function MyReports() {
  const [about, id, task, card] = usePlace().map(decodeURIComponent)
  if (id && (task === 'start' || task === 'send'))
    return (
      <Suspense fallback={<Waiting label={shared.loading} />}>
        <TaskPage reportId={id} task={task} card={card ?? null} />
      </Suspense>
    )
  return about === 'conferences' ? <List conferenceId={id ?? null} /> : <List reportId={id ?? null} />
}

/** Opened at a report, or at a conference for its papers. */
function List({ reportId = null, conferenceId = null }: { reportId?: string | null; conferenceId?: string | null }) {
  const styles = useStyles()
  const { api } = useSession()
  const { value, trouble, reload } = useLoaded(
    () => api.call(showMyWork, {}),
    ({ parts }) => parts.some(({ report }) => report?.isLookedAt),
  )
  const current = value?.parts.filter(isCurrent).toSorted(soonestFirst) ?? []
  const past = (value?.parts.filter((part) => !isCurrent(part)) ?? []).toReversed()
  const isShown = (part: MyPart) => keyOf(part) === reportId || part.conferenceId === conferenceId
  const isPastShown = past.some(isShown)
  const items = (parts: MyPart[]) => (
    <ul className={styles.list}>
      {parts.map((part) => (
        <PartItem
          key={keyOf(part)}
          part={part}
          isOpen={isShown(part)}
          ledToPapers={part.conferenceId === conferenceId}
          reload={reload}
        />
      ))}
    </ul>
  )
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{english.title}</h1>
      {trouble && <TroubleBar message={trouble.message} />}
      {!value && !trouble && <Waiting label={shared.loading} />}
      {value && current.length === 0 && (
        <div className={styles.empty}>
          <Text weight="semibold">{english.empty}</Text>
          <Text>{english.emptyMore}</Text>
        </div>
      )}
      {value && conferenceId && !value.parts.some(isShown) && <Text>{english.gone}</Text>}
      {value && value.next.length > 0 && <NextSteps steps={value.next} now={value.now} />}
      {current.length > 0 && items(current)}
      {past.length > 0 && (isPastShown ? items(past) : <Fold title={english.past(past.length)}>{items(past)}</Fold>)}
    </main>
  )
}

/** To come, or held and not over for this person: a letter, a core group or something that they agreed to do. */
function isCurrent({ stage, next, actions, coreGroup }: MyPart): boolean {
  return stage === 'to-come' || next.length > 0 || coreGroup !== null || actions.some(({ state }) => state === 'open')
}

function soonestFirst(a: MyPart, b: MyPart): number {
  return Temporal.ZonedDateTime.compare(a.next[0]?.at ?? a.start, b.next[0]?.at ?? b.start)
}
