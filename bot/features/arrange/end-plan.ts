import { counterparts } from '../../../conference/chain.ts'
import type { Conference } from '../../../conference/conference.ts'
import { draftPaper } from '../../../conference/papers/draft.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayReplacePeople } from '../../../conference/permissions.ts'
import { allEnded, type EndAsked, mayEnd } from '../../../conference/plan/end-plan.ts'
import type { PlanEnd } from '../../../conference/plan/plan.ts'
import type { Result } from '../../../conference/result.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { Transaction, World } from '../../ports.ts'
import { callOffIn } from './call-off.ts'
import { conferencesOfFamily } from './family-conferences.ts'
import { updateEvents } from './replace-person.ts'
import { stopCoreGroups } from './stop-core-groups.ts'

/**
 * A child's plan ends otherwise than by a review's decision. What follows from it stops at once; a letter is drafted, and
 * somebody sends it or not: it never sends itself.
 */
export async function endPlan(
  world: World,
  actor: Actor,
  conferenceId: string,
  asked: EndAsked,
): Promise<Result<{ paperId: string }>> {
  return world.store.transaction(async (tx) => {
    const [conference, ...others] = await conferencesOfFamily(tx, conferenceId)
    if (!conference) return refusal('not-found', { message: 'There is no such conference.' })
    const allowed = mayReplacePeople(actor, conference)
    if (!allowed.ok) return allowed
    const now = world.clock.now()
    const may = mayEnd(conference, asked, now)
    if (!may.ok) return may
    const end: PlanEnd = { ...asked, note: asked.note.trim(), recordedAt: now, recordedBy: actorId(actor) }
    await tx.plans.end(conference.id, end)
    const isLast = allEnded(conference, asked.childId)
    if (isLast) await stopCoreGroups(tx, conference, now)
    else await updateEvents(world, tx, conference, `${asked.childId}:ended`)
    for (const review of others.filter(({ reviewOf }) => reviewOf === conference.id)) {
      const childId = counterparts(conference, review).child(asked.childId)
      if (isLast) await callOffIn(world, tx, review)
      else if (childId) await tx.plans.end(review.id, { ...end, childId })
    }
    const paperId = await draftLetter(world, tx, conference, end)
    const about = { at: now, actor: actorId(actor), action: 'plan-ended', conferenceId }
    await tx.audit.write({
      ...about,
      detail: { childId: asked.childId, reason: asked.reason, on: asked.on.toString() },
    })
    return ok({ paperId })
  })
}

async function draftLetter(world: World, tx: Transaction, conference: Conference, end: PlanEnd): Promise<string> {
  const ended = { ...conference, plan: { ...conference.plan, ends: [...conference.plan.ends, end] } }
  const { teamName, phone } = world.settings.authority
  const from = {
    authority: { teamName, phone, dissentWithin: null },
    meeting: null,
    coreGroupId: null,
    childId: end.childId,
  }
  const paper = draftPaper('ending-letter', ended, { id: world.newId(), now: world.clock.now(), from })
  await tx.papers.add(conference.id, paper)
  return paper.id
}
