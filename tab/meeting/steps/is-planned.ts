import { needsPlan } from '../../../conference/meeting/views.ts'
import type { Outcome } from '../../../conference/outcome/outcome.ts'

/** Whether anything follows: not once it is decided of every child that nothing does. */
export function isPlanned({ decisions }: Pick<Outcome, 'decisions'>, children: readonly { id: string }[]): boolean {
  const without = decisions.filter(({ decision }) => !needsPlan(decision))
  return !children.every(({ id }) => without.some(({ childId }) => childId === id))
}
