import { workingDaysUntil } from '../../conference/calendar/working-days.ts'
import { londonDate } from '../../conference/civil-time.ts'
import type { Conference } from '../../conference/conference.ts'
import type { PlanAction } from '../../conference/plan/plan.ts'
import { detailsKeptFrom, findDetails } from '../../conference/protected-detail.ts'
import { namesFamily } from './about.ts'
import { english } from './english.ts'

/**
 * Words of the plan as they may stand in a message or a chat: people write freely, so whatever names somebody of the
 * family, or would tell this reader what is kept from them, is left to the page, where they sign in.
 */
export function sayable(conference: Conference, personId: string, words: string): string | undefined {
  if (words.trim() === '' || namesFamily(conference, words)) return undefined
  return isKeptFrom(conference, personId, words) ? undefined : words
}

/** What may stand on the page where this person has signed in. */
export function readable(conference: Conference, personId: string, words: string): string | null {
  return isKeptFrom(conference, personId, words) ? null : words
}

function isKeptFrom(conference: Conference, personId: string, words: string): boolean {
  return findDetails(words, detailsKeptFrom(conference, personId)).length > 0
}

/** 'in 5 working days', 'today'; null where that would say nothing, or it has passed. */
export function actionDueIn({ office }: Conference, { byWhen }: PlanAction, now: Temporal.Instant): string | null {
  const today = londonDate(now)
  if (byWhen === null || Temporal.PlainDate.compare(byWhen, today) < 0) return null
  const days = workingDaysUntil(today, byWhen, office)
  return days === 0 && !byWhen.equals(today) ? null : english.inWorkingDays(days)
}
