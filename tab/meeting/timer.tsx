import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { english } from './english.ts'
import { useRunning } from './use-running.ts'

const useStyles = makeStyles({ timer: { color: tokens.colorNeutralForeground2 } })

/** Counts up, by the minute and without alarm. A screen reader reads it when asked, and is never told of each minute. */
export function Timer({ since, planned }: { since: Temporal.Instant; planned: number }) {
  const styles = useStyles()
  const { now } = useRunning()
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick((times) => times + 1), 5_000)
    return () => clearInterval(timer)
  }, [])
  const minutes = Math.max(0, Math.floor(now().since(since).total('minutes')))
  return (
    <span className={styles.timer} role="timer" aria-label={english.timer.label}>
      {english.timer.of(minutes, planned)}
      {minutes > planned && `, ${english.timer.over}`}
    </span>
  )
}
