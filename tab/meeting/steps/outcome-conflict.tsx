import { Button } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { useConflictStyles } from '../conflict-styles.ts'
import { english as shared } from '../english.ts'
import type { Unsettled } from '../outbox.ts'
import { useRunning } from '../use-running.ts'
import { inWords, madeAnew, standingFor } from './in-words.ts'
import { useNames } from './who-fields.tsx'

const words = shared.conflict

/** Somebody else was quicker where something is decided or agreed: both stand side by side until a person chooses. */
export function OutcomeConflict({ unsettled, onSettled }: { unsettled: Unsettled; onSettled(): void }) {
  const styles = useConflictStyles()
  const { meeting, running, outbox, act } = useRunning()
  const nameOf = useNames()
  const { change, message } = unsettled
  const theirs = standingFor(meeting, change)
  const mine = madeAnew(meeting, change)
  const linesOf = (entry: object) => inWords(entry, running.frame, nameOf)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  function settle() {
    outbox.settle(change.id)
    onSettled()
  }
  return (
    <section className={styles.card} aria-label={message || words.changed}>
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        {message || words.changed}
      </h2>
      <Side title={words.theirs} lines={theirs ? linesOf(theirs) : []} />
      <Side
        title={isRemoval(change.kind) ? words.removed : words.yours}
        lines={isRemoval(change.kind) ? [] : linesOf(change)}
      />
      <div className={styles.actions}>
        {mine && (
          <Button
            onClick={() => {
              act(mine)
              settle()
            }}
          >
            {words.useMine}
          </Button>
        )}
        <Button onClick={settle}>{theirs ? words.keepTheirs : words.letGo}</Button>
      </div>
    </section>
  )
}

function Side({ title, lines }: { title: string; lines: readonly string[] }) {
  const styles = useConflictStyles()
  return (
    <>
      <span className={styles.label}>{title}</span>
      {lines.length > 0 && <p className={styles.theirs}>{lines.join('\n')}</p>}
    </>
  )
}

const isRemoval = (kind: Unsettled['change']['kind']) => kind.startsWith('remove-') || kind === 'withdraw-dissent'
