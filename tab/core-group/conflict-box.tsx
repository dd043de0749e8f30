import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { PROGRESS } from '../../conference/core-group/core-group.ts'
import { useTwoTexts } from '../parts/two-texts.ts'
import { dayWords } from '../shell/dates.ts'
import { english } from './english.ts'
import type { Conflict } from './record-box.ts'
import { useWriting } from './use-record.ts'

const words = english.conflict

const useStyles = makeStyles({
  both: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 12rem), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
})

/** Two wrote at one place: both texts, until the person says what is to stand. */
export function ConflictBox({ label, conflict }: { label: string; conflict: Conflict }) {
  const styles = { ...useTwoTexts(), ...useStyles() }
  const { decide } = useWriting()
  const { change, theirs } = conflict
  const mine = 'now' in change ? change.now : change
  const isText = typeof mine === 'string' && typeof theirs === 'string' && change.kind !== 'progress' && theirs !== ''
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form of its own.
    <div role="group" aria-label={`${label}. ${words.title}`} className={styles.box}>
      <strong>{label}</strong>
      <span role="status">{words.title}</span>
      <div className={styles.both}>
        <div>
          <div>{words.mine}</div>
          <p className={styles.text}>{inWords(mine)}</p>
        </div>
        <div>
          <div>{words.theirs}</div>
          <p className={styles.text}>{inWords(theirs)}</p>
        </div>
      </div>
      <div className={styles.buttons}>
        <Button onClick={() => decide(conflict, 'mine')}>{words.keepMine}</Button>
        <Button onClick={() => decide(conflict, 'theirs')}>{words.keepTheirs}</Button>
        {isText && <Button onClick={() => decide(conflict, 'both')}>{words.keepBoth}</Button>}
      </div>
    </div>
  )
}

/** What was written at one place, whatever it is. */
function inWords(value: unknown): string {
  if (value === null || value === '') return words.nothing
  const progress = PROGRESS.find((one) => one === value)
  if (progress) return english.plan.progress[progress]
  if (typeof value !== 'object') return String(value)
  const given = value as Record<string, unknown>
  if (typeof given.action === 'string') return given.action
  if (typeof given.state === 'string') return stateWords(given.state)
  const seen = [
    typeof given.seenOn === 'string' && dayWords(given.seenOn),
    given.alone === true && english.seen.alone,
    given.words,
  ]
  return seen.filter(Boolean).join('. ')
}

function stateWords(state: string): string {
  const { came, plan } = english
  return { ...plan.states, ...came.states }[state as 'here' | 'done'] ?? state
}
