import { Button, Link, makeStyles, tokens } from '@fluentui/react-components'
import { useDeferredValue, useMemo, useRef } from 'react'
import { showBoard } from '../../../bot/api/conferences.ts'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { goTo, placeOf } from '../../shell/place.ts'
import { useSession } from '../../shell/session.ts'
import { useLoaded } from '../../shell/use-loaded.ts'
import { usePlaceQuery } from '../../shell/use-place.ts'
import { RequestsBar } from '../requests/requests-bar.tsx'
import { ConferenceList } from './conference-list.tsx'
import { english } from './english.ts'
import { readFilter } from './filter.ts'
import { FilterBar } from './filter-bar.tsx'
import { NeedsToday } from './needs-today.tsx'
import { StrayMailBar } from './stray-mail-bar.tsx'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalL },
  keys: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    '@media (max-width: 860px)': { display: 'none' },
  },
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalXXXL} 0`,
    textAlign: 'center',
  },
})

const words = english.list

/** What needs somebody today, and under it every conference. */
export function OverviewPage() {
  const styles = useStyles()
  const { api, me } = useSession()
  const query = usePlaceQuery()
  const filter = useMemo(() => readFilter(query), [query])
  const list = useRef<{ first(): void } | null>(null)
  const { value, trouble } = useLoaded(
    () => api.call(showBoard, {}),
    () => false,
    () => api.arrived(showBoard, {}),
  )
  // The ways to other pages, and bars whose words have to be fetched, come once the conferences stand there.
  const canBeUsed = useDeferredValue(true, false)
  const mayBook = me.roles.includes('business-team')
  const seesFigures = mayBook || me.roles.includes('manager')
  const isEmpty = value && value.counts.coming + value.counts.past + value.counts.calledOff === 0
  const book = (
    <Button appearance="primary" onClick={() => goTo(placeOf.book)}>
      {words.book}
    </Button>
  )
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1 className={styles.title}>{words.title}</h1>
        <div className={styles.actions}>
          {canBeUsed && seesFigures && <Link href={placeOf.figures}>{words.figures}</Link>}
          {canBeUsed && (seesFigures || me.roles.includes('administrator')) && (
            <Link href={placeOf.daysOff}>{words.daysOff}</Link>
          )}
          {canBeUsed && mayBook && <Link href={placeOf.contacts}>{words.contacts}</Link>}
          {canBeUsed && mayBook && <Link href={placeOf.templates}>{words.templates}</Link>}
          {mayBook && !isEmpty && book}
        </div>
      </div>
      {trouble && <TroubleBar message={trouble.message} />}
      {!value && !trouble && <Waiting label={english.loading} />}
      {value && !isEmpty && <NeedsToday board={value} />}
      {mayBook && canBeUsed && <RequestsBar />}
      {mayBook && canBeUsed && <StrayMailBar />}
      {isEmpty ? (
        <div className={styles.empty}>
          {mayBook ? words.empty : words.emptyForYou}
          {mayBook ? book : <Link href="/tab/my-reports">{words.myReports}</Link>}
        </div>
      ) : (
        <>
          <FilterBar filter={filter} counts={value?.counts ?? null} onDown={() => list.current?.first()} />
          <p className={styles.keys}>{words.keys}</p>
          <ConferenceList key={query} filter={filter} enter={list} />
        </>
      )}
    </div>
  )
}
