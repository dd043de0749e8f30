import { beforeEach, expect, test, vi } from 'vitest'
import type { CoreGroupPage, RecordOutcome } from '../../bot/api/core-group.ts'
import type { RecordChange } from '../../conference/core-group/change.ts'
import type { Answer } from '../shell/api-client.ts'
import { createRecordBox, type NewWords } from './record-box.ts'

vi.useFakeTimers()

/** The service with its record: one text for each place, and a connection that can be cut. */
function world() {
  const record = new Map<string, unknown>()
  let kept: unknown = null
  let isConnected = true
  let ids = 0
  const sent: RecordChange[][] = []
  const place = ({ kind, ...change }: RecordChange) => JSON.stringify([kind, 'side' in change && change.side])
  const answer = (change: RecordChange): RecordOutcome => {
    const { id } = change
    if (!('was' in change)) return { id, state: 'done' }
    const current = record.get(place(change)) ?? ''
    if (current !== change.was && current !== change.now) return { id, state: 'changed-meanwhile', theirs: current }
    record.set(place(change), change.now)
    return { id, state: 'done' }
  }
  const parts = {
    async send(changes: RecordChange[]): Promise<Answer<{ coreGroup: CoreGroupPage; outcomes: RecordOutcome[] }>> {
      await new Promise((resolve) => setTimeout(resolve, 10))
      if (!isConnected) return { ok: false, trouble: { reason: 'unreachable', message: 'No connection', errors: [] } }
      sent.push(changes)
      return { ok: true, value: { coreGroup: {} as CoreGroupPage, outcomes: changes.map(answer) } }
    },
    keep: {
      read: () => kept,
      write: (value: unknown) => {
        kept = JSON.parse(JSON.stringify(value))
      },
    },
    onSent: () => undefined,
    newId: () => `change-${++ids}`,
  }
  return {
    sent,
    record: () => [...record.values()],
    theirs: (text: string) => record.set(JSON.stringify(['question', 'family']), text),
    connect: (connected: boolean) => {
      isConnected = connected
    },
    open: () => createRecordBox(parts),
    pass: (ms: number) => vi.advanceTimersByTimeAsync(ms),
  }
}

const words = (now: string, side: 'family' | 'professionals' = 'family'): NewWords => ({
  ...{ kind: 'question', question: 'working', side, now },
})

let given: ReturnType<typeof world>
beforeEach(() => {
  given = world()
})

test('what is typed is sent once the person pauses, as one text', async () => {
  const box = given.open()
  box.write(words('It'), '')
  await given.pass(300)
  box.write(words('It helps'), '')
  await given.pass(2_000)
  expect(given.sent).toHaveLength(1)
  expect(given.record()).toEqual(['It helps'])
  expect(box.state().waiting).toEqual([])
})

test('what is typed on while a request is under way is written from what that one wrote', async () => {
  const box = given.open()
  box.write(words('It helps'), '')
  await given.pass(805)
  box.write(words('It helps us'), '')
  await given.pass(3_000)
  expect(given.record()).toEqual(['It helps us'])
  expect(box.state()).toMatchObject({ waiting: [], conflicts: [] })
})

test('what is taken back before it was sent is not sent at all', async () => {
  const box = given.open()
  box.write(words('x'), '')
  box.write(words(''), '')
  await given.pass(3_000)
  expect(given.sent).toEqual([])
})

test('with the connection cut nothing is lost, over a reload too, and it is sent when the connection is back', async () => {
  given.connect(false)
  const box = given.open()
  box.write(words('We are there by 9.'), '')
  box.write(words('On time.', 'professionals'), '')
  await given.pass(60_000)
  expect(box.state()).toMatchObject({ waiting: [{}, {}], trouble: { isOffline: true } })
  box.stop()
  const reloaded = given.open()
  expect(reloaded.state().waiting).toHaveLength(2)
  given.connect(true)
  void reloaded.flush()
  await given.pass(100)
  expect(given.record()).toEqual(['We are there by 9.', 'On time.'])
  expect(reloaded.state()).toMatchObject({ waiting: [], trouble: null })
})

test('where somebody else has written meanwhile both texts stay until the person decides', async () => {
  given.theirs('It does not.')
  const box = given.open()
  box.write(words('It helps us.'), '')
  await given.pass(2_000)
  const [conflict] = box.state().conflicts
  expect([conflict?.theirs, given.record()]).toEqual(['It does not.', ['It does not.']])
  if (!conflict) return
  box.decide(conflict, 'mine')
  await given.pass(2_000)
  expect([box.state().conflicts, given.record()]).toEqual([[], ['It helps us.']])
})

test('or both are kept, one below the other', async () => {
  given.theirs('It does not.')
  const box = given.open()
  box.write(words('It helps us.'), '')
  await given.pass(2_000)
  const [conflict] = box.state().conflicts
  if (conflict) box.decide(conflict, 'both')
  await given.pass(2_000)
  expect(given.record()).toEqual(['It does not.\n\nIt helps us.'])
})

test('theirs stays when the person says so', async () => {
  given.theirs('It does not.')
  const box = given.open()
  box.write(words('It helps us.'), '')
  await given.pass(2_000)
  const [conflict] = box.state().conflicts
  if (conflict) box.decide(conflict, 'theirs')
  await given.pass(2_000)
  expect([box.state().conflicts, given.record()]).toEqual([[], ['It does not.']])
})
