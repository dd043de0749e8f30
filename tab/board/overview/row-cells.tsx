import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { ConferenceRow } from '../../../bot/api/conferences.ts'
import { type Mood, Word } from '../../parts/word.tsx'
import { dateWords, dayWords } from '../../shell/dates.ts'
import { english } from './english.ts'

const words = english.list

export const useCellStyles = makeStyles({
  quiet: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})
type Styles = ReturnType<typeof useCellStyles>

/** What a conference says, column by column; its reference is the row's link. Made of plain elements: there are thousands. */
export const CELLS: { name: string; cell: (row: ConferenceRow, styles: Styles) => ReactNode }[] = [
  { name: words.columns.kind, cell: ({ kind }) => words.kinds[kind] },
  { name: words.columns.date, cell: when },
  { name: words.columns.replies, cell: ({ replies }) => words.share(replies) },
  { name: words.columns.reports, cell: ({ reports }) => words.share(reports) },
  { name: words.columns.familySeen, cell: ({ familySeen }) => words.share(familySeen) },
  { name: words.columns.reading, cell: ({ reading }) => (reading ? words.share(reading) : words.notYet) },
  { name: words.columns.quorum, cell: ({ quorum }) => words.quorum(quorum) },
  { name: words.columns.trouble, cell: trouble },
]

function when({ start, limit }: ConferenceRow, styles: Styles) {
  return (
    <>
      {dateWords(start)}
      {limit && (
        <span className={styles.quiet} title={words.limitWhy(dayWords(limit.date), limit.because)}>
          {words.limit(limit.days)}
        </span>
      )}
    </>
  )
}

const MOODS: Record<NonNullable<ConferenceRow['trouble']>, Mood> = {
  stopped: 'bad',
  'past-limit': 'bad',
  'not-circulated': 'bad',
  overdue: 'bad',
  held: 'waiting',
  undelivered: 'bad',
  'whereabouts-unknown': 'waiting',
  'no-quorum': 'waiting',
}

function trouble({ state, trouble }: ConferenceRow) {
  if (state === 'called-off') return <Word mood="plain">{words.states.calledOff}</Word>
  return trouble ? <Word mood={MOODS[trouble]}>{words.troubles[trouble]}</Word> : words.noTrouble
}
