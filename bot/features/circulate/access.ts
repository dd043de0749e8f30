import type { Conference } from '../../../conference/conference.ts'
import { conferenceEnd, participantOf } from '../../../conference/conference.ts'
import type { Pack } from '../../../conference/pack.ts'
import { DEFAULT_PACK_ACCESS_DAYS, presetNamed } from '../../../conference/policy.ts'
import type { Result } from '../../../conference/result.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { Job, Jobs, World } from '../../ports.ts'
import { packFolder, packReady } from './pack-place.ts'

type Closed = 'recalled' | 'stopped' | 'called-off' | 'left' | 'over'

/** Why nobody may open this pack any more, or for now. Null: it is open to its recipient. */
export function whyClosed(conference: Conference, pack: Pack, now: Temporal.Instant): Closed | null {
  if (pack.recalled) return 'recalled'
  if (conference.stopped) return 'stopped'
  if (conference.state === 'called-off') return 'called-off'
  const { side, left } = participantOf(conference, pack.participantId)
  if (left) return 'left'
  const isFamily = side === 'family'
  return !isFamily && Temporal.Instant.compare(now, accessEnds(conference)) >= 0 ? 'over' : null
}

/** Professionals keep their packs this long; the reminder that closes them counts the same days. */
function accessEnds(conference: Conference): Temporal.Instant {
  const days = presetNamed(conference.preset)?.packAccessDays ?? DEFAULT_PACK_ACCESS_DAYS
  return conferenceEnd(conference).add({ days }).toInstant()
}

/** Shares the pack's folder with its recipient alone; only then are they told that it is there. */
export async function openAccess(world: World, { conferenceId, packId }: Jobs['open-access']) {
  const { conference, pack } = await find(world, packId)
  const { entraId } = participantOf(conference, pack.participantId)
  if (pack.by !== 'library' || !entraId || whyClosed(conference, pack, world.clock.now())) return
  const folder = packFolder(conferenceId, packId)
  const access = pack.access ?? (await world.library.share(folder, entraId))
  const isOpen = await world.store.change(conferenceId, async (tx, current) => {
    const now = world.clock.now()
    const standing = current.packs.find(({ id }) => id === packId) as Pack
    if (whyClosed(current, standing, now)) return false
    await tx.packs.update(packId, { access })
    await tx.deliveries.claim([packReady(world, current, standing)], now)
    return true
  })
  // Stopped or recalled while it was being shared.
  if (!isOpen) await world.library.unshare(folder, access.permissionId)
}

export async function closeAccess(world: World, { conferenceId, packId }: Jobs['close-access']) {
  const { conference, pack } = await find(world, packId)
  if (!pack.access || !whyClosed(conference, pack, world.clock.now())) return
  await world.library.unshare(packFolder(conferenceId, packId), pack.access.permissionId)
  await world.store.change(conferenceId, async (tx, current) => {
    await tx.packs.update(packId, { access: null })
    const now = world.clock.now()
    // Resumed while it was being closed.
    if (!whyClosed(current, pack, now)) await tx.queue.enqueue([openingOf(current, pack, now.toString())])
  })
}

/** When a conference is over or called off: every pack, and the folders that were lent for writing. */
export async function closeAllAccess(world: World, { conferenceId }: Jobs['close-all-access']) {
  const conference = await world.store.transaction((tx) => tx.conferences.find(conferenceId))
  if (!conference) throw new Error(`No conference ${conferenceId}`)
  for (const { id: packId } of conference.packs) await closeAccess(world, { conferenceId, packId })
  for (const { prepared } of conference.reports)
    if (prepared?.lent) await world.library.unshare(prepared.lent.folder, prepared.lent.permissionId)
}

export function openingOf({ id: conferenceId }: Conference, { id: packId }: Pack, occasion: string): Job {
  return { name: 'open-access', key: `open-access:${packId}:${occasion}`, data: { conferenceId, packId } }
}

/** Where the pack lies in the library. `isOpened`: a person went there, not a program that follows links. */
export async function openLibraryPack(
  world: World,
  packId: string,
  isOpened = true,
): Promise<Result<{ webUrl: string }, 'not-found' | 'not-ready' | Closed>> {
  const conference = await world.store.transaction((tx) => tx.conferences.findByPack(packId))
  const pack = conference?.packs.find(({ id }) => id === packId)
  if (!conference || !pack) return refusal('not-found', { message: 'There is no such pack.' })
  const closed = whyClosed(conference, pack, world.clock.now())
  if (closed) return refusal(closed, { message: notAvailable })
  if (!pack.access) return refusal('not-ready', { message: 'This pack is not ready yet. Try again in a few minutes.' })
  if (isOpened) await noteOpening(world, conference, pack, pack.participantId)
  return ok({ webUrl: pack.access.webUrl })
}

/** Of professionals alone: what a parent opens is never tracked (domain.md §4). */
export async function noteOpening(world: World, conference: Conference, pack: Pack, actor: string) {
  await world.store.change(conference.id, async (tx) => {
    const at = world.clock.now()
    const isTheirs = participantOf(conference, pack.participantId).side === 'professional'
    if (isTheirs && pack.openedAt === null) await tx.packs.update(pack.id, { openedAt: at })
    const entry = { at, actor, action: 'pack-opened', conferenceId: conference.id }
    await tx.audit.write({ ...entry, detail: { packId: pack.id } })
  })
}

export const notAvailable = 'This pack is not available at the moment. Ring the business team.'

async function find(world: World, packId: string): Promise<{ conference: Conference; pack: Pack }> {
  const conference = await world.store.transaction((tx) => tx.conferences.findByPack(packId))
  const pack = conference?.packs.find(({ id }) => id === packId)
  if (!conference || !pack) throw new Error(`No pack ${packId}`)
  return { conference, pack }
}
