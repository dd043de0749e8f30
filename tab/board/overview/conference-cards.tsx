import { makeStyles, tokens } from '@fluentui/react-components'
import { Fragment, memo } from 'react'
import type { ConferenceRow } from '../../../bot/api/conferences.ts'
import { placeOf } from '../../shell/place.ts'
import { type ListProps, useRowLinkStyles } from './conference-table.tsx'
import { english } from './english.ts'
import type { Cell } from './row-cells.tsx'
import { RowFacts } from './row-facts.tsx'

const words = english.list

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: { paddingBottom: tokens.spacingVerticalS },
  card: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalM,
  },
})

/** The same list where there is no room for a table. */
export function ConferenceCards({ cells, rows, total, list }: ListProps<HTMLUListElement>) {
  const styles = useStyles()
  const { items, gaps, rest, active } = list
  return (
    <ul ref={list.container} className={styles.list} aria-label={words.title} onKeyDown={list.onKeyDown}>
      {items.map(({ index }, position) => (
        <Fragment key={index}>
          <Gap height={gaps[position] ?? 0} />
          <li
            ref={list.measure}
            data-index={index}
            aria-setsize={total}
            aria-posinset={index + 1}
            className={styles.item}
          >
            <Card cells={cells} row={rows[index]} index={index} isActive={index === active} onFocus={list.setActive} />
          </li>
        </Fragment>
      ))}
      <Gap height={rest} />
    </ul>
  )
}

function Gap({ height }: { height: number }) {
  return height > 0 ? <li aria-hidden style={{ height }} /> : null
}

interface CardProps {
  cells: readonly Cell[]
  row: ConferenceRow | undefined
  index: number
  isActive: boolean
  onFocus(index: number): void
}

const Card = memo(({ cells, row, index, isActive, onFocus }: CardProps) => {
  const styles = useStyles()
  const link = useRowLinkStyles()
  if (!row) return <div className={styles.card}>{words.rowLoading}</div>
  return (
    <div className={styles.card}>
      <a
        className={link.link}
        href={placeOf.conference(row.id)}
        data-row={index}
        tabIndex={isActive ? 0 : -1}
        onFocus={() => onFocus(index)}
      >
        {row.reference}
      </a>
      <RowFacts cells={cells} row={row} />
    </div>
  )
})
Card.displayName = 'Card'
