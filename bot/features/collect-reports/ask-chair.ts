import type { Conference } from '../../../conference/conference.ts'
import { withinHours } from '../../../conference/reminders.ts'
import type { Report, ReportVersion } from '../../../conference/report.ts'
import type { Transaction, World } from '../../ports.ts'

/** The lead social worker's report came late: the chair says what that means for the conference (domain.md §4, load). */
export async function askChairIfLate(
  world: World,
  tx: Transaction,
  conference: Conference,
  { participantId }: Report,
  { id, late, part }: Pick<ReportVersion, 'id' | 'late' | 'part'>,
) {
  if (!late || part !== 'main' || participantId !== conference.leadSocialWorkerId) return
  const now = world.clock.now()
  const question = {
    id: world.newId(),
    conferenceId: conference.id,
    person: conference.chairId,
    kind: 'late-report' as const,
    deadline: `version:${id}`,
    occasion: 'asked',
    sendAt: withinHours(now, conference),
    detail: { versionId: id },
  }
  await tx.deliveries.claim([question], now)
}
