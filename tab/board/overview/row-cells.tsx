import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { ConferenceFilter, ConferenceRow } from '../../../bot/api/conferences.ts'
import { type Mood, Word } from '../../parts/word.tsx'
import { dateWords, dayWords } from '../../shell/dates.ts'
import { english } from './english.ts'

const words = english.list

export const useCellStyles = makeStyles({
  quiet: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})
type Styles = ReturnType<typeof useCellStyles>

export interface Cell {
  name: string
  /** Of the table's width. */
  width: string
  cell: (row: ConferenceRow, styles: Styles) => ReactNode
}

export const REFERENCE_WIDTH = '9%'

/** What a conference says, column by column; its reference is the row's link. Made of plain elements: there are thousands. */
const CELLS: readonly Cell[] = [
  { name: words.columns.kind, width: '9%', cell: ({ kind }) => words.kinds[kind] },
  { name: words.columns.date, width: '20%', cell: when },
  { name: words.columns.replies, width: '8%', cell: ({ replies }) => words.share(replies) },
  { name: words.columns.reports, width: '8%', cell: ({ reports }) => words.share(reports) },
  { name: words.columns.familySeen, width: '9%', cell: ({ familySeen }) => words.share(familySeen) },
  {
    ...{ name: words.columns.reading, width: '8%' },
    cell: ({ reading }) => (reading ? words.share(reading) : words.notYet),
  },
  { name: words.columns.quorum, width: '17%', cell: ({ quorum }) => words.quorum(quorum) },
  { name: words.columns.trouble, width: '12%', cell: trouble },
]

/** The same of a conference that was held, by what follows from it. */
const PLAN_CELLS: readonly Cell[] = [
  { name: words.columns.kind, width: '9%', cell: ({ kind }) => words.kinds[kind] },
  { name: words.columns.date, width: '20%', cell: when },
  { name: words.columns.children, width: '10%', cell: ({ plan }) => plan?.children ?? words.plan.toClose },
  { name: words.columns.coreGroups, width: '13%', cell: ({ plan }) => plan && coreGroups(plan) },
  { name: words.columns.next, width: '20%', cell: ({ plan }) => plan && nextCoreGroup(plan) },
  { name: words.columns.review, width: '19%', cell: ({ plan }) => plan && review(plan) },
]

export function cellsOf(filter: ConferenceFilter): readonly Cell[] {
  return filter === 'plans' ? PLAN_CELLS : CELLS
}

type Plan = NonNullable<ConferenceRow['plan']>

function coreGroups({ coreGroups }: Plan) {
  return coreGroups.of === 0 ? words.plan.noneYet : words.share(coreGroups)
}

function nextCoreGroup({ next }: Plan) {
  if (!next) return words.plan.noNext
  return next.start ? dateWords(next.start) : <Word mood="waiting">{words.plan.noDay(dayWords(next.due))}</Word>
}

function review({ review }: Plan) {
  if (review.booked) return words.plan.booked(dateWords(review.booked))
  return <Word mood="waiting">{words.plan.bookBy(dayWords(review.bookBy))}</Word>
}

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
