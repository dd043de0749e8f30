import { useRef } from 'react'
import { fetchedLater } from '../parts/fetched-later.tsx'
import type { ConflictProps } from './conflict.tsx'
import { english } from './english.ts'
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
      {sending.unsettled.map((one) => (
        <Conflict key={one.change.id} unsettled={one} onSettled={() => place.current?.focus()} />
      ))}
    </div>
  )
}
