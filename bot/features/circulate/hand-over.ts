import { formatDate, formatTimeRange } from '../../../conference/civil-time.ts'
import type { Conference, Participant } from '../../../conference/conference.ts'
import { conferenceEnd, participantOf } from '../../../conference/conference.ts'
import { findingsIn } from '../../../conference/finding.ts'
import { asSeenBy } from '../../../conference/part.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayRecordHandOver } from '../../../conference/permissions.ts'
import { ok, refusal } from '../../../conference/result.ts'
import { buildSheet } from '../../documents/pack/build-sheet.ts'
import type { World } from '../../ports.ts'
import { english } from './english.ts'
import { packFor } from './read.ts'

/** What a worker shared with a party reached by hand, report by report: when, how, by whom. All of it without `versionIds`. */
export async function recordHandOver(
  world: World,
  actor: Actor,
  packId: string,
  how: string,
  versionIds?: readonly string[],
) {
  if (how.trim() === '')
    return refusal('needs-how', { message: 'Say how it was shared, for example "read together at home".' })
  const found = await packFor(world, actor, packId)
  if (!found.ok) return found
  return world.store.change(found.conference.id, async (tx, conference) => {
    const allowed = mayRecordHandOver(actor, conference)
    if (!allowed.ok) return allowed
    const inPack = conference.packs.find(({ id }) => id === packId)?.contents.map(({ versionId }) => versionId) ?? []
    const shared = versionIds ? inPack.filter((id) => versionIds.includes(id)) : inPack
    if (shared.length === 0) return refusal('needs-report', { message: 'Say which report was shared.' })
    const at = world.clock.now()
    const by = actorId(actor)
    await tx.packs.handOver(packId, shared, { at, by, how })
    // How it was shared stays with the pack: somebody may write a name there.
    const entry = { at, actor: by, action: 'pack-handed-over', conferenceId: conference.id }
    await tx.audit.write({ ...entry, detail: { packId, versionIds: shared } })
    return ok({})
  })
}

/** The sheet a social worker takes to a party reached by hand, and reads through with them. */
export async function openSheet(world: World, actor: Actor, conferenceId: string, partyId: string) {
  const conference = await world.store.transaction((tx) => tx.conferences.find(conferenceId))
  const party = conference?.participants.find(({ id, side }) => id === partyId && side === 'family')
  if (!conference || !party) return refusal('not-found', { message: 'There is no such party.' })
  const allowed = mayRecordHandOver(actor, conference)
  if (!allowed.ok) return allowed
  const sheet = sheetFor(world, asSeenBy(conference, party.id), party)
  const words = Object.values(sheet)
    .flat()
    .filter((text) => typeof text === 'string')
  if (findingsIn(conference, partyId, words).length > 0)
    return refusal('kept-from-them', {
      message: 'The sheet would tell this person something that is kept from them. Tell them yourself, without it.',
    })
  const { pdf } = await buildSheet(sheet)
  return ok({ pdf, fileName: `${conference.number}-sheet.pdf` })
}

function sheetFor(world: World, conference: Conference, party: Participant) {
  const chair = participantOf(conference, conference.chairId)
  const lead = participantOf(conference, conference.leadSocialWorkerId)
  const { phone, teamName } = world.settings.authority
  return {
    ...english.sheet(teamName),
    recipientName: party.name,
    reference: String(conference.number),
    when: `${formatDate(conference.start)}, ${formatTimeRange(conference.start, conferenceEnd(conference))}`,
    where: conference.place,
    // Until the list is confirmed for this party, nobody who could reveal where somebody lives (domain.md §4).
    who: [lead, chair].map(({ name, role }) => `${name}, ${role}`),
    phone,
    language: 'en-GB' as const,
    createdAt: world.clock.now(),
  }
}

/** The same for the invitation sheet, before there is a pack. */
export async function recordSheetHandOver(
  world: World,
  actor: Actor,
  conferenceId: string,
  partyId: string,
  how: string,
) {
  return world.store.change(conferenceId, async (tx, conference) => {
    const allowed = mayRecordHandOver(actor, conference)
    if (!allowed.ok) return allowed
    const entry = { at: world.clock.now(), actor: actorId(actor), action: 'sheet-handed-over', conferenceId }
    await tx.audit.write({ ...entry, detail: { partyId, how } })
    return ok({})
  })
}
