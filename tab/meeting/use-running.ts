import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import * as apiOf from '../../bot/api/meeting.ts'
import { changeMeeting } from '../../conference/meeting/change-meeting.ts'
import type { Meeting } from '../../conference/meeting/meeting.ts'
import { type MeetingPerson, withGuests } from '../../conference/meeting/people.ts'
import { useSession } from '../shell/session.ts'
import { type Keep, keepFor } from './keep.ts'
import { createOutbox, type NewChange, type Outbox, type OutboxState } from './outbox.ts'
import { readMeeting } from './read-meeting.ts'
import { useFollowed } from './use-followed.ts'

/** A meeting that the person runs, with all that they did and the service has not confirmed yet. */
export interface Running {
  running: apiOf.RunningMeeting
  meeting: Meeting
  /** With those who turned up. */
  people: readonly MeetingPerson[]
  outbox: Outbox
  sending: OutboxState
  keep: Keep
  isLost: boolean
  /** What was decided is being corrected after the closing. */
  isCorrecting: boolean
  act(change: NewChange): void
  /** By the service's clock. */
  now(): Temporal.Instant
}

const RunningContext = createContext<Running | null>(null)
export const RunningProvider = RunningContext.Provider

export function useRunning(): Running {
  const running = useContext(RunningContext)
  if (!running) throw new Error('useRunning is for what stands in a meeting')
  return running
}

/** The newest of what the stream and our own requests answered. */
export function useNewestMeeting(id: string) {
  const { api } = useSession()
  const [running, setRunning] = useState(() => api.heard(apiOf.followMeeting, { params: { id } }))
  const take = useCallback((heard: apiOf.RunningMeeting) => {
    setRunning((known) => (known && known.meeting.version > heard.meeting.version ? known : heard))
  }, [])
  const followed = useFollowed(apiOf.followMeeting, id, take)
  return { running, take, ...followed }
}

export function useOutbox(
  running: apiOf.RunningMeeting,
  take: (heard: apiOf.RunningMeeting) => void,
  isLost: boolean,
): Running {
  const { api } = useSession()
  const { id, me } = running
  const heardAt = useRef({ running, at: performance.now() })
  if (heardAt.current.running !== running) heardAt.current = { running, at: performance.now() }
  const now = useCallback(() => {
    const passed = Math.round(performance.now() - heardAt.current.at)
    return Temporal.Instant.from(heardAt.current.running.now).add({ milliseconds: passed })
  }, [])
  const keep = useMemo(() => keepFor(me, id), [me, id])
  const outbox = useMemo(
    () =>
      createOutbox({
        send: (changes) => api.call(apiOf.changeMeeting, { params: { id }, body: { changes } }),
        keep,
        onSent: take,
        now,
        newId: () => crypto.randomUUID(),
      }),
    [api, id, keep, take, now],
  )
  useEffect(() => {
    const flush = () => void outbox.flush()
    flush()
    addEventListener('online', flush)
    return () => {
      removeEventListener('online', flush)
      outbox.stop()
    }
  }, [outbox])

  const sending = useSyncExternalStore(outbox.subscribe, outbox.state)
  const meeting = useMemo(() => {
    const { people, frame } = running
    return sending.waiting.reduce((known, { change, at }) => {
      const changed = changeMeeting(known, change, { by: me, now: Temporal.Instant.from(at), people, frame })
      return changed.ok ? changed.meeting : known
    }, readMeeting(running))
  }, [running, sending.waiting, me])
  const people = useMemo(() => withGuests(running.people, meeting), [running.people, meeting])
  return { running, meeting, people, outbox, sending, keep, isLost, isCorrecting: false, act: outbox.add, now }
}
