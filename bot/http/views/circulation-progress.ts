import { isInScope, unfinishedCirculations } from '../../../conference/circulations.ts'
import type { Conference } from '../../../conference/conference.ts'
import { packsFor } from '../../../conference/pack.ts'
import type { ConferenceStatus } from '../../api/conference.ts'
import type { Delivery } from '../../ports.ts'

/** Of a circulation that is under way: the packs it is to make, those made, and those whose reader has been told. */
export function circulationProgress(
  conference: Conference,
  deliveries: readonly Delivery[],
): ConferenceStatus['circulating'] {
  const under = unfinishedCirculations(conference).at(-1)
  if (!under || conference.state !== 'booked' || conference.stopped) return null
  const made = conference.packs.filter(({ circulation }) => circulation === under.circulation)
  const left = packsFor(conference).filter(({ recipient }) => isInScope(conference, recipient, under.only)).length
  const told = new Set(deliveries.filter(({ state }) => state === 'sent').map(({ deadline }) => deadline))
  const sent = made.filter(({ id }) => told.has(`pack:${id}`)).length
  return { of: made.length + left, made: made.length, sent }
}
