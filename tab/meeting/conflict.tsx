import { Button, Field } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { PlainTextarea } from '../parts/plain-fields.tsx'
import { useConflictStyles } from './conflict-styles.ts'
import { english } from './english.ts'
import type { Unsettled } from './outbox.ts'
import { useRunning } from './use-running.ts'

const words = english.conflict

export interface ConflictProps {
  unsettled: Unsettled
  onSettled(): void
}

/** One of them: what stands now, what they wrote, and what may become of it. */
export function Conflict({ unsettled, onSettled }: ConflictProps) {
  const styles = useConflictStyles()
  const { meeting, outbox, act } = useRunning()
  const { change, message } = unsettled
  // It may have been changed again since: what stands now is what is shown, and what would be replaced.
  const theirs = 'lineId' in change ? (meeting.lines.find(({ id }) => id === change.lineId) ?? null) : null
  const [mine, setMine] = useState('text' in change ? change.text : null)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  function settle() {
    outbox.settle(change.id)
    onSettled()
  }
  const isMeanwhile = 'lineId' in change && change.kind !== 'add-line'

  function replace() {
    if (!theirs || !mine?.trim()) return
    act({ kind: 'edit-line', lineId: theirs.id, version: theirs.version, text: mine.trim() })
    settle()
  }
  function addMine() {
    if (!mine?.trim()) return
    const like = theirs ?? { step: meeting.step, kind: 'note' as const, whose: null, audience: 'part' as const }
    const audience = like.audience === 'everyone' || like.audience === 'part' ? like.audience : [...like.audience]
    const { step, kind: lineKind, whose } = like
    act({ kind: 'add-line', lineId: crypto.randomUUID(), step, lineKind, text: mine.trim(), whose, audience })
    settle()
  }

  return (
    <section className={styles.card} aria-label={words.title}>
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        {!isMeanwhile ? words.refused : theirs ? words.title : words.gone}
      </h2>
      {message && <span>{message}</span>}
      {theirs && (
        <>
          <span className={styles.label}>{words.theirs}</span>
          <p className={styles.theirs}>{theirs.text}</p>
        </>
      )}
      {change.kind === 'remove-line' && <span>{words.removed}</span>}
      {change.kind === 'set-audience' && <span>{words.audience}</span>}
      {mine !== null && (
        <Field label={words.yours}>
          {(named) => <PlainTextarea {...named} value={mine} onChange={({ target }) => setMine(target.value)} />}
        </Field>
      )}
      <div className={styles.actions}>
        {mine !== null && theirs && <Button onClick={replace}>{words.useMine}</Button>}
        {mine !== null && theirs && <Button onClick={addMine}>{words.both}</Button>}
        {mine !== null && !theirs && <Button onClick={addMine}>{words.addAgain}</Button>}
        <Button onClick={settle}>{mine === null ? words.understood : theirs ? words.keepTheirs : words.letGo}</Button>
      </div>
    </section>
  )
}
