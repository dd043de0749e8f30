import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useId, useState } from 'react'
import { PlainTextarea } from '../parts/plain-fields.tsx'
import { ConflictBox } from './conflict-box.tsx'
import type { NewWords, Place } from './record-box.ts'
import { useWriting } from './use-record.ts'

const useStyles = makeStyles({
  saying: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  label: { fontWeight: tokens.fontWeightSemibold },
  // Grows with what is written, where the browser can.
  text: { fieldSizing: 'content', minHeight: '3.5rem', maxHeight: '24rem' },
  said: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  nothing: { margin: 0, color: tokens.colorNeutralForeground3 },
})

interface Props {
  label: string
  place: Place
  canWrite: boolean
  /** What stands there while nothing does. */
  nothing?: string
}

/** Words of somebody's own, saved by themselves. */
export function Saying({ label, place, canWrite, nothing = '–' }: Props) {
  const styles = useStyles()
  const id = useId()
  const { at, write, conflictAt } = useWriting()
  const value = String(at(place) ?? '')
  const [typed, setTyped] = useState(value)
  // What comes from elsewhere takes its place; a space at the end of what is being typed does not go for being saved.
  useEffect(() => setTyped((before) => (before.trim() === value ? before : value)), [value])
  const conflict = conflictAt(place)
  if (conflict) return <ConflictBox label={label} conflict={conflict} />
  if (!canWrite)
    return (
      <div className={styles.saying}>
        <span className={styles.label}>{label}</span>
        <p className={value ? styles.said : styles.nothing}>{value || nothing}</p>
      </div>
    )
  return (
    <div className={styles.saying}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <PlainTextarea
        id={id}
        className={styles.text}
        value={typed}
        maxLength={4000}
        onChange={({ target }) => {
          setTyped(target.value)
          write({ ...place, now: target.value.trim() } as NewWords)
        }}
      />
    </div>
  )
}
