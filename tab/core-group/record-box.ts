import type { CoreGroupPage, RecordOutcome } from '../../bot/api/core-group.ts'
import type { ActionChange, RecordChange, WrittenChange } from '../../conference/core-group/change.ts'
import type { Answer } from '../shell/api-client.ts'
import type { Keep } from '../shell/keep.ts'

type Without<Change, Field extends PropertyKey> = Change extends unknown ? Omit<Change, Field> : never
/** Where something is written, and what: what stood there is the box's to remember. */
export type NewWords = Without<WrittenChange, 'id' | 'was'>
/** Where one thing is written. */
export type Place = Without<WrittenChange, 'id' | 'was' | 'now'>
export type NewAction = Without<ActionChange, 'id'>

/** Both texts stand side by side until the person decides. */
export interface Conflict {
  change: RecordChange
  theirs: unknown
}

export interface BoxState {
  /** What the service has not confirmed yet, in the order in which it was begun. */
  waiting: readonly RecordChange[]
  conflicts: readonly Conflict[]
  /** What cannot be written at all: words and all, until the person lets it go. */
  refused: readonly { change: RecordChange; message: string }[]
  trouble: { isOffline: boolean; message: string } | null
}

type Sent = { coreGroup: CoreGroupPage; outcomes: readonly RecordOutcome[] }

interface Parts {
  send(changes: RecordChange[]): Promise<Answer<Sent>>
  keep: Keep
  onSent(coreGroup: CoreGroupPage): void
  newId(): string
}

const MOST_AT_ONCE = 50
/** While somebody types, every word need not be sent. */
const PAUSE_MS = 800
const OFFLINE_AGAIN_MS = 1_500
const REFUSED_AGAIN_MS = 10_000

export type RecordBox = ReturnType<typeof createRecordBox>

/**
 * Saves what is written by itself, one request at a time, for as long as it takes. Whatever is not confirmed is kept in
 * this window too, so that neither a lost connection nor a reload loses it.
 */
export function createRecordBox({ send, keep, onSent, newId }: Parts) {
  let state: BoxState = { ...readKept(keep), trouble: null }
  const listeners = new Set<() => void>()
  let isSending = false
  let isStopped = false
  let again: ReturnType<typeof setTimeout> | undefined

  function become(change: Partial<BoxState>) {
    state = { ...state, ...change }
    const { waiting, conflicts, refused } = state
    keep.write(waiting.length + conflicts.length + refused.length > 0 ? { waiting, conflicts, refused } : null)
    for (const listener of listeners) listener()
  }

  function sendIn(pause: number) {
    clearTimeout(again)
    if (!isStopped) again = setTimeout(flush, pause)
  }

  async function flush(): Promise<void> {
    if (isSending || isStopped || state.waiting.length === 0) return
    clearTimeout(again)
    isSending = true
    const batch = state.waiting.slice(0, MOST_AT_ONCE)
    const answer = await send([...batch])
    isSending = false
    if (!answer.ok) {
      const isOffline = answer.trouble.reason === 'unreachable'
      become({ trouble: { isOffline, message: answer.trouble.message } })
      return sendIn(isOffline ? OFFLINE_AGAIN_MS : REFUSED_AGAIN_MS)
    }
    const { outcomes, coreGroup } = answer.value
    // The record first: what was confirmed must not be missing for a moment.
    onSent(coreGroup)
    settle(batch, outcomes)
    if (state.waiting.length > 0) sendIn(PAUSE_MS)
  }

  function settle(batch: readonly RecordChange[], outcomes: readonly RecordOutcome[]) {
    const outcomeOf = (change: RecordChange) => outcomes.find(({ id }) => id === change.id)
    const sent = new Map(batch.map((change) => [change.id, change]))
    const waiting = state.waiting.flatMap((change): RecordChange[] => {
      const before = sent.get(change.id)
      if (!before) return [change]
      if (before === change) return outcomeOf(change) ? [] : [change]
      // Typed on while it was under way: from what has just been written.
      return outcomeOf(change)?.state === 'done' ? [{ ...change, id: newId(), ...wasOf(before) } as RecordChange] : []
    })
    const latest = (change: RecordChange) => state.waiting.find(({ id }) => id === change.id) ?? change
    const conflicts = batch.flatMap((change): Conflict[] => {
      const outcome = outcomeOf(change)
      return outcome?.state === 'changed-meanwhile' ? [{ change: latest(change), theirs: outcome.theirs }] : []
    })
    const refused = batch.flatMap((change) => {
      const outcome = outcomeOf(change)
      return outcome?.state === 'refused' ? [{ change: latest(change), message: outcome.message }] : []
    })
    become({
      waiting,
      conflicts: [...state.conflicts, ...conflicts],
      refused: [...state.refused, ...refused],
      trouble: null,
    })
  }

  return {
    state: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** `was`: what stands in the record as far as we know. What is as it was needs no sending. */
    write(words: NewWords, was: WrittenChange['now']) {
      const key = placeOf(words)
      const earlier = state.waiting.find((change) => placeOf(change) === key)
      const others = state.waiting.filter((change) => change !== earlier)
      const from = earlier && 'was' in earlier ? earlier.was : was
      const isBack = JSON.stringify(from) === JSON.stringify(words.now)
      const change = { ...words, id: earlier?.id ?? newId(), was: from } as RecordChange
      // One that may be on its way is taken back by another, not by forgetting it.
      if (isBack && !isSending) become({ waiting: others })
      else
        become({
          waiting: earlier ? state.waiting.map((one) => (one === earlier ? change : one)) : [...others, change],
        })
      sendIn(PAUSE_MS)
    },
    act(action: NewAction) {
      become({ waiting: [...state.waiting, { ...action, id: newId() } as RecordChange] })
      void flush()
    },
    /** Theirs stays; or mine takes its place, or stands below it, with theirs seen. */
    decide({ change, theirs }: Conflict, whose: 'mine' | 'theirs' | 'both') {
      become({ conflicts: state.conflicts.filter((one) => one.change.id !== change.id) })
      if (whose === 'theirs') return
      const seen = 'was' in change ? { was: theirs } : { version: (theirs as { version: number }).version }
      const said = whose === 'both' && 'now' in change ? { now: `${theirs}\n\n${change.now}` } : {}
      become({ waiting: [...state.waiting, { ...change, ...seen, ...said, id: newId() } as RecordChange] })
      void flush()
    },
    letGo(id: string) {
      become({ refused: state.refused.filter(({ change }) => change.id !== id) })
    },
    /** At once, instead of at the next of its tries. */
    flush,
    stop() {
      isStopped = true
      clearTimeout(again)
    },
  }
}

/** Two changes of one place: the later takes the place of the earlier. */
export function placeOf(change: Place | RecordChange): string {
  const { kind } = change
  const part = (name: string) => (name in change ? String((change as unknown as Record<string, unknown>)[name]) : '')
  const place = [kind, part('personId'), part('childId'), part('question'), part('side')]
  return kind === 'progress' || kind === 'progress-words' || 'actionId' in change
    ? [...place, part('actionId')].join('|')
    : place.join('|')
}

function wasOf(sent: RecordChange) {
  return 'was' in sent ? { was: sent.now } : {}
}

function readKept(keep: Keep): Omit<BoxState, 'trouble'> {
  const kept = keep.read() as Partial<Omit<BoxState, 'trouble'>> | null
  const list = <One>(given: readonly One[] | undefined) => (Array.isArray(given) ? given : [])
  return { waiting: list(kept?.waiting), conflicts: list(kept?.conflicts), refused: list(kept?.refused) }
}
