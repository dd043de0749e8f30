import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { z } from 'zod'
import type { ConferenceRow } from '../../../bot/api/conferences.ts'
import { listConferences } from '../../../bot/api/conferences.ts'
import type { Trouble } from '../../shell/api-client.ts'
import { useSession } from '../../shell/session.ts'
import { type Filter, queryOf } from './filter.ts'

const LATER_MS = 20_000

type ListedConferences = z.infer<typeof listConferences.answer>

interface Part {
  /** The cursor that it was asked for with. */
  after: string | undefined
  rows: ConferenceRow[]
  next: string | null
}

/** A long list that comes part by part, as far as somebody looks; what they see is quietly loaded again. */
export function useParts({ filter, kind, mine, search }: Filter) {
  const { api } = useSession()
  const [arrived] = useState(() => api.arrived(listConferences, { query: queryOf({ filter, kind, mine, search }) }))
  const [parts, setParts] = useState<Part[]>(arrived ? [partOf(arrived, undefined)] : [])
  const [total, setTotal] = useState(arrived?.total ?? null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const isLoading = useRef(false)
  const inSight = useRef({ first: 0, last: 0 })

  const load = useCallback(
    async (index: number, after: string | undefined) => {
      const answer = await api.call(listConferences, {
        query: { ...queryOf({ filter, kind, mine, search }), ...(after && { after }) },
      })
      setTrouble(answer.ok ? null : answer.trouble)
      if (!answer.ok) return
      const part = partOf(answer.value, after)
      setTotal(answer.value.total)
      setParts((before) =>
        before[index]?.rows === part.rows ? before : [...before.slice(0, index), part, ...before.slice(index + 1)],
      )
    },
    [api, filter, kind, mine, search],
  )

  const rows = useMemo(() => parts.flatMap((part) => part.rows), [parts])
  const last = parts.at(-1)

  /** Says which rows are looked at, and loads on until the last of them is there. */
  const look = useCallback(
    async (first: number, until: number) => {
      inSight.current = { first, last: until }
      if (isLoading.current || !last?.next || until < rows.length) return
      isLoading.current = true
      await load(parts.length, last.next)
      isLoading.current = false
    },
    [load, last, parts.length, rows.length],
  )

  useEffect(() => {
    load(0, undefined)
  }, [load])
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.hidden) return
      for (const index of partsIn(parts, inSight.current)) load(index, parts[index]?.after)
    }, LATER_MS)
    return () => clearInterval(timer)
  }, [load, parts])

  return { rows, total, trouble, look }
}

function partOf({ conferences: rows, next }: ListedConferences, after: string | undefined): Part {
  return { after, rows, next }
}

function partsIn(parts: readonly Part[], { first, last }: { first: number; last: number }): number[] {
  let start = 0
  return parts.flatMap(({ rows }, index) => {
    const [from, to] = [start, start + rows.length]
    start = to
    return from <= last && to > first ? [index] : []
  })
}
