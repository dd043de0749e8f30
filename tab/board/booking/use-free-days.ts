import { useEffect, useState } from 'react'
import type { z } from 'zod'
import { proposeDays, WantedDays } from '../../../bot/api/booking.ts'
import type { Trouble } from '../../shell/api-client.ts'
import { useSession } from '../../shell/session.ts'
import type { Form } from './form.ts'

const PAUSE_MS = 600

export type FreeDays = z.infer<typeof proposeDays.answer>

interface Shown {
  /** Null until there is enough to work with. */
  days: FreeDays | null
  trouble: Trouble | null
  loading: boolean
}

const NOTHING: Shown = { days: null, trouble: null, loading: false }

/** Days on which the people of this form are free, asked again when the people or the dates change. */
export function useFreeDays({ kind, strategyDate, transferIn, preset, duration, professionals }: Form): Shown {
  const { api } = useSession()
  const [shown, setShown] = useState(NOTHING)
  const addresses = professionals.map(({ email }) => email.trim().toLowerCase())
  const people = [...new Set(addresses)].filter((email) => WantedDays.shape.people.safeParse([email]).success)
  const asked = JSON.stringify({
    ...{ kind, preset, people, durationMinutes: Number(duration) },
    strategyDate: kind === 'initial' ? strategyDate : null,
    transferIn: kind === 'initial' && transferIn === true,
  })

  useEffect(() => {
    const body = JSON.parse(asked)
    const hasDate = body.kind === 'review' || Boolean(body.strategyDate)
    if (!hasDate || !WantedDays.safeParse(body).success) {
      setShown(NOTHING)
      return
    }
    let isLatest = true
    setShown((before) => ({ ...before, loading: true }))
    const timer = setTimeout(async () => {
      const answer = await api.call(proposeDays, { body })
      if (!isLatest) return
      setShown({ days: answer.ok ? answer.value : null, trouble: answer.ok ? null : answer.trouble, loading: false })
    }, PAUSE_MS)
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [api, asked])

  return shown
}
