import { beforeEach, expect, test, vi } from 'vitest'
import type { SectionView as Passage } from '../../../bot/api/papers.ts'
import type { Answer } from '../../shell/api-client.ts'
import { createDraftBox, type Standing } from './draft-box.ts'
import { areSame } from './merge.ts'

vi.useFakeTimers()

const passage = (id: string, text: string): Passage => ({
  ...{ id, heading: id, text, audience: 'everyone', childId: null },
})

/** The service with its paper, and a connection that can be cut, before it is asked or before it answers. */
function world() {
  let paper: Standing = { version: 1, sections: [passage('a', 'A'), passage('b', 'B')] }
  let kept: unknown = null
  let cut: 'before' | 'after' | null = null
  const offline = { ok: false as const, trouble: { reason: 'unreachable', message: 'No connection', errors: [] } }
  const write = (sections: readonly Passage[]) => {
    paper = { version: paper.version + 1, sections }
  }
  const parts = {
    async save({ version, sections }: Standing): Promise<Answer<{ version: number }>> {
      await new Promise((resolve) => setTimeout(resolve, 10))
      if (cut === 'before') return offline
      if (version !== paper.version)
        return { ok: false, trouble: { reason: 'changed-meanwhile', message: 'Changed', errors: [] } }
      write(sections)
      return cut === 'after' ? offline : { ok: true, value: { version: paper.version } }
    },
    load: async (): Promise<Answer<Standing>> => ({ ok: true, value: paper }),
    keep: {
      read: () => JSON.parse(JSON.stringify(kept)),
      write: (value: unknown) => {
        kept = value
      },
    },
    onSaved: () => undefined,
    newId: () => 'new',
  }
  return {
    paper: () => paper,
    textOf: (id: string) => paper.sections.find((one) => one.id === id)?.text,
    /** Somebody else. */
    change: (id: string, text: string) => write(paper.sections.map((one) => (one.id === id ? { ...one, text } : one))),
    connect: (how: typeof cut) => {
      cut = how
    },
    kept: () => kept,
    open(isOpen = true) {
      const box = createDraftBox({ ...parts, first: paper })
      box.heard(paper, isOpen)
      return box
    },
  }
}
type World = ReturnType<typeof world>

let it: World
beforeEach(() => {
  it = world()
})
const soon = () => vi.advanceTimersByTimeAsync(5_000)

test('what is typed is saved by itself, and then nothing is kept here', async () => {
  const box = it.open()
  box.change('a', { text: 'A1' })
  box.change('a', { text: 'A12' })
  expect(it.kept()).not.toBeNull()
  await soon()
  expect([it.textOf('a'), it.paper().version, it.kept()]).toEqual(['A12', 2, null])
})

test('without a connection it is kept, over a reload too, and saved when it is back', async () => {
  it.connect('before')
  const box = it.open()
  box.change('a', { text: 'A1' })
  await soon()
  expect(box.state().trouble?.reason).toBe('unreachable')
  box.stop()
  it.change('b', 'B by somebody else')
  it.connect(null)
  const again = it.open()
  await soon()
  expect([it.textOf('a'), it.textOf('b'), again.state().trouble]).toEqual(['A1', 'B by somebody else', null])
})

test('an answer that was lost on its way is no other person’s text', async () => {
  it.connect('after')
  const box = it.open()
  box.change('a', { text: 'A1' })
  await vi.advanceTimersByTimeAsync(1_100)
  box.change('a', { text: 'A12' })
  it.connect(null)
  await soon()
  expect([it.textOf('a'), box.state().conflicts]).toEqual(['A12', []])
})

test('when two wrote in one passage, theirs stands until the person has decided, over a reload too', async () => {
  const box = it.open()
  it.change('a', 'Theirs')
  box.change('a', { text: 'Mine' })
  box.change('b', { text: 'B1' })
  await soon()
  expect([it.textOf('a'), it.textOf('b')]).toEqual(['Theirs', 'B1'])
  box.stop()
  const again = it.open()
  const [conflict] = again.state().conflicts
  expect(conflict).toMatchObject({ mine: { text: 'Mine' }, theirs: { text: 'Theirs' } })
  again.decide(conflict as NonNullable<typeof conflict>, 'both')
  await soon()
  expect([it.textOf('a'), again.state().conflicts, it.kept()]).toEqual(['Theirs\n\nMine', [], null])
})

test('both texts of one passage that are for different people stay two passages', async () => {
  const box = it.open()
  it.change('a', 'For all')
  box.change('a', { text: 'For her', audience: ['mother'] })
  await soon()
  const [conflict] = box.state().conflicts
  box.decide({ ...(conflict as NonNullable<typeof conflict>) }, 'both')
  await soon()
  expect(it.paper().sections.map(({ id, text }) => [id, text])).toContainEqual(['new', 'For her'])
})

test('a paper that is not open is not saved by itself', async () => {
  const box = it.open(false)
  box.change('a', { text: 'A1' })
  await soon()
  expect([it.textOf('a'), box.state().sections[0]?.text]).toEqual(['A', 'A1'])
  expect(await box.flush()).toBe(false)
})

test('what the service keeps otherwise is taken as it keeps it, and not sent again and again', async () => {
  const box = it.open()
  box.change('a', { audience: ['gone', 'mother'] })
  await soon()
  const { version, sections } = it.paper()
  const kept = sections.map((one) => (one.id === 'a' ? { ...one, audience: ['mother'] } : one))
  box.heard({ version, sections: kept }, true)
  await soon()
  expect([it.paper().version, areSame(box.state().sections, kept)]).toEqual([version, true])
})

test('a passage without a heading waits', async () => {
  const box = it.open()
  box.change('a', { heading: ' ' })
  await soon()
  expect([it.paper().version, box.state().trouble?.reason]).toEqual([1, 'no-heading'])
  box.change('a', { heading: 'A' })
  await soon()
  expect([it.paper().version, box.state().trouble]).toEqual([2, null])
})
