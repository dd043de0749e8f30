import { makeStyles, tokens } from '@fluentui/react-components'
import { formatShortDate } from '../../conference/civil-time.ts'

export interface ChartLine {
  name: string
  points: readonly { on: Temporal.PlainDate; value: number }[]
}

interface Props {
  /** What a screen reader is told; the numbers themselves stand in a table beside it. */
  label: string
  lines: readonly ChartLine[]
  /** The highest value; the lowest is 0. */
  most: number
}

const HEIGHT = 190
const [TOP, BOTTOM] = [10, 28]
// In parts of the width, so that words keep their size however narrow it is.
const [LEFT, RIGHT] = [9, 97]
// Told apart without their colour, too.
const DASHES = ['', '8 4', '2 4', '10 3 2 3', '1 6', '14 4']

const useStyles = makeStyles({
  chart: { width: '100%', maxWidth: '720px', height: `${HEIGHT}px`, display: 'block', overflow: 'visible' },
  grid: { stroke: tokens.colorNeutralStroke2, strokeWidth: 1 },
  tick: { fill: tokens.colorNeutralForeground2, fontSize: '12px' },
  line: { strokeWidth: 2.5 },
  key: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  keyItem: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, overflowWrap: 'anywhere' },
  sample: { flexShrink: 0 },
})

const COLOURS = [
  tokens.colorBrandForeground1,
  tokens.colorPaletteDarkOrangeForeground1,
  tokens.colorPaletteGreenForeground1,
  tokens.colorPaletteBerryForeground1,
  tokens.colorPaletteRedForeground1,
  tokens.colorNeutralForeground2,
]

/** One line for each series, by its dates. Each has a colour and a pattern of its own, and the names stand below. */
export function LineChart({ label, lines, most }: Props) {
  const styles = useStyles()
  const days = lines.flatMap(({ points }) => points.map(({ on }) => on)).toSorted(Temporal.PlainDate.compare)
  const [first] = days
  const last = days.at(-1)
  if (!first || !last) return null
  const span = Math.max(1, first.until(last).days)
  const x = (on: Temporal.PlainDate) => `${LEFT + ((RIGHT - LEFT) * first.until(on).days) / span}%`
  const y = (value: number) => HEIGHT - BOTTOM - ((HEIGHT - TOP - BOTTOM) * value) / most
  return (
    <>
      <svg className={styles.chart} role="img" aria-label={label}>
        {[0, most / 2, most].map((value) => (
          <g key={value}>
            <line className={styles.grid} x1={`${LEFT - 2}%`} x2="100%" y1={y(value)} y2={y(value)} />
            <text className={styles.tick} x="0" y={y(value) + 4}>
              {value}
            </text>
          </g>
        ))}
        <text className={styles.tick} x={`${LEFT - 2}%`} y={HEIGHT - 8}>
          {formatShortDate(first)}
        </text>
        {!first.equals(last) && (
          <text className={styles.tick} x="100%" y={HEIGHT - 8} textAnchor="end">
            {formatShortDate(last)}
          </text>
        )}
        {lines.map(({ name, points }, index) => (
          <g key={name} style={{ color: colourOf(index) }}>
            {points.slice(1).map(({ on, value }, at) => {
              const from = points[at] as ChartLine['points'][number]
              return (
                <line
                  key={on.toString()}
                  className={styles.line}
                  stroke="currentColor"
                  strokeDasharray={dashOf(index)}
                  {...{ x1: x(from.on), y1: y(from.value), x2: x(on), y2: y(value) }}
                />
              )
            })}
            {points.map(({ on, value }) => (
              <circle key={on.toString()} cx={x(on)} cy={y(value)} r={4} fill="currentColor" />
            ))}
          </g>
        ))}
      </svg>
      <ul className={styles.key} aria-hidden>
        {lines.map(({ name }, index) => (
          <li key={name} className={styles.keyItem}>
            <svg aria-hidden className={styles.sample} width="36" height="10" style={{ color: colourOf(index) }}>
              <line
                x1="0"
                x2="36"
                y1="5"
                y2="5"
                stroke="currentColor"
                strokeWidth="2.5"
                strokeDasharray={dashOf(index)}
              />
              <circle cx="18" cy="5" r="4" fill="currentColor" />
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </>
  )
}

function colourOf(index: number): string {
  return COLOURS[index % COLOURS.length] as string
}

function dashOf(index: number): string {
  return DASHES[index % DASHES.length] as string
}
