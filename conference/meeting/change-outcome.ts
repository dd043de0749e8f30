import type { Outcome } from '../outcome/outcome.ts'
import { agreeDates, choose, confirmCoreGroup, settleInquorate } from './change-agreed.ts'
import { putAsk, putPlanLine, removeAsk, removePlanLine } from './change-plan.ts'
import { decide, dissent, giveScale, sayView, showScale, takeScaleBack, withdrawDissent } from './change-views.ts'
import type { ChangedOutcome, OutcomeChange, OutcomeChanging } from './outcome-change.ts'

/**
 * One change of what the conference comes to, or why it cannot be. An entry that somebody changed meanwhile is refused,
 * with what stands there now; what has been done already is no change, and the very same outcome comes back.
 */
export function changeOutcome(outcome: Outcome, change: OutcomeChange, changing: OutcomeChanging): ChangedOutcome {
  switch (change.kind) {
    case 'give-scale':
      return giveScale(outcome, change, changing)
    case 'show-scale':
      return showScale(outcome, change, changing)
    case 'take-scale-back':
      return takeScaleBack(outcome, change)
    case 'say-view':
      return sayView(outcome, change, changing)
    case 'decide':
      return decide(outcome, change, changing)
    case 'dissent':
      return dissent(outcome, change, changing)
    case 'withdraw-dissent':
      return withdrawDissent(outcome, change)
    case 'put-plan-line':
      return putPlanLine(outcome, change, changing)
    case 'remove-plan-line':
      return removePlanLine(outcome, change)
    case 'put-ask':
      return putAsk(outcome, change, changing)
    case 'remove-ask':
      return removeAsk(outcome, change)
    case 'choose':
      return choose(outcome, change, changing)
    case 'confirm-core-group':
      return confirmCoreGroup(outcome, change, changing)
    case 'agree-dates':
      return agreeDates(outcome, change, changing)
    case 'inquorate':
      return settleInquorate(outcome, change, changing)
  }
}
