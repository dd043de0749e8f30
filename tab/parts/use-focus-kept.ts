import { useEffect, useState } from 'react'

/**
 * For a press that makes what had the focus go away: called after the change it caused, it moves the focus there once that
 * is on the page, however long drawing takes.
 */
export function useFocusKept(target: () => HTMLElement | null | undefined): () => void {
  const [presses, count] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each press
  useEffect(() => {
    if (presses > 0 && document.activeElement === document.body) target()?.focus()
  }, [presses])
  return () => count((before) => before + 1)
}
