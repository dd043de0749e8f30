import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'

export interface BarRow {
  name: string
  value: number
  /** The value in words: "12 of 20 (60%)". */
  words: string
  mood?: 'good' | 'bad' | 'plain'
}

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%' },
  name: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, width: '40%', overflowWrap: 'anywhere' },
  words: { textAlign: 'end', whiteSpace: 'nowrap', width: '9rem' },
  cell: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, verticalAlign: 'middle' },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  barCell: { '@media (max-width: 480px)': { display: 'none' } },
  track: { height: '12px', backgroundColor: tokens.colorNeutralBackground5, borderRadius: tokens.borderRadiusSmall },
  bar: {
    height: '100%',
    borderRadius: tokens.borderRadiusSmall,
    // High contrast paints over backgrounds, not over borders.
    border: `${tokens.strokeWidthThin} solid transparent`,
    boxSizing: 'border-box',
  },
  plain: { backgroundColor: tokens.colorBrandBackground },
  good: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  bad: { backgroundColor: tokens.colorPaletteRedBackground3 },
})

/** A bar beside each number: the table says it all, the bars only show it. */
export function BarTable({ label, head, rows }: { label: string; head: [string, string]; rows: readonly BarRow[] }) {
  const styles = useStyles()
  const most = Math.max(1, ...rows.map(({ value }) => value))
  return (
    <table className={styles.table} aria-label={label}>
      <thead className={styles.hidden}>
        <tr>
          <th scope="col">{head[0]}</th>
          <th scope="col">{head[1]}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, value, words, mood = 'plain' }) => (
          <tr key={name}>
            <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
              {name}
            </th>
            <td className={mergeClasses(styles.cell, styles.words)}>{words}</td>
            <td className={mergeClasses(styles.cell, styles.barCell)} aria-hidden>
              <div className={styles.track}>
                <div
                  className={mergeClasses(styles.bar, styles[mood])}
                  style={{ width: `${(100 * value) / most}%`, display: value === 0 ? 'none' : 'block' }}
                />
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
