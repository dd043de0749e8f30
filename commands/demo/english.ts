import { formatDate, formatMoment, formatTime } from '../../conference/civil-time.ts'
import type { Conference, Participant } from '../../conference/conference.ts'
import type { MessageKind } from '../../conference/delivery.ts'

type Who = Pick<Participant, 'role'>

const first = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** What the timeline says. People are their roles: no name of the family stands in it. */
export const english = {
  booked: ({ reference, start, place }: Conference) =>
    `The business team books ${reference} for ${formatDate(start)} at ${formatTime(start)}, ${place}`,
  sent: ({ role }: Who) => `${first(role)} sends a report`,
  keptDraft: ({ role }: Who) => `${first(role)} writes a draft and does not send it`,
  heldNothing: ({ role }: Who) => `${first(role)} says that nothing is held`,
  accepted: ({ role }: Who) => `The business team accepts the report of the ${role}`,
  released: ({ role }: Who) => `The lead social worker releases what was accepted to the ${role}`,
  circulated: (packs: number, addition: boolean) =>
    `The business team circulates ${packs} ${packs === 1 ? 'pack' : 'packs'}${addition ? ' with what came late' : ''}`,
  handedOver: ({ role }: Who) => `The lead social worker reads the pack with the ${role} and records it`,
  hasRead: ({ role }: Who) => `${first(role)} has read the pack`,
  formatMoment,
} as const
export type { MessageKind }
