import { useEffect, useState } from 'react'
import type { Notification, Person } from '../controls.ts'

type Seen = Record<string, number>

/** How many of the bot's messages a person has got since the chat was last open in this browser. */
export function useUnreadChat(notifications: Notification[], lookingAt: string | null) {
  const [seen, setSeen] = useState<Seen>(() => JSON.parse(localStorage.getItem('seen') ?? '{}') as Seen)
  const count = (email: string) => notifications.filter(({ owner }) => owner === email.toLowerCase()).length
  const here = lookingAt ? count(lookingAt) : 0
  useEffect(() => {
    if (!lookingAt) return
    setSeen((before) => {
      const after = { ...before, [lookingAt]: here }
      localStorage.setItem('seen', JSON.stringify(after))
      return after
    })
  }, [lookingAt, here])
  // A stand-in that was emptied has fewer than were seen.
  return ({ email }: Person) => {
    const all = count(email)
    const known = seen[email.toLowerCase()] ?? 0
    return all - (known > all ? 0 : known)
  }
}
