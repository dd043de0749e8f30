import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react'
import { controls } from './controls.ts'

/** `beat` grows whenever something changed in the stand-in, and now and then anyway: its clock goes on. */
export type Live = { beat: number; reachable: boolean; refresh: () => void }
export const LiveContext = createContext<Live>({ beat: 0, reachable: true, refresh: () => {} })

// One booking changes hundreds of things: the page asks again at most this often.
const pauseMs = 400

export function useStandIn(): Live {
  const [beat, setBeat] = useState(0)
  const [reachable, setReachable] = useState(true)
  const refresh = useCallback(() => setBeat((before) => before + 1), [])
  useEffect(() => {
    const stop = new AbortController()
    watch(stop.signal, (isReachable) => {
      setReachable(isReachable)
      if (isReachable) refresh()
    })
    return () => stop.abort()
  }, [refresh])
  return { beat, reachable, refresh }
}

async function watch(signal: AbortSignal, tell: (isReachable: boolean) => void) {
  let version = -1
  while (!signal.aborted) {
    try {
      version = (await controls.changes(version, signal)).version
      tell(true)
      await pause(pauseMs)
    } catch (error) {
      if (signal.aborted) return
      console.warn(error)
      tell(false)
      await pause(2000)
    }
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** What the stand-in answers, asked again after every change there; null until the first answer for this key. */
export function useLive<T>(key: string, load: () => Promise<T>): T | null {
  const { beat } = useContext(LiveContext)
  const [loaded, setLoaded] = useState<{ key: string; beat: number; value: T } | null>(null)
  const wanted = useRef(key)
  wanted.current = key
  // A slow answer still counts while things go on changing: only a newer answer, or another key, makes it stale.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `load` is a new function each time; the key says what it loads.
  useEffect(() => {
    load().then((value) => {
      if (wanted.current !== key) return
      setLoaded((before) => (before?.key === key && before.beat > beat ? before : { key, beat, value }))
    }, console.warn)
  }, [key, beat])
  return loaded?.key === key ? loaded.value : null
}
