import { isOnlyTheirs } from '../../../conference/own-report.ts'
import { isAnswered, type Report } from '../../../conference/report.ts'
import type { Jobs, World } from '../../ports.ts'
import { sayUnavailable } from './say-unavailable.ts'

const MINUTES_BETWEEN = 15

/** Asks for a look at the prepared documents of every conference that still waits for reports, each quarter of an hour. */
export async function enqueueLooks(world: World) {
  const now = world.clock.now()
  const before = now.subtract({ minutes: MINUTES_BETWEEN })
  const quarter = now.round({ smallestUnit: 'minute', roundingIncrement: MINUTES_BETWEEN, roundingMode: 'floor' })
  await world.store.transaction(async (tx) => {
    const ids = await tx.conferences.toLookAt(before, now)
    const name = 'look-at-documents' as const
    await tx.queue.enqueue(ids.map((id) => ({ name, key: `${name}:${id}:${quarter}`, data: { conferenceId: id } })))
  })
}

/** Sees who has started and when they last wrote, by the documents that we made: never a person's whole drive. */
export async function lookAtDocuments(world: World, { conferenceId }: Jobs['look-at-documents']) {
  const conference = await world.store.transaction((tx) => tx.conferences.find(conferenceId))
  if (!conference) throw new Error(`No conference ${conferenceId}`)
  const seen = new Map<string, Partial<Report>>()
  for (const { id, prepared } of conference.reports.filter((report) => !isAnswered(report))) {
    if (!prepared || isOnlyTheirs(world.settings.microsoft.reportFiles, prepared)) continue
    const look = await world.reportFiles.look(prepared)
    const hasChanged = look.state === 'present' && look.contentTag !== prepared.contentTag
    seen.set(id, hasChanged ? { started: true, editedAt: look.changedAt } : {})
    if (look.state !== 'present') {
      const occasion = `${look.state} ${prepared.itemId}`
      await sayUnavailable(world, conferenceId, id, { what: 'document', why: look.state, occasion })
    }
  }
  const lookedAt = world.clock.now()
  await world.store.change(conferenceId, async (tx) => {
    for (const [id, change] of seen) await tx.reports.update(id, { ...change, lookedAt })
  })
}
