import { randomUUID } from 'node:crypto'
import type { CoreGroupPage, CoreGroupsOfConference } from '../../bot/api/core-group.ts'
import type { RecordChange } from '../../conference/core-group/change.ts'
import type { Stage } from './stage.fixture.ts'

type WithoutId<Change> = Change extends unknown ? Omit<Change, 'id'> : never

/** The core groups of one conference, as their lead social worker runs them. */
export interface Months {
  all(): Promise<CoreGroupsOfConference>
  /** The meeting that the rhythm asks for by this day, or the one that is held instead of it. */
  due(day: string): Promise<CoreGroupPage>
  setDay(due: string, start: string): Promise<void>
  /** It took place: everybody came, and its record says all that it must. */
  hold(due: string, change?: { value?: number; absent?: string[] }): Promise<void>
  missed(due: string, reason: string): Promise<void>
}

export function monthsOf(stage: Stage, conferenceId: string, lead: string): Months {
  const call = async <Answer>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answer> => {
    const answer = await stage.call(lead, method, path, body)
    await stage.rest()
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body as Answer
  }
  const all = () => call<CoreGroupsOfConference>('GET', `/conferences/${conferenceId}/core-groups`)
  const due = async (day: string) => {
    const slot = (await all()).slots.find((one) => one.due === day)
    const id = slot?.coreGroupIds.at(-1)
    if (!id) throw new Error(`No core group is due by ${day}`)
    return call<CoreGroupPage>('GET', `/core-groups/${id}`)
  }
  return {
    all,
    due,
    async setDay(day, start) {
      const { id } = await due(day)
      await call('POST', `/core-groups/${id}/day`, { start })
    },
    async missed(day, reason) {
      const { id } = await due(day)
      await call('POST', `/core-groups/${id}/missed`, { reason })
    },
    async hold(day, { value, absent = [] } = {}) {
      const page = await due(day)
      const changes = [...page.missing.flatMap((missing) => written(page, missing, absent)), ...scales(page, value)]
      const withIds = changes.map((change) => ({ id: randomUUID(), ...change }))
      await call('POST', `/core-groups/${page.id}/changes`, { changes: withIds })
      await call('POST', `/core-groups/${page.id}/finish`, {})
    },
  }
}

type Written = WithoutId<RecordChange>

function written(page: CoreGroupPage, missing: CoreGroupPage['missing'][number], absent: string[]): Written[] {
  switch (missing.what) {
    case 'attendance': {
      const { personId } = missing
      const state = absent.includes(page.members.find(({ id }) => id === personId)?.role ?? '') ? 'apologies' : 'here'
      return [{ kind: 'attendance', personId, was: null, now: { state, way: 'room' } }]
    }
    case 'nobody-here':
      return []
    case 'child-seen': {
      const { childId } = missing
      const seenOn = page.start?.slice(0, 10) ?? null
      return [{ kind: 'child-seen', childId, was: null, now: { seenOn, alone: true, words: '' } }]
    }
    case 'progress':
      return [{ kind: 'progress', actionId: missing.actionId, was: null, now: 'some' }]
    case 'question':
      return [{ kind: 'question', question: missing.question, side: 'family', was: '', now: 'It helps us' }]
  }
}

function scales({ members }: CoreGroupPage, value: number | undefined): Written[] {
  const mother = members.find(({ role }) => role === 'mother')
  return mother && value !== undefined
    ? [{ kind: 'scale', personId: mother.id, childId: null, was: null, now: value }]
    : []
}
