import type { SectionView as Passage } from '../../../bot/api/papers.ts'
import type { Answer } from '../../shell/api-client.ts'
import type { Keep } from '../../shell/keep.ts'
import { areSame, type Conflict, merge } from './merge.ts'

/** A paper as the service has it. */
export interface Standing {
  version: number
  sections: readonly Passage[]
}

export interface DraftState {
  /** What the service has, as far as we know. */
  saved: Standing
  /** As the person has left it. */
  sections: readonly Passage[]
  /** Both texts stand side by side until the person decides. */
  conflicts: readonly Conflict[]
  trouble: { reason: string; message: string } | null
}

interface Parts {
  first: Standing
  save(draft: Standing): Promise<Answer<{ version: number }>>
  load(): Promise<Answer<Standing>>
  keep: Keep
  onSaved(): void
  newId(): string
}

/** While somebody types, every word need not be sent. */
const PAUSE_MS = 1_000
const OFFLINE_AGAIN_MS = 1_500
const TROUBLE_AGAIN_MS = 10_000
/** What another try may do away with. */
const PASSING = ['unreachable', 'unexpected', 'too-many-requests']

export type DraftBox = ReturnType<typeof createDraftBox>

/**
 * Saves a paper by itself, whole and one request at a time, from the version that was read. What somebody else has changed
 * meanwhile is taken in; whatever is not saved is kept in this window too, so that neither a lost connection nor a reload
 * loses it.
 */
export function createDraftBox({ first, save, load, keep, onSaved, newId }: Parts) {
  let state: DraftState = {
    ...(readKept(keep) ?? { saved: first, sections: first.sections, conflicts: [] }),
    trouble: null,
  }
  const listeners = new Set<() => void>()
  let isOpen = false
  let isStopped = false
  let again: ReturnType<typeof setTimeout> | undefined
  let underWay: Promise<boolean> | null = null
  let unanswered: readonly Passage[] | undefined

  function become(change: Partial<DraftState>) {
    state = { ...state, ...change }
    const { saved, sections, conflicts } = state
    keep.write(isUnsaved() || conflicts.length > 0 ? { saved, sections, conflicts } : null)
    for (const listener of listeners) listener()
  }
  const isUnsaved = () => !areSame(state.sections, state.saved.sections)

  function saveIn(pause: number) {
    clearTimeout(again)
    if (isOpen && !isStopped) again = setTimeout(flush, pause)
  }

  function takeIn(standing: Standing) {
    const isOurs = standing.version === state.saved.version
    const { sections, conflicts } = merge({
      base: state.saved.sections,
      mine: state.sections,
      theirs: standing.sections,
      // By the same version nobody else has written: what differs is how the service keeps it.
      ...(isOurs ? { sent: standing.sections } : unanswered && { sent: unanswered }),
    })
    const known = state.conflicts.filter(({ mine }) => !conflicts.some((one) => one.mine.id === mine.id))
    become({ saved: standing, sections, conflicts: [...known, ...conflicts] })
  }

  async function saveAll(): Promise<boolean> {
    while (isUnsaved()) {
      if (!isOpen) return false
      if (state.sections.some(({ heading }) => heading.trim() === '')) {
        become({ trouble: { reason: 'no-heading', message: '' } })
        return false
      }
      const sent = state.sections.map((one) => ({ ...one, heading: one.heading.trim() }))
      const answer = await save({ version: state.saved.version, sections: sent })
      if (answer.ok) {
        unanswered = undefined
        become({ saved: { version: answer.value.version, sections: sent }, trouble: null })
        onSaved()
        continue
      }
      const now = answer.trouble.reason === 'changed-meanwhile' ? await load() : answer
      if (now.ok) {
        takeIn(now.value as Standing)
        continue
      }
      const { reason, message } = now.trouble
      if (reason === 'unreachable') unanswered = sent
      become({ trouble: { reason, message } })
      if (PASSING.includes(reason)) saveIn(reason === 'unreachable' ? OFFLINE_AGAIN_MS : TROUBLE_AGAIN_MS)
      return false
    }
    if (state.trouble) become({ trouble: null })
    return true
  }

  /** At once. Whether the service has everything now. */
  function flush(): Promise<boolean> {
    clearTimeout(again)
    underWay ??= saveAll().finally(() => {
      underWay = null
    })
    return underWay
  }

  function write(sections: readonly Passage[]) {
    become({ sections })
    saveIn(PAUSE_MS)
  }

  return {
    state: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    write,
    change(id: string, change: Partial<Omit<Passage, 'id'>>) {
      write(state.sections.map((one) => (one.id === id ? { ...one, ...change } : one)))
    },
    /** The paper was read again. `isOpen`: what is changed in it is saved by itself. */
    heard(standing: Standing, open: boolean) {
      isOpen = open
      // Asked before an answer came that knows more.
      if (underWay || standing.version < state.saved.version) return
      takeIn(standing)
      if (isUnsaved()) saveIn(PAUSE_MS)
    },
    /** Theirs stays; or mine takes its place, or stands with it. */
    decide({ mine, theirs }: Conflict, whose: 'mine' | 'theirs' | 'both') {
      become({ conflicts: state.conflicts.filter((one) => one.mine.id !== mine.id) })
      if (whose === 'theirs') return
      const there = state.sections.find(({ id }) => id === mine.id)
      if (!there || !theirs) return write([...state.sections, { ...mine, id: newId() }])
      const isForTheSame = areSame([{ ...there, heading: '', text: '' }], [{ ...mine, heading: '', text: '' }])
      const beside = isForTheSame
        ? [{ ...there, text: `${there.text}\n\n${mine.text}` }]
        : // Nobody is to read more than was meant for them.
          [there, { ...mine, id: newId() }]
      const put = whose === 'mine' ? [mine] : beside
      write(state.sections.flatMap((one) => (one.id === mine.id ? put : [one])))
    },
    /** What cannot be saved any more. */
    letGo() {
      become({ sections: state.saved.sections, conflicts: [], trouble: null })
    },
    flush,
    stop() {
      isStopped = true
      clearTimeout(again)
    },
  }
}

function readKept(keep: Keep): Omit<DraftState, 'trouble'> | null {
  const kept = keep.read() as Partial<DraftState> | null
  const { saved, sections, conflicts } = kept ?? {}
  if (typeof saved?.version !== 'number' || !Array.isArray(saved.sections) || !Array.isArray(sections)) return null
  return { saved, sections, conflicts: Array.isArray(conflicts) ? conflicts : [] }
}
