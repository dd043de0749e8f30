import { useCallback, useEffect, useRef, useState } from 'react'
import { type ShownRequest, saveRequest } from '../../bot/api/requests.ts'
import type { RequestAnswers } from '../../conference/request.ts'
import type { Trouble } from '../shell/api-client.ts'
import { useSession } from '../shell/session.ts'
import { dropUnsaved, keepUnsaved, readUnsaved } from './unsaved.ts'

const PAUSE_MS = 700
const AGAIN_MS = 5_000

export interface Draft {
  answers: RequestAnswers
  set(change: Partial<RequestAnswers>): void
  /** 'untouched' since the page was opened. */
  state: 'untouched' | 'saving' | 'saved'
  trouble: Trouble | null
  /** Hands over what is not saved yet. The version it is then; null when it could not be saved. */
  save(): Promise<number | null>
}

/**
 * Keeps what is typed in the service, a moment after it was typed: one save at a time, each of what is newest then. Until
 * then the tab holds it, so that neither a reload nor a service that cannot be reached loses anything.
 */
export function useDraft(request: ShownRequest): Draft {
  const { api } = useSession()
  const { id } = request
  const [answers, setAnswers] = useState(() => readUnsaved(request) ?? request.answers)
  const [state, setState] = useState<Draft['state']>('untouched')
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const newest = useRef(answers)
  const kept = useRef({ answers: request.answers, version: request.version })
  const underWay = useRef<Promise<number | null> | null>(null)

  const save = useCallback(() => {
    const work = async () => {
      while (kept.current.answers !== newest.current) {
        const sent = newest.current
        const { version } = kept.current
        const answer = await api.call(saveRequest, { params: { id }, body: { answers: sent }, version })
        setTrouble(answer.ok ? null : answer.trouble)
        if (!answer.ok) return null
        kept.current = { answers: sent, version: answer.value.version }
      }
      dropUnsaved(id)
      setState((before) => (before === 'untouched' ? before : 'saved'))
      return kept.current.version
    }
    underWay.current ??= work().finally(() => {
      underWay.current = null
    })
    return underWay.current
  }, [api, id])

  useEffect(() => {
    newest.current = answers
    if (kept.current.answers === answers) return
    keepUnsaved(id, { version: kept.current.version, answers })
    setState('saving')
    const timer = setTimeout(save, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [answers, id, save])
  const isUnreachable = trouble?.reason === 'unreachable'
  useEffect(() => {
    if (!isUnreachable) return
    const timer = setInterval(save, AGAIN_MS)
    return () => clearInterval(timer)
  }, [isUnreachable, save])
  useEffect(() => () => void save(), [save])

  const set = (change: Partial<RequestAnswers>) => setAnswers((before) => ({ ...before, ...change }))
  return { answers, set, state, trouble, save }
}
