import { useEffect, useState } from 'react'
import type { z } from 'zod'
import { Proposal, previewDeadlines } from '../../../bot/api/booking.ts'
import type { Trouble } from '../../shell/api-client.ts'
import { useSession } from '../../shell/session.ts'
import { type Form, toBooking } from './form.ts'

const PAUSE_MS = 400

type Preview = z.infer<typeof previewDeadlines.answer>

interface Shown {
  /** Null until there is enough to work with. */
  preview: Preview | null
  trouble: Trouble | null
  loading: boolean
  /** With only a strategy date: the limit, before a day is chosen. */
  isLimitOnly: boolean
}

/** Every deadline that this form would cause, asked of the service as it is typed. Sends and stores nothing. */
export function usePreview(form: Form): Shown {
  const { api } = useSession()
  const [shown, setShown] = useState<Omit<Shown, 'isLimitOnly'>>({ preview: null, trouble: null, loading: false })
  const { kind, strategyDate, transferIn, start, preset } = toBooking(form)
  const isLimitOnly = !form.date && Boolean(strategyDate)
  const proposal = JSON.stringify({
    kind,
    strategyDate,
    transferIn,
    preset,
    start: isLimitOnly ? `${strategyDate}T10:00` : start,
  })

  useEffect(() => {
    const body = JSON.parse(proposal)
    if (!Proposal.safeParse(body).success) {
      setShown({ preview: null, trouble: null, loading: false })
      return
    }
    let isLatest = true
    setShown((before) => ({ ...before, loading: true }))
    const timer = setTimeout(async () => {
      const answer = await api.call(previewDeadlines, { body })
      if (!isLatest) return
      const trouble = answer.ok ? null : answer.trouble
      setShown({ preview: answer.ok ? answer.value : null, trouble, loading: false })
    }, PAUSE_MS)
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [api, proposal])

  return { ...shown, isLimitOnly }
}
