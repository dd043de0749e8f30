import type { Decision } from '../../conference/outcome/outcome.ts'
import type { PlanCategory } from '../../conference/plan/plan.ts'

/** What is decided, in the same words for who decides and for the room. */
export const outcomeWords = {
  category: {
    neglect: 'Neglect',
    physical: 'Physical abuse',
    sexual: 'Sexual abuse',
    emotional: 'Emotional abuse',
    multiple: 'More than one kind',
  } satisfies Record<PlanCategory, string>,
  decision: {
    plan: 'A child protection plan',
    'no-plan': 'No child protection plan',
    continue: 'The plan continues',
    change: 'The plan continues with another category',
    end: 'The plan ends',
  } satisfies Record<Decision['decision'], string>,
  decided: (decision: string, category: string) => (category ? `${decision}: ${category.toLowerCase()}` : decision),
  dates: { firstCoreGroup: 'First core group', nextCoreGroup: 'Next core group', review: 'Review conference' },
  by: (who: string, when: string) => [who, when && `by ${when}`].filter(Boolean).join(', '),
  know: (text: string) => `We will know: ${text}`,
  otherwise: (text: string) => `If it does not work: ${text}`,
}
