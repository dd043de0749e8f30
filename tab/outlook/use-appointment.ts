import { useEffect, useState } from 'react'
import type { Mailbox, OpenAppointment } from './mailbox.ts'

/** Outlook tells of another item, and not of what is typed into this one. */
const LOOK_AGAIN_MS = 3_000

type Read =
  | { state: 'reading' }
  | { state: 'read'; appointment: OpenAppointment | null }
  | { state: 'failed'; message: string }

/** What is open in Outlook, as it is now: in a pinned pane it changes, and a draft is still being written. */
export function useAppointment(mailbox: Mailbox): Read {
  const [shown, setShown] = useState<Read>({ state: 'reading' })
  useEffect(() => {
    let latest = 0
    async function look() {
      latest += 1
      const mine = latest
      const found = await read(mailbox)
      if (mine === latest) setShown((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found))
    }
    look()
    const stop = mailbox.onItemChanged(look)
    const timer = setInterval(() => {
      if (!document.hidden) look()
    }, LOOK_AGAIN_MS)
    return () => {
      latest = Number.POSITIVE_INFINITY
      clearInterval(timer)
      stop()
    }
  }, [mailbox])
  return shown
}

async function read(mailbox: Mailbox): Promise<Read> {
  try {
    return { state: 'read', appointment: await mailbox.appointment() }
  } catch (cause) {
    return { state: 'failed', message: (cause as Error).message }
  }
}
