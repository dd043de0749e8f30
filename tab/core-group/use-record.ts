import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { type CoreGroupPage, showCoreGroup, writeRecord } from '../../bot/api/core-group.ts'
import type { RecordChange, WrittenChange } from '../../conference/core-group/change.ts'
import { valueIn } from '../../conference/core-group/change-record.ts'
import type { Trouble } from '../shell/api-client.ts'
import { keepFor } from '../shell/keep.ts'
import { useSession } from '../shell/session.ts'
import { useLoaded } from '../shell/use-loaded.ts'
import {
  type BoxState,
  type Conflict,
  createRecordBox,
  type NewAction,
  type NewWords,
  type Place,
  placeOf,
  type RecordBox,
} from './record-box.ts'

/** The meeting as it stands for whoever writes: what is confirmed, and over it what is on its way. */
export interface Writing {
  page: CoreGroupPage
  state: BoxState
  /** What stands at this place, as the person has left it. */
  at(place: Place): WrittenChange['now']
  write(words: NewWords): void
  act(action: NewAction): void
  conflictAt(place: Place): Conflict | null
  decide: RecordBox['decide']
  letGo: RecordBox['letGo']
  reload(): Promise<void>
}

const WritingContext = createContext<Writing | null>(null)
export const WritingProvider = WritingContext.Provider

export function useWriting(): Writing {
  const writing = useContext(WritingContext)
  if (!writing) throw new Error('useWriting is for what stands in the page of one core group')
  return writing
}

/** One meeting, loaded again now and then, and a box that saves what is written in it. */
export function useRecord(coreGroupId: string): { writing: Writing | null; trouble: Trouble | null } {
  const { api, me } = useSession()
  const { value, trouble, reload } = useLoaded(
    () => api.call(showCoreGroup, { params: { id: coreGroupId } }),
    () => false,
  )
  const [written, setWritten] = useState<CoreGroupPage | null>(null)
  const box = useMemo(
    () =>
      createRecordBox({
        send: (changes: RecordChange[]) => api.call(writeRecord, { params: { id: coreGroupId }, body: { changes } }),
        keep: keepFor(me.name, `core-group:${coreGroupId}`),
        onSent: setWritten,
        newId: () => crypto.randomUUID(),
      }),
    [api, coreGroupId, me.name],
  )
  useEffect(() => {
    const back = () => void box.flush()
    back()
    addEventListener('online', back)
    return () => {
      removeEventListener('online', back)
      box.stop()
    }
  }, [box])
  const state = useSyncExternalStore(box.subscribe, box.state)
  const page = newest(value, written)
  return { writing: page && writingIn(page, state, box, reload), trouble }
}

/** Whichever was answered later. */
function newest(one: CoreGroupPage | null, other: CoreGroupPage | null): CoreGroupPage | null {
  if (!one || !other) return one ?? other
  return one.version > other.version || (one.version === other.version && one.now >= other.now) ? one : other
}

function writingIn(page: CoreGroupPage, state: BoxState, box: RecordBox, reload: () => Promise<void>): Writing {
  const confirmed = (place: Place) => valueIn(page.record, place as WrittenChange)
  return {
    page,
    state,
    at(place) {
      const key = placeOf(place)
      const waiting = state.waiting.find((change) => placeOf(change) === key)
      return waiting && 'now' in waiting ? waiting.now : confirmed(place)
    },
    write: (words) => box.write(words, confirmed(words)),
    act: box.act,
    conflictAt: (place) => state.conflicts.find(({ change }) => placeOf(change) === placeOf(place)) ?? null,
    decide: box.decide,
    letGo: box.letGo,
    reload,
  }
}
