import { BUSINESS_TEAM } from '../../../conference/delivery.ts'
import type { LateChoice } from '../../../conference/late-report.ts'
import { lateReportsToAnswer } from '../../../conference/late-report.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, participantActing } from '../../../conference/permissions.ts'
import { withinHours } from '../../../conference/reminders.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { World } from '../../ports.ts'

/** The chair says what a late report of the lead social worker means for the conference, and the business team hears it. */
export async function answerLateReport(
  world: World,
  actor: Actor,
  conferenceId: string,
  versionId: string,
  choice: LateChoice,
) {
  return world.store.change(conferenceId, async (tx, conference) => {
    if (participantActing(actor, conference)?.id !== conference.chairId)
      return refusal('not-allowed', { message: 'Only the chair of this conference can decide this.' })
    if (conference.lateAnswers.some((answer) => answer.versionId === versionId))
      return refusal('already-answered', {
        message: 'You have decided this already. Ring the business team to change it.',
      })
    if (lateReportsToAnswer(conference).every(({ version }) => version.id !== versionId))
      return refusal('not-found', { message: 'There is no such late report any more.' })
    const at = world.clock.now()
    const by = actorId(actor)
    await tx.lateAnswers.add(conferenceId, { versionId, choice, by, at })
    const notice = {
      id: world.newId(),
      conferenceId,
      person: BUSINESS_TEAM,
      kind: 'late-report' as const,
      deadline: `version:${versionId}`,
      occasion: 'answered',
      sendAt: withinHours(at, conference),
      detail: { versionId, choice },
    }
    await tx.deliveries.claim([notice], at)
    await tx.audit.write({ at, actor: by, action: 'late-report-answered', conferenceId, detail: { versionId, choice } })
    return ok({})
  })
}
