import { useEffect, useState } from 'react'
import type { z } from 'zod'
import type { StreamEndpoint } from '../../bot/api/endpoint.ts'
import type { Trouble } from '../shell/api-client.ts'
import { useSession } from '../shell/session.ts'

/** Whoever hears nothing for so long asks anew: a connection can die without a word. */
const SILENCE_MS = 25_000
const FIRST_PAUSE_MS = 400
const LONGEST_PAUSE_MS = 3_000

/**
 * What a stream of this conference last said; it connects again for as long as the page stands. `trouble`: why it cannot
 * be followed, which its people are told; `isLost`: it will be again, once there is a connection.
 */
export function useFollowed<Path extends `${string}/:id/${string}`, Event extends z.ZodType, Query extends z.ZodType>(
  endpoint: StreamEndpoint<Path, Event, Query>,
  id: string,
  onEvent: (event: z.output<Event>) => void,
) {
  const { api } = useSession()
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [isLost, setLost] = useState(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: who follows gives the same function.
  useEffect(() => {
    const gone = new AbortController()
    let connection = new AbortController()
    let pause = FIRST_PAUSE_MS
    const anew = () => {
      pause = FIRST_PAUSE_MS
      connection.abort()
    }
    async function follow() {
      while (!gone.signal.aborted) {
        connection = new AbortController()
        let silence = setTimeout(() => connection.abort(), SILENCE_MS)
        const signal = AbortSignal.any([gone.signal, connection.signal])
        try {
          const params = { id } as unknown as Parameters<typeof api.listen<Path, Event, Query>>[1]['params']
          for await (const event of api.listen(endpoint, { ...(params && { params }), signal })) {
            if (gone.signal.aborted) return
            onEvent(event)
            setTrouble(null)
            setLost(false)
            pause = FIRST_PAUSE_MS
            clearTimeout(silence)
            silence = setTimeout(() => connection.abort(), SILENCE_MS)
          }
        } catch (cause) {
          if (gone.signal.aborted) return
          const said = (cause as Error).cause as Trouble | undefined
          if (said && said.reason !== 'unreachable') setTrouble(said)
          else if (!connection.signal.aborted) setLost(true)
        } finally {
          clearTimeout(silence)
        }
        await waiting(pause, gone.signal)
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
      }
    }
    // What still comes on a connection from before does not say that there is one.
    const lost = () => {
      setLost(true)
      connection.abort()
    }
    addEventListener('online', anew)
    addEventListener('offline', lost)
    follow()
    return () => {
      removeEventListener('online', anew)
      removeEventListener('offline', lost)
      gone.abort()
    }
  }, [id])

  return { trouble, isLost }
}

function waiting(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
