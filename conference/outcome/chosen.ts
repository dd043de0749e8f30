import type { Outcome } from './outcome.ts'

/** As far as the choice of the core group needs to know them. */
interface Person {
  id: string
  side: 'professional' | 'family'
  /** Has a turn to speak: not those who chair, write or interpret. */
  speaks: boolean
}

/**
 * Who would be in the core group by what the family said: the family, whom any party chose, and the lead social worker
 * always. The chair confirms it or makes it another.
 */
export function chosenCoreGroup(
  { choices }: Pick<Outcome, 'choices'>,
  people: readonly Person[],
  leadSocialWorkerId: string,
): string[] {
  const chosen = new Set(choices.flatMap(({ chosenIds }) => chosenIds))
  return people
    .filter(({ id, side, speaks }) => id === leadSocialWorkerId || chosen.has(id) || (side === 'family' && speaks))
    .map(({ id }) => id)
}

/** Hold actions of the outline plan and are not among these members: pointed out, never added by themselves. */
export function holdersNotIn(
  { plan }: Pick<Outcome, 'plan'>,
  members: readonly string[],
): { id: string; actions: number }[] {
  const actions = new Map<string, number>()
  for (const { whoId } of plan) if (whoId && !members.includes(whoId)) actions.set(whoId, (actions.get(whoId) ?? 0) + 1)
  return [...actions].map(([id, count]) => ({ id, actions: count }))
}
