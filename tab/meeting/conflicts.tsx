import { useRef } from 'react'
import { fetchedLater } from '../parts/fetched-later.tsx'
import type { ConflictProps } from './conflict.tsx'
import { english } from './english.ts'
import type { Unsettled } from './outbox.ts'
import { OutcomeConflict } from './second-half.tsx'
import { useRunning } from './use-running.ts'

const Conflict = fetchedLater<ConflictProps>(
  async () => (await import('./conflict.tsx')).Conflict,
  ({ unsettled: { change, message } }) => (
    <p role="alert">
      {message || english.conflict.title} {'text' in change && change.text}
    </p>
  ),
)

/** What could not be done as the person wanted it: each with what stands now and what they wrote, to be settled by them. */
export function Conflicts() {
  const { sending } = useRunning()
  const place = useRef<HTMLDivElement>(null)
  return (
    <div ref={place} tabIndex={-1}>
      {sending.unsettled.map((one) => {
        const Shown = isOfLines(one) ? Conflict : OutcomeConflict
        return <Shown key={one.change.id} unsettled={one} onSettled={() => place.current?.focus()} />
      })}
    </div>
  )
}

/** Not about what is decided and agreed: that is told in another way. */
function isOfLines({ change }: Unsettled): boolean {
  return OF_LINES.includes(change.kind)
}

const OF_LINES: readonly Unsettled['change']['kind'][] = [
  ...(['start', 'end', 'go-to-step', 'next', 'mark', 'add-person', 'reorder', 'mark-spoken'] as const),
  ...(['add-line', 'edit-line', 'set-audience', 'remove-line', 'go-to-part'] as const),
]
