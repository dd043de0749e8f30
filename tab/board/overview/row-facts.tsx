import { makeStyles, tokens } from '@fluentui/react-components'
import { Fragment } from 'react'
import type { ConferenceRow } from '../../../bot/api/conferences.ts'
import { type Cell, useCellStyles } from './row-cells.tsx'

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 7rem) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    margin: `${tokens.spacingVerticalXS} 0 0`,
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
})

/** A row of the board where there is no room for one: each column on a line of its own. */
export function RowFacts({ cells, row }: { cells: readonly Cell[]; row: ConferenceRow }) {
  const styles = useStyles()
  const cellStyles = useCellStyles()
  return (
    <dl className={styles.facts}>
      {cells.map(({ name, cell }) => (
        <Fragment key={name}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{cell(row, cellStyles)}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
