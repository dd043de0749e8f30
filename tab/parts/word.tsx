import { Badge, makeStyles } from '@fluentui/react-components'

export type Mood = 'good' | 'bad' | 'waiting' | 'plain'

const COLOURS = { good: 'success', bad: 'danger', waiting: 'warning', plain: 'informative' } as const

// A badge has one line and one height: in a narrow place its words would stand outside it.
const useStyles = makeStyles({ word: { height: 'auto', minHeight: '20px', textAlign: 'start' } })

/** A state in a word. The colour only repeats what the word says. */
export function Word({ mood, children }: { mood: Mood; children: string }) {
  const styles = useStyles()
  return (
    <Badge className={styles.word} appearance="tint" color={COLOURS[mood]} shape="rounded">
      {children}
    </Badge>
  )
}
