import { useState } from 'react'
import type { Keep } from './keep.ts'
import { useRunning } from './use-running.ts'

/** Words being typed: kept in this window with every key, until they are sent. */
export function useDraft(name: string, initial = '') {
  const { keep } = useRunning()
  const [text, show] = useState(() => keptDraft(keep, name) ?? initial)
  function setText(typed: string) {
    show(typed)
    keep.write(`draft:${name}`, typed === initial ? null : typed)
  }
  return { text, setText, clear: () => setText(initial) }
}

export function keptDraft(keep: Keep, name: string): string | null {
  const kept = keep.read(`draft:${name}`)
  return typeof kept === 'string' ? kept : null
}
