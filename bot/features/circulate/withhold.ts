import type { Conference } from '../../../conference/conference.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayWithhold } from '../../../conference/permissions.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'

export interface WithheldReport {
  conferenceId: string
  partyId: string
  reportId: string
}

/**
 * Keeps a whole report from one family party, by the chair alone. Nothing that reaches the party hints at it.
 * `alreadyOut` are ids of packs in which they have it.
 */
export async function withholdReport(world: World, actor: Actor, withheld: WithheldReport & { reason: string }) {
  const { conferenceId, partyId, reportId, reason } = withheld
  return world.store.change(conferenceId, async (tx, conference) => {
    const allowed = mayWithhold(actor, conference)
    if (!allowed.ok) return allowed
    if (reason.trim() === '') return refusal('needs-reason', { message: 'Say why this report is kept from them.' })
    if (!isThere(conference, withheld)) return refusal('not-found', { message: 'There is no such party or report.' })
    if (isWithheld(conference, withheld))
      return refusal('already-withheld', { message: 'This report is kept from them already.' })
    const at = world.clock.now()
    const by = actorId(actor)
    await tx.withholdings.add({ partyId, reportId, by, at, reason })
    await tx.audit.write({ at, actor: by, action: 'report-withheld', conferenceId, detail: { partyId, reportId } })
    return ok({ alreadyOut: packsWith(conference, withheld) })
  })
}

export async function giveBackReport(world: World, actor: Actor, withheld: WithheldReport) {
  const { conferenceId, partyId, reportId } = withheld
  return world.store.change(conferenceId, async (tx, conference) => {
    const allowed = mayWithhold(actor, conference)
    if (!allowed.ok) return allowed
    if (!isWithheld(conference, withheld))
      return refusal('not-withheld', { message: 'This report is not kept from them.' })
    await tx.withholdings.remove(partyId, reportId)
    const entry = { at: world.clock.now(), actor: actorId(actor), action: 'report-given-back', conferenceId }
    await tx.audit.write({ ...entry, detail: { partyId, reportId } })
    return ok({})
  })
}

function isThere({ participants, reports }: Conference, { partyId, reportId }: WithheldReport): boolean {
  const isParty = participants.some(({ id, side }) => id === partyId && side === 'family')
  return isParty && reports.some(({ id }) => id === reportId)
}

function isWithheld({ withholdings }: Conference, { partyId, reportId }: WithheldReport): boolean {
  return withholdings.some((one) => one.partyId === partyId && one.reportId === reportId)
}

function packsWith({ packs, reports }: Conference, { partyId, reportId }: WithheldReport): string[] {
  const versions = new Set(reports.find(({ id }) => id === reportId)?.versions.map(({ id }) => id))
  return packs
    .filter(({ participantId, recalled }) => participantId === partyId && recalled === null)
    .filter(({ contents }) => contents.some(({ versionId }) => versions.has(versionId)))
    .map(({ id }) => id)
}
