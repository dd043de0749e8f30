import { useState } from 'react'
import { useRunning } from './use-running.ts'

/** What somebody has begun: kept in this window with every key, until it is sent or let go. */
export function useKept<T>(name: string, initial: T) {
  const { keep } = useRunning()
  const place = `draft:${name}`
  const [value, show] = useState<T>(() => (keep.read(place) as T | null) ?? initial)
  function set(next: T) {
    show(next)
    keep.write(place, JSON.stringify(next) === JSON.stringify(initial) ? null : next)
  }
  return [value, set] as const
}
