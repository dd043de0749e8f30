import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { Deadline } from '../../bot/api/deadline.ts'
import { foldWeekends } from '../../conference/calendar/fold-weekends.ts'
import { byWords } from '../shell/dates.ts'
import { shared } from '../shell/english.ts'
import { Fold } from './fold.tsx'
import { Word } from './word.tsx'

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  item: {
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
    padding: `0 0 ${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    ':last-child': { paddingBottom: 0 },
  },
  past: { borderInlineStartColor: tokens.colorNeutralStroke1 },
  name: { fontWeight: tokens.fontWeightSemibold, display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  because: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    paddingInlineStart: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
})

interface Props {
  deadlines: readonly Deadline[]
  /** Where there is little room: the question behind which the reasons stand. */
  why?: string
}

/** Every deadline with its reasons, in the order of time. */
export function DeadlineList({ deadlines, why }: Props) {
  const styles = useStyles()
  return (
    <ol className={styles.list}>
      {deadlines.map((deadline) => (
        <li key={`${deadline.name} ${deadline.at}`} className={mergeClasses(styles.item, deadline.past && styles.past)}>
          <div className={styles.name}>
            {shared.deadlines[deadline.name]}
            {deadline.past && <Word mood="plain">{shared.past}</Word>}
            {deadline.compressed && <Word mood="waiting">{shared.shortNotice}</Word>}
          </div>
          <div>{byWords(deadline.at)}</div>
          {why ? (
            <Fold title={why}>
              <Because lines={deadline.because} />
            </Fold>
          ) : (
            <Because lines={deadline.because} />
          )}
        </li>
      ))}
    </ol>
  )
}

function Because({ lines }: { lines: readonly string[] }) {
  const styles = useStyles()
  return (
    <ul className={styles.because}>
      {foldWeekends(lines).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
