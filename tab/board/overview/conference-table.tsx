import { makeStyles, tokens } from '@fluentui/react-components'
import { Fragment, memo } from 'react'
import type { ConferenceRow } from '../../../bot/api/conferences.ts'
import { placeOf } from '../../shell/place.ts'
import { english } from './english.ts'
import { type Cell, REFERENCE_WIDTH, useCellStyles } from './row-cells.tsx'
import type { useLongList } from './use-long-list.ts'

const words = english.list

// Plain elements: a table of Fluent's would make thousands of components of as many cells.
const useStyles = makeStyles({
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse', textAlign: 'start' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: `inset 0 -1px ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    verticalAlign: 'bottom',
  },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'top',
    // Rows of one height need no measuring again while they fly past.
    height: '57px',
    boxSizing: 'border-box',
    overflowWrap: 'anywhere',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
  },
  gap: { padding: 0 },
})

export const useRowLinkStyles = makeStyles({
  link: {
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusMedium,
    textDecorationLine: 'none',
    whiteSpace: 'nowrap',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: tokens.strokeWidthThick,
    },
  },
})

export interface ListProps<Container extends HTMLElement> {
  cells: readonly Cell[]
  rows: readonly ConferenceRow[]
  total: number
  list: ReturnType<typeof useLongList<Container>>
}

/** Every conference of a long list as a table; what is out of sight is there for a screen reader by its number. */
export function ConferenceTable({ cells, rows, total, list }: ListProps<HTMLTableSectionElement>) {
  const styles = useStyles()
  const { items, gaps, rest, active } = list
  return (
    <table className={styles.table} aria-label={words.title} aria-rowcount={total + 1}>
      <colgroup>
        <col style={{ width: REFERENCE_WIDTH }} />
        {cells.map(({ name, width }) => (
          <col key={name} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {[words.columns.reference, ...cells.map(({ name }) => name)].map((name) => (
            <th key={name} scope="col" className={styles.head}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={list.container} onKeyDown={list.onKeyDown}>
        {items.map(({ index }, position) => (
          <Fragment key={index}>
            <Gap height={gaps[position] ?? 0} columns={cells.length + 1} />
            <Row
              cells={cells}
              row={rows[index]}
              index={index}
              isActive={index === active}
              onFocus={list.setActive}
              measure={list.measure}
            />
          </Fragment>
        ))}
        <Gap height={rest} columns={cells.length + 1} />
      </tbody>
    </table>
  )
}

function Gap({ height, columns }: { height: number; columns: number }) {
  const styles = useStyles()
  if (height <= 0) return null
  return (
    <tr aria-hidden>
      <td className={styles.gap} colSpan={columns} style={{ height }} />
    </tr>
  )
}

interface RowProps {
  cells: readonly Cell[]
  row: ConferenceRow | undefined
  index: number
  isActive: boolean
  onFocus(index: number): void
  measure(element: Element | null): void
}

const Row = memo(({ cells, row, index, isActive, onFocus, measure }: RowProps) => {
  const styles = useStyles()
  const link = useRowLinkStyles()
  const cellStyles = useCellStyles()
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
      <th scope="row" className={styles.cell} colSpan={row ? 1 : cells.length + 1}>
        {row ? (
          <a
            className={link.link}
            href={placeOf.conference(row.id)}
            data-row={index}
            tabIndex={isActive ? 0 : -1}
            onFocus={() => onFocus(index)}
          >
            {row.reference}
          </a>
        ) : (
          words.rowLoading
        )}
      </th>
      {row &&
        cells.map(({ name, cell }) => (
          <td key={name} className={styles.cell}>
            {cell(row, cellStyles)}
          </td>
        ))}
    </tr>
  )
})
Row.displayName = 'Row'
