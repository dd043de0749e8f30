import { useState } from 'react'
import type { Answer, Trouble } from './api-client.ts'

/** Something the person asked for: one at a time, its trouble shown where they asked. */
export function useAction<T>(onDone: (value: T) => unknown) {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  async function run(work: () => Promise<Answer<T>>): Promise<boolean> {
    setBusy(true)
    setTrouble(null)
    const answer = await work()
    if (answer.ok) await onDone(answer.value)
    else setTrouble(answer.trouble)
    setBusy(false)
    return answer.ok
  }
  return { run, busy, trouble, clear: () => setTrouble(null) }
}
