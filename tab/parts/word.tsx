import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'

export type Mood = 'good' | 'bad' | 'waiting' | 'plain'

// As Fluent's tinted badge, but for its one line and one height: in a narrow place words would stand outside it. A plain
// element, because a long list holds thousands of them.
const useStyles = makeStyles({
  word: {
    display: 'inline-block',
    boxSizing: 'border-box',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'start',
  },
  good: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusSuccessBorder1}`,
  },
  bad: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusDangerBorder1}`,
  },
  waiting: {
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
  },
  plain: { color: tokens.colorNeutralForeground3, backgroundColor: tokens.colorNeutralBackground4 },
})

/** A state in a word. The colour only repeats what the word says. */
export function Word({ mood, children }: { mood: Mood; children: string }) {
  const styles = useStyles()
  return <span className={mergeClasses(styles.word, styles[mood])}>{children}</span>
}
