import type { ChangeOutcome, RunningMeeting } from '../../bot/api/meeting.ts'
import type { MeetingChange } from '../../conference/meeting/change.ts'
import type { Answer } from '../shell/api-client.ts'
import type { Keep } from './keep.ts'

/** A change that the service has not confirmed yet, and when the person made it. */
export interface Waiting {
  change: MeetingChange
  at: string
}

/** What could not be done: it stays, words and all, until the person says what is to become of it. */
export interface Unsettled {
  change: MeetingChange
  message: string
}

export interface OutboxState {
  waiting: readonly Waiting[]
  unsettled: readonly Unsettled[]
  /** Why nothing gets through at the moment. */
  trouble: { isOffline: boolean; message: string } | null
}

type WithoutId<Change> = Change extends unknown ? Omit<Change, 'id'> : never
export type NewChange = WithoutId<MeetingChange>

type Sent = { running: RunningMeeting; outcomes: readonly ChangeOutcome[] }

interface Parts {
  send(changes: MeetingChange[]): Promise<Answer<Sent>>
  keep: Keep
  onSent(running: RunningMeeting): void
  now(): Temporal.Instant
  newId(): string
}

const MOST_AT_ONCE = 50
const OFFLINE_AGAIN_MS = 1_500
const REFUSED_AGAIN_MS = 10_000
/** A connection that died without a word is given up; what was sent on it is sent again, and done once. */
const PATIENCE_MS = 12_000

export type Outbox = ReturnType<typeof createOutbox>

/**
 * Sends changes in their order, one request at a time, for as long as it takes. What is not confirmed is kept in this
 * window too, so that neither a lost connection nor a reload loses it.
 */
export function createOutbox({ send, keep, onSent, now, newId }: Parts) {
  let state: OutboxState = { ...readKept(keep), trouble: null }
  const listeners = new Set<() => void>()
  let isSending = false
  let isStopped = false
  let again: ReturnType<typeof setTimeout> | undefined

  function become(change: Partial<OutboxState>) {
    state = { ...state, ...change }
    keep.write('waiting', state.waiting.length > 0 ? state.waiting : null)
    keep.write('unsettled', state.unsettled.length > 0 ? state.unsettled : null)
    for (const listener of listeners) listener()
  }

  async function flush(): Promise<void> {
    if (isSending || isStopped || state.waiting.length === 0) return
    clearTimeout(again)
    isSending = true
    const batch = state.waiting.slice(0, MOST_AT_ONCE).map(({ change }) => change)
    const answer = await inTime(send(batch))
    isSending = false
    if (!answer.ok) {
      const isOffline = answer.trouble.reason === 'unreachable'
      become({ trouble: { isOffline, message: answer.trouble.message } })
      if (!isStopped) again = setTimeout(flush, isOffline ? OFFLINE_AGAIN_MS : REFUSED_AGAIN_MS)
      return
    }
    const { outcomes, running } = answer.value
    // The meeting first: what was confirmed must not be missing for a moment.
    onSent(running)
    const answered = new Set(outcomes.map(({ id }) => id))
    become({
      waiting: state.waiting.filter(({ change }) => !answered.has(change.id)),
      unsettled: [...state.unsettled, ...batch.flatMap((change) => unsettledOf(change, outcomes))],
      trouble: null,
    })
    return flush()
  }

  return {
    state: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    add(change: NewChange) {
      const whole = { ...change, id: newId() } as MeetingChange
      become({ waiting: [...state.waiting, { change: whole, at: now().toString() }] })
      void flush()
    },
    settle(id: string) {
      become({ unsettled: state.unsettled.filter(({ change }) => change.id !== id) })
    },
    /** At once, instead of at the next of its tries. */
    flush,
    stop() {
      isStopped = true
      clearTimeout(again)
    },
  }
}

function unsettledOf(change: MeetingChange, outcomes: readonly ChangeOutcome[]): Unsettled[] {
  const outcome = outcomes.find(({ id }) => id === change.id)
  if (!outcome || outcome.state === 'done') return []
  return [{ change, message: outcome.state === 'refused' ? outcome.message : '' }]
}

function inTime(sending: Promise<Answer<Sent>>): Promise<Answer<Sent>> {
  const late = new Promise<Answer<Sent>>((resolve) => {
    const trouble = { reason: 'unreachable', message: '', errors: [] }
    setTimeout(() => resolve({ ok: false, trouble }), PATIENCE_MS)
  })
  return Promise.race([sending, late])
}

function readKept(keep: Keep): Pick<OutboxState, 'waiting' | 'unsettled'> {
  const kept = <One>(key: string) => {
    const value = keep.read(key)
    return Array.isArray(value) ? (value as One[]) : []
  }
  return { waiting: kept<Waiting>('waiting'), unsettled: kept<Unsettled>('unsettled') }
}
