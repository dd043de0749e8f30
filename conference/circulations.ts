import type { Conference, Participant } from './conference.ts'
import type { DeliveryKey } from './delivery.ts'
import { BUSINESS_TEAM } from './delivery.ts'

/**
 * Who gets packs: everybody; when nobody has circulated in time, professionals alone; and while additions wait for
 * their bundle, those who have had no papers at all.
 */
export type CirculationScope = 'all' | 'professionals' | 'first-papers'

export function isInScope(conference: Conference, recipient: Participant, scope: CirculationScope): boolean {
  if (scope === 'all') return true
  if (scope === 'professionals') return recipient.side === 'professional'
  return !conference.packs.some(({ participantId, recalled }) => participantId === recipient.id && recalled === null)
}

const KIND = 'make-packs'

/** The ledger's note that packs were asked for, so that a stop in between loses nothing. */
export function circulationAsked(circulation: number, scope: CirculationScope): DeliveryKey {
  return key(circulation, scope)
}

/** The ledger's note that everybody of this circulation has their pack. */
export function circulationDone(circulation: number): DeliveryKey {
  return key(circulation, 'done')
}

/** Has somebody circulated? Time alone sends to professionals only (domain.md §4). */
export function isCirculatedByPerson(conference: Conference): boolean {
  return noted(conference).some(({ what }) => what === 'all' || what === 'first-papers')
}

/** 1 for the first. */
export function nextCirculation(conference: Conference): number {
  return 1 + Math.max(0, ...[...noted(conference), ...conference.packs].map(({ circulation }) => circulation))
}

/** What was asked for and is not finished. */
export function unfinishedCirculations(conference: Conference): { circulation: number; only: CirculationScope }[] {
  const all = noted(conference)
  const done = new Set(all.filter(({ what }) => what === 'done').map(({ circulation }) => circulation))
  return all.flatMap(({ circulation, what }) =>
    what === 'done' || done.has(circulation) ? [] : [{ circulation, only: what as CirculationScope }],
  )
}

function key(circulation: number, occasion: string): DeliveryKey {
  return { person: BUSINESS_TEAM, kind: KIND, deadline: `circulation:${circulation}`, occasion }
}

function noted(conference: Conference): { circulation: number; what: string }[] {
  return [...conference.claimed].flatMap((claimed) => {
    const [, kind, deadline, what] = claimed.split('|')
    return kind === KIND ? [{ circulation: Number(deadline?.split(':')[1]), what: what as string }] : []
  })
}
