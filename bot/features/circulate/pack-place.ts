import type { Conference, Participant } from '../../../conference/conference.ts'
import type { Pack } from '../../../conference/pack.ts'
import { withinHours } from '../../../conference/reminders.ts'
import type { NewDelivery, World } from '../../ports.ts'

/** Each pack has a folder of its own, so that it can be shared with its recipient alone. */
export function packFolder(conferenceId: string, packId: string): string {
  return `Conferences/${conferenceId}/Packs/${packId}`
}

/** Nothing but the reference: a file name is seen in lists and notifications. */
export function packFileName(
  { reference, number }: Pick<Conference, 'reference' | 'number'>,
  { side }: Pick<Participant, 'side'>,
  circulation: number,
): string {
  return `${side === 'family' ? number : reference}-pack-${circulation}.pdf`
}

export function reportFileName(index: number): string {
  return `report-${index + 1}.pdf`
}

/** Says to its recipient that they can open it now. */
export function packReady(world: World, conference: Conference, pack: Pack): NewDelivery {
  return {
    id: world.newId(),
    conferenceId: conference.id,
    person: pack.participantId,
    kind: 'pack-ready',
    deadline: `pack:${pack.id}`,
    occasion: `circulation-${pack.circulation}`,
    sendAt: withinHours(world.clock.now(), conference),
    detail: { packId: pack.id },
  }
}
