import { makeStyles, tokens } from '@fluentui/react-components'
import { type RefObject, useImperativeHandle, useSyncExternalStore } from 'react'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { ConferenceCards } from './conference-cards.tsx'
import { ConferenceTable } from './conference-table.tsx'
import { english } from './english.ts'
import type { Filter } from './filter.ts'
import { type Cell, cellsOf } from './row-cells.tsx'
import { useLongList } from './use-long-list.ts'
import { useParts } from './use-parts.ts'

const words = english.list
const ROW_PX = 57
const CARD_PX = 250

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  found: { margin: 0, color: tokens.colorNeutralForeground2 },
})

interface Props {
  filter: Filter
  /** For the search field: the arrow down leads from it into the list. */
  enter: RefObject<{ first(): void } | null>
}

/** The conferences that the filter asks for, however many. */
export function ConferenceList({ filter, enter }: Props) {
  const styles = useStyles()
  const { rows, total, trouble, look } = useParts(filter)
  const cells = cellsOf(filter.search ? 'coming' : filter.filter)
  const isNarrow = useSyncExternalStore(listenToWidth, () => narrow.matches)
  return (
    <div className={styles.list}>
      {trouble && <TroubleBar message={trouble.message} />}
      {total === null && !trouble && <Waiting label={english.loading} />}
      {total !== null && (
        <>
          <p className={styles.found} role="status">
            {total === 0 ? noneWords(filter) : filter.search ? words.foundAmongAll(total) : words.found(total)}
          </p>
          {total > 0 &&
            (isNarrow ? (
              <Cards cells={cells} rows={rows} total={total} look={look} enter={enter} />
            ) : (
              <Rows cells={cells} rows={rows} total={total} look={look} enter={enter} />
            ))}
        </>
      )}
    </div>
  )
}

type ListProps = Pick<Props, 'enter'> & {
  cells: readonly Cell[]
  rows: ReturnType<typeof useParts>['rows']
  total: number
  look: ReturnType<typeof useParts>['look']
}

function Rows({ cells, rows, total, look, enter }: ListProps) {
  const list = useLongList<HTMLTableSectionElement>(total, ROW_PX, look)
  useImperativeHandle(enter, () => ({ first: () => list.goToRow(0) }), [list.goToRow])
  return <ConferenceTable cells={cells} rows={rows} total={total} list={list} />
}

function Cards({ cells, rows, total, look, enter }: ListProps) {
  const list = useLongList<HTMLUListElement>(total, CARD_PX, look)
  useImperativeHandle(enter, () => ({ first: () => list.goToRow(0) }), [list.goToRow])
  return <ConferenceCards cells={cells} rows={rows} total={total} list={list} />
}

function noneWords({ filter, kind, mine, search }: Filter): string {
  if (search) return words.nothingFound
  return kind || mine ? words.noneOfThese : words.none[filter]
}

const narrow = matchMedia('(max-width: 860px)')

function listenToWidth(changed: () => void) {
  narrow.addEventListener('change', changed)
  return () => narrow.removeEventListener('change', changed)
}
