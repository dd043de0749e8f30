import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answer, Trouble } from './api-client.ts'

const SOON_MS = 3_000
const LATER_MS = 20_000

/** Loads, and quietly again: every few seconds while `isBusy`, else now and then; never while nobody looks. */
export function useLoaded<T>(load: () => Promise<Answer<T>>, isBusy: (value: T) => boolean) {
  const [value, setValue] = useState<T | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const latest = useRef({ load, isBusy })
  latest.current = { load, isBusy }

  const reload = useCallback(async () => {
    const answer = await latest.current.load()
    if (answer.ok) setValue(answer.value)
    setTrouble(answer.ok ? null : answer.trouble)
  }, [])

  useEffect(() => {
    reload()
  }, [reload])
  const busy = value !== null && isBusy(value)
  useEffect(() => {
    const timer = setInterval(
      () => {
        if (!document.hidden) reload()
      },
      busy ? SOON_MS : LATER_MS,
    )
    return () => clearInterval(timer)
  }, [busy, reload])

  return { value, trouble, reload, busy }
}
