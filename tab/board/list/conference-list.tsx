import { Button, Link, makeStyles, tokens } from '@fluentui/react-components'
import type { ConferenceRow } from '../../../bot/api/conferences.ts'
import { listConferences } from '../../../bot/api/conferences.ts'
import { type Column, DataTable } from '../../parts/data-table.tsx'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { Word } from '../../parts/word.tsx'
import { dateWords } from '../../shell/dates.ts'
import { useSession } from '../../shell/session.ts'
import { useLoaded } from '../../shell/use-loaded.ts'
import { goTo, placeOf } from '../../shell/use-place.ts'
import { english } from '../english.ts'
import { StrayMailBar } from './stray-mail-bar.tsx'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  actions: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalL },
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

const columns: Column<ConferenceRow>[] = [
  {
    name: words.columns.reference,
    cell: ({ id, reference }) => <Link href={placeOf.conference(id)}>{reference}</Link>,
  },
  { name: words.columns.kind, cell: ({ kind }) => english.kinds[kind] },
  { name: words.columns.date, cell: ({ start }) => dateWords(start), share: 1.6 },
  { name: words.columns.reports, cell: ({ reports }) => words.reports(reports) },
  { name: words.columns.read, cell: ({ read, circulated }) => words.read(read, circulated) },
  { name: words.columns.state, cell: (row) => <State row={row} /> },
]

/** Every conference, newest first: how far each is, and what holds it up. */
export function ConferenceList() {
  const styles = useStyles()
  const { api, me } = useSession()
  const { value, trouble } = useLoaded(
    () => api.call(listConferences, {}),
    () => false,
  )
  const mayBook = me.roles.includes('business-team')
  const book = (
    <Button appearance="primary" onClick={() => goTo(placeOf.book)}>
      {words.book}
    </Button>
  )
  const isEmpty = value?.conferences.length === 0
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1 className={styles.title}>{words.title}</h1>
        {mayBook && (
          <div className={styles.actions}>
            <Link href={placeOf.templates}>{words.templates}</Link>
            {!isEmpty && book}
          </div>
        )}
      </div>
      {mayBook && <StrayMailBar />}
      {trouble && <TroubleBar message={trouble.message} />}
      {!value && !trouble && <Waiting label={english.loading} />}
      {isEmpty && (
        <div className={styles.empty}>
          {mayBook ? words.empty : words.emptyForYou}
          {mayBook && book}
        </div>
      )}
      {value && !isEmpty && (
        <DataTable label={words.title} columns={columns} rows={value.conferences} rowKey={({ id }) => id} />
      )}
    </div>
  )
}

function State({ row }: { row: ConferenceRow }) {
  const states = words.states
  if (row.state === 'called-off') return <Word mood="plain">{states.calledOff}</Word>
  if (row.stopped) return <Word mood="bad">{states.stopped}</Word>
  if (row.reports.missing > 0) return <Word mood="bad">{states.missing(row.reports.missing)}</Word>
  if (row.awaitingRelease > 0) return <Word mood="waiting">{states.release}</Word>
  return row.circulated ? <Word mood="good">{states.circulated}</Word> : <Word mood="plain">{states.collecting}</Word>
}
