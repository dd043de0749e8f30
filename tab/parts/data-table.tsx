import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'

export interface Column<Row> {
  name: string
  cell: (row: Row) => ReactNode
  /** Share of the width, 1 unless said. */
  share?: number
}

const NARROW = '@media (max-width: 640px)'

const useStyles = makeStyles({
  header: { [NARROW]: { display: 'none' } },
  row: {
    [NARROW]: { display: 'block', height: 'auto', paddingBlock: tokens.spacingVerticalS },
  },
  cell: {
    height: 'auto',
    minHeight: 0,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
    display: 'block',
    alignSelf: 'start',
    [NARROW]: {
      display: 'grid',
      gridTemplateColumns: '7rem 1fr',
      alignItems: 'start',
      gap: tokens.spacingHorizontalS,
      minHeight: 0,
      paddingTop: tokens.spacingVerticalXXS,
      paddingBottom: tokens.spacingVerticalXXS,
    },
  },
  head: { fontWeight: tokens.fontWeightSemibold },
  label: { display: 'none', color: tokens.colorNeutralForeground2, [NARROW]: { display: 'block' } },
})

interface Props<Row> {
  label: string
  columns: Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}

/** A table; on a narrow screen each row is a short list of its own, with the columns' names beside the values. */
export function DataTable<Row>({ label, columns, rows, rowKey }: Props<Row>) {
  const styles = useStyles()
  return (
    <Table noNativeElements aria-label={label}>
      <TableHeader className={styles.header}>
        <TableRow>
          {columns.map(({ name, share = 1 }) => (
            <TableHeaderCell key={name} className={styles.head} style={{ flexGrow: share, flexBasis: 0 }}>
              {name}
            </TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={rowKey(row)} className={styles.row}>
            {columns.map(({ name, cell, share = 1 }) => (
              <TableCell key={name} className={styles.cell} style={{ flexGrow: share, flexBasis: 0 }}>
                <span className={styles.label} aria-hidden>
                  {name}
                </span>
                <span>{cell(row)}</span>
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
