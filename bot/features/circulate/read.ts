import type { Conference } from '../../../conference/conference.ts'
import { participantOf } from '../../../conference/conference.ts'
import type { Pack, PackedReport } from '../../../conference/pack.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayRecordHandOver, participantActing } from '../../../conference/permissions.ts'
import type { Result } from '../../../conference/result.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'
import { notAvailable, noteOpening, whyClosed } from './access.ts'

/** The pack's PDF, for its recipient, or for whoever takes it to a party by hand. */
export async function openPack(world: World, actor: Actor, packId: string) {
  const found = await packFor(world, actor, packId)
  if (!found.ok) return found
  const { conference, pack } = found
  const pdf = await world.library.read(pack.file)
  if (isTracked(found)) await noteOpening(world, conference, pack, actorId(actor))
  return ok({ pdf, fileName: `${conference.number}-${pack.circulation}.pdf` })
}

/** One report of a pack as a PDF of its own, which keeps what a screen reader needs. `index` counts from 0. */
export async function openPackedReport(world: World, actor: Actor, packId: string, index: number) {
  const found = await packFor(world, actor, packId)
  if (!found.ok) return found
  const { conference, pack } = found
  const report: PackedReport | undefined = pack.contents[index]
  if (!report) return refusal('not-found', { message: 'There is no such report in this pack.' })
  const pdf = await world.library.read(report.file)
  if (isTracked(found)) await noteOpening(world, conference, pack, actorId(actor))
  return ok({ pdf, fileName: `${conference.number}-${pack.circulation}-report-${index + 1}.pdf` })
}

/** "I have read it." Only a professional says so, of their own pack. */
export async function recordReading(world: World, actor: Actor, packId: string) {
  const found = await packFor(world, actor, packId)
  if (!found.ok) return found
  return world.store.change(found.conference.id, async (tx, conference) => {
    const person = participantActing(actor, conference)
    const pack = conference.packs.find(({ id }) => id === packId) as Pack
    if (person?.id !== pack.participantId || person.side !== 'professional')
      return refusal('not-allowed', { message: 'Only the person a pack is for can say that they have read it.' })
    if (pack.readAt) return ok({ readAt: pack.readAt })
    const readAt = world.clock.now()
    await tx.packs.update(packId, { readAt, openedAt: pack.openedAt ?? readAt })
    const entry = { at: readAt, actor: actorId(actor), action: 'pack-read', conferenceId: conference.id }
    await tx.audit.write({ ...entry, detail: { packId } })
    return ok({ readAt })
  })
}

type Found = { conference: Conference; pack: Pack }

export async function packFor(
  world: World,
  actor: Actor,
  packId: string,
): Promise<Result<Found, 'not-found' | 'not-allowed' | NonNullable<ReturnType<typeof whyClosed>>>> {
  const conference = await world.store.transaction((tx) => tx.conferences.findByPack(packId))
  const pack = conference?.packs.find(({ id }) => id === packId)
  if (!conference || !pack) return refusal('not-found', { message: 'There is no such pack.' })
  const isTheirs = participantActing(actor, conference)?.id === pack.participantId
  const isBearer = pack.by === 'hand' && mayRecordHandOver(actor, conference).ok
  if (!isTheirs && !isBearer) return refusal('not-allowed', { message: 'This pack is for somebody else.' })
  const closed = whyClosed(conference, pack, world.clock.now())
  if (closed) return refusal(closed, { message: notAvailable })
  return ok({ conference, pack })
}

/** What a parent opens is never tracked (domain.md §4); what somebody takes out to bring it to one is on record. */
function isTracked({ conference, pack }: Found): boolean {
  return participantOf(conference, pack.participantId).side === 'professional' || pack.by === 'hand'
}
