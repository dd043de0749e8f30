import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { type PaperDraft, showPaper, writePaper } from '../../../bot/api/papers.ts'
import type { Answer } from '../../shell/api-client.ts'
import { keepFor } from '../../shell/keep.ts'
import { useSession } from '../../shell/session.ts'
import { createDraftBox, type DraftBox, type DraftState, type Standing } from './draft-box.ts'

/**
 * 'edit': saved by itself. 'locked': approved, changed only on purpose. 'correct': sent, changed for a correction and by
 * its own press. 'read': sent. 'closed': the words are not for this person.
 */
type Mode = 'edit' | 'locked' | 'correct' | 'read' | 'closed'

export interface Editing {
  paper: PaperDraft
  mode: Mode
  box: DraftBox
  state: DraftState
  unlock(): void
  /** Copies were asked for here, and somebody has none yet. */
  isMaking: boolean
  expectCopies(): void
  reload(): Promise<void>
}

const EditingContext = createContext<Editing | null>(null)
export const EditingProvider = EditingContext.Provider

export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('useEditing is for what stands in the page of one paper')
  return editing
}

export function usePaper(paper: PaperDraft, reload: () => Promise<void>): Editing {
  const { api, me } = useSession()
  const [unlocked, setUnlocked] = useState<string | null>(null)
  const [isExpecting, setExpecting] = useState(false)
  const { id } = paper
  // biome-ignore lint/correctness/useExhaustiveDependencies: one for the paper, begun with what was read first
  const box = useMemo(
    () =>
      createDraftBox({
        first: standingOf(paper),
        save: (body) => api.call(writePaper, { params: { id }, body: { ...body, sections: [...body.sections] } }),
        async load(): Promise<Answer<Standing>> {
          const answer = await api.call(showPaper, { params: { id } })
          return answer.ok ? { ok: true, value: standingOf(answer.value) } : answer
        },
        keep: keepFor(me.name, `paper:${id}`),
        onSaved: () => void reload(),
        newId: () => crypto.randomUUID(),
      }),
    [api, id, me.name],
  )
  const mode = modeOf(paper, unlocked)
  useEffect(() => {
    if (paper.sections) box.heard(standingOf(paper), mode === 'edit')
  }, [box, paper, mode])
  useEffect(() => {
    const back = () => void box.flush()
    addEventListener('online', back)
    return () => {
      removeEventListener('online', back)
      void box.flush().finally(box.stop)
    }
  }, [box])
  const state = useSyncExternalStore(box.subscribe, box.state)
  return {
    ...{ paper, mode, box, state, reload },
    unlock: () => setUnlocked(paper.approvedAt),
    isMaking: isExpecting && paper.recipients.some((one) => one.state === 'due'),
    expectCopies: () => setExpecting(true),
  }
}

function modeOf({ sections, state, may, approvedAt, corrections }: PaperDraft, unlocked: string | null): Mode {
  if (!sections) return 'closed'
  if (state === 'draft') return 'edit'
  if (state === 'approved') return approvedAt === unlocked ? 'edit' : 'locked'
  return may.approve && corrections.some(({ settled }) => settled === null) ? 'correct' : 'read'
}

function standingOf({ version, sections }: PaperDraft): Standing {
  return { version, sections: sections ?? [] }
}
