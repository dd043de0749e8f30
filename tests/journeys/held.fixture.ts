import { randomUUID } from 'node:crypto'
import type { ClosingView } from '../../bot/api/closing.ts'
import type { RunningMeeting } from '../../bot/api/meeting.ts'
import type { MeetingChange } from '../../conference/meeting/change.ts'
import { people, type Stage } from './stage.fixture.ts'

type WithoutId<Change> = Change extends unknown ? Omit<Change, 'id'> & { id?: string } : never
export type Done = WithoutId<MeetingChange>

const NO_DATES = { firstCoreGroup: null, review: null }

/** One conference as its chair runs it, person by person known by their addresses. */
export interface Held {
  /** Participants' ids by address, children's by name. */
  id(who: string): Promise<string>
  now(): Promise<RunningMeeting>
  run(changes: readonly Done[]): Promise<void>
  /** The meeting begins, and these people are here. */
  begin(...emails: string[]): Promise<void>
  close(by?: string): Promise<{ status: number; body: ClosingView & { reason?: string; detail?: string } }>
  closing(by?: string): Promise<ClosingView>
  correct(
    reason: string,
    changes: readonly Done[],
  ): Promise<{ status: number; body: ClosingView & { detail?: string } }>
}

export function hold(stage: Stage, conferenceId: string, chair: string = people.chair.email): Held {
  const path = `/conferences/${conferenceId}`
  const call = async (method: 'GET' | 'POST', rest: string, body?: unknown, by = chair) => {
    const answer = await stage.call(by, method, `${path}${rest}`, body)
    await stage.rest()
    return answer
  }
  const now = async () => {
    const { status, body } = await call('GET', '/meeting')
    if (status !== 200) throw new Error(`The meeting: ${status} ${JSON.stringify(body)}`)
    return body as RunningMeeting
  }
  const withIds = (changes: readonly Done[]) => changes.map((change) => ({ id: randomUUID(), ...change }))
  const run = async (changes: readonly Done[]) => {
    const { status, body } = await call('POST', '/meeting/changes', { changes: withIds(changes) })
    const outcomes = (body as { outcomes?: { state: string }[] }).outcomes ?? []
    if (status !== 200 || outcomes.some(({ state }) => state !== 'done'))
      throw new Error(`Not done: ${status} ${JSON.stringify(outcomes.length > 0 ? outcomes : body)}`)
  }
  const id = async (who: string) => {
    const { people: booked, children } = await stage.show(conferenceId)
    const found = booked.find(({ email }) => email === who)?.id ?? children.find(({ name }) => name === who)?.id
    if (!found) throw new Error(`There is no ${who}`)
    return found
  }
  return {
    now,
    run,
    id,
    async begin(...emails) {
      const ids = await Promise.all(emails.map(id))
      await run([
        { kind: 'start' },
        ...ids.map((personId): Done => ({ kind: 'mark', personId, state: 'here', way: 'room' })),
      ])
    },
    async close(by = chair) {
      const { meeting } = await now()
      return (await call('POST', '/close', { version: meeting.version }, by)) as Awaited<ReturnType<Held['close']>>
    },
    async closing(by = chair) {
      return (await call('GET', '/closing', undefined, by)).body as ClosingView
    },
    async correct(reason, changes) {
      const body = { reason, changes: withIds(changes) }
      return (await call('POST', '/closing/corrections', body)) as Awaited<ReturnType<Held['correct']>>
    },
  }
}

export const decide = (childId: string, change: Partial<Extract<Done, { kind: 'decide' }>> = {}): Done => ({
  ...{ kind: 'decide', decisionId: randomUUID(), version: null, childId, decision: 'plan', category: 'neglect' },
  reasons: 'Too many nights alone',
  ...change,
})

export const planLine = (change: Partial<Extract<Done, { kind: 'put-plan-line' }>> = {}): Done => ({
  ...{ kind: 'put-plan-line', lineId: randomUUID(), version: null, childId: null, outcome: 'At school every day' },
  ...{ action: 'Walk to school together', whoId: null, who: '', byWhen: null },
  ...{ howWeWillKnow: 'The register says so', ifItDoesNotWork: 'The school rings', audience: 'everyone' },
  ...change,
})

type Dates = Extract<Done, { kind: 'agree-dates' }>
export const agreeDates = (dates: Pick<Dates, 'firstCoreGroup' | 'review'>, was: Dates['was'] = NO_DATES): Done => ({
  kind: 'agree-dates',
  was,
  ...dates,
})
