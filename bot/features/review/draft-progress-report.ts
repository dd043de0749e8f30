import { draftPaper } from '../../../conference/papers/draft.ts'
import { awaitsProgressReport } from '../../../conference/progress/reminders.ts'
import type { Jobs, World } from '../../ports.ts'

/** Once for each conference; the lead social worker hears of the draft by the papers' own reminders. */
export async function draftProgressReport(world: World, { conferenceId }: Jobs['draft-progress-report']) {
  await world.store.change(conferenceId, async (tx, conference) => {
    if (conference.state !== 'booked' || !awaitsProgressReport(conference)) return
    const { teamName, phone } = world.settings.authority
    const authority = { teamName, phone, dissentWithin: null }
    const from = { authority, meeting: null, coreGroupId: null, childId: null }
    const now = world.clock.now()
    const paper = draftPaper('progress-report', conference, { id: world.newId(), now, from })
    await tx.papers.add(conferenceId, paper)
    const detail = { paperId: paper.id, kind: paper.kind }
    await tx.audit.write({ at: now, actor: 'service', action: 'paper-drafted', conferenceId, detail })
  })
}
