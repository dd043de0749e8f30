import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answer, Trouble } from './api-client.ts'
import { onChangedMeanwhile } from './changed-meanwhile.ts'

const SOON_MS = 3_000
const LATER_MS = 20_000
/** How long what somebody has just done may take to show: a file is looked at, a message leaves. */
const SETTLING_MS = 15_000

/**
 * Loads, and quietly again: every few seconds while `isBusy` or just after `reload`, which is called when something was
 * done; else now and then; never while nobody looks. `arrived`: what is there before it was loaded.
 */
export function useLoaded<T>(
  load: () => Promise<Answer<T>>,
  isBusy: (value: T) => boolean,
  arrived: () => T | null = () => null,
) {
  const [value, setValue] = useState(arrived)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const latest = useRef({ load, isBusy })
  latest.current = { load, isBusy }

  const [settling, setSettling] = useState(0)

  const look = useCallback(async () => {
    const answer = await latest.current.load()
    if (answer.ok) setValue(answer.value)
    setTrouble(answer.ok ? null : answer.trouble)
  }, [])

  const reload = useCallback(async () => {
    setSettling((times) => times + 1)
    await look()
  }, [look])

  useEffect(() => {
    look()
    return onChangedMeanwhile(look)
  }, [look])
  useEffect(() => {
    if (settling === 0) return
    const timer = setTimeout(() => setSettling(0), SETTLING_MS)
    return () => clearTimeout(timer)
  }, [settling])
  const busy = value !== null && isBusy(value)
  const isSoon = busy || settling > 0
  useEffect(() => {
    const timer = setInterval(
      () => {
        if (!document.hidden) look()
      },
      isSoon ? SOON_MS : LATER_MS,
    )
    return () => clearInterval(timer)
  }, [isSoon, look])

  return { value, trouble, reload, busy }
}
