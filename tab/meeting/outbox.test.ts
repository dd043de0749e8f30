import { expect, test, vi } from 'vitest'
import type { RunningMeeting } from '../../bot/api/meeting.ts'
import type { MeetingChange } from '../../conference/meeting/change.ts'
import { keepFor } from './keep.ts'
import { createOutbox } from './outbox.ts'

const running = {} as RunningMeeting
const offline = { ok: false as const, trouble: { reason: 'unreachable', message: 'No connection', errors: [] } }

/** A window's storage, a service that does what it is sent once, and a connection that can be cut. */
function start(stored = new Map<string, string>()) {
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  } as unknown as Storage
  const service = {
    isOffline: false,
    losesAnswers: false,
    refuses: false,
    done: [] as MeetingChange[],
    requests: 0,
    /** Ids of changes that somebody else was faster with. */
    late: new Set<string>(),
  }
  let count = 0
  const outbox = createOutbox({
    async send(changes) {
      service.requests++
      if (service.isOffline) return offline
      if (service.refuses) return { ok: false, trouble: { reason: 'stopped', message: 'Stopped.', errors: [] } }
      const outcomes = changes.map((change) => {
        if (service.late.has(change.id)) return { id: change.id, state: 'changed-meanwhile' as const, theirs: null }
        if (!service.done.some(({ id }) => id === change.id)) service.done.push(change)
        return { id: change.id, state: 'done' as const }
      })
      return service.losesAnswers ? offline : { ok: true, value: { running, outcomes } }
    },
    keep: keepFor('chair', 'conference', () => storage),
    onSent: () => undefined,
    now: () => Temporal.Instant.from('2026-04-15T09:00:00Z'),
    newId: () => `change-${++count}`,
  })
  return { outbox, service, stored }
}

const next = (from: number) => ({ kind: 'next' as const, from })
const edit = { kind: 'edit-line' as const, lineId: 'a', version: 'v', text: 'My words' }

test('what is done goes out at once, in its order', async () => {
  const { outbox, service, stored } = start()
  for (const from of [1, 2, 3]) outbox.add(next(from))
  await expect.poll(() => outbox.state().waiting.length).toBe(0)
  expect(service.done).toMatchObject([{ from: 1 }, { from: 2 }, { from: 3 }])
  expect(stored.size).toBe(0)
})

test('without a connection it waits, is kept in the window, and goes out once there is one', async () => {
  vi.useFakeTimers()
  try {
    const { outbox, service, stored } = start()
    service.isOffline = true
    outbox.add(edit)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(outbox.state()).toMatchObject({ waiting: { length: 1 }, trouble: { isOffline: true } })
    expect([...stored.values()].join()).toContain('My words')
    service.isOffline = false
    await vi.advanceTimersByTimeAsync(2_000)
    expect(outbox.state()).toMatchObject({ waiting: [], trouble: null })
    expect(service.done).toMatchObject([{ text: 'My words' }])
    expect(stored.size).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})

test('whose answer was lost is sent again, under the same id', async () => {
  const { outbox, service } = start()
  service.losesAnswers = true
  outbox.add(edit)
  await expect.poll(() => service.requests).toBe(1)
  service.losesAnswers = false
  await outbox.flush()
  expect(service.done).toHaveLength(1)
  expect(outbox.state().waiting).toEqual([])
})

test('a reload finds what was waiting; another person of this window does not', async () => {
  const { outbox, service, stored } = start()
  service.isOffline = true
  outbox.add(edit)
  await expect.poll(() => service.requests).toBe(1)
  outbox.stop()
  const again = start(stored)
  expect(again.outbox.state().waiting).toMatchObject([{ change: { text: 'My words' } }])
  await again.outbox.flush()
  expect(again.service.done).toMatchObject([{ text: 'My words' }])
  const other = { getItem: (key: string) => stored.get(key) ?? null } as Storage
  expect(keepFor('minutes', 'conference', () => other).read('waiting')).toBeNull()
})

test('words that somebody was faster with stay until the person settles them, over a reload too', async () => {
  const { outbox, service, stored } = start()
  service.late.add('change-1')
  outbox.add(edit)
  await expect.poll(() => outbox.state().unsettled).toMatchObject([{ change: { text: 'My words' } }])
  expect(start(stored).outbox.state().unsettled).toHaveLength(1)
  outbox.settle('change-1')
  expect(outbox.state().unsettled).toEqual([])
  expect(stored.size).toBe(0)
})

test('a refusal of everything loses nothing', async () => {
  const { outbox, service } = start()
  service.refuses = true
  outbox.add(edit)
  await expect
    .poll(() => outbox.state())
    .toMatchObject({ waiting: { length: 1 }, trouble: { isOffline: false, message: 'Stopped.' } })
  outbox.stop()
})

test('a window without a memory works all the same', () => {
  const keep = keepFor('chair', 'conference', () => {
    throw new Error('Storage is not allowed here')
  })
  keep.write('draft', 'words')
  expect(keep.read('draft')).toBeNull()
})
