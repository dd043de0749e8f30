import type { Conference } from '../../../conference/conference.ts'
import type { CoreGroup } from '../../../conference/core-group/core-group.ts'
import { mayRunCoreGroup } from '../../../conference/core-group/permissions.ts'
import { missingInRecord } from '../../../conference/core-group/record.ts'
import { draftPaper } from '../../../conference/papers/draft.ts'
import type { Paper } from '../../../conference/papers/paper.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId } from '../../../conference/permissions.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { Transaction, World } from '../../ports.ts'
import { changeCoreGroup, whyNotChanged, withMeeting } from './find.ts'

/** The record says everything that it must: from now on it stands, and its paper is drafted for the members. */
export async function finishRecord<Sent>(
  world: World,
  actor: Actor,
  coreGroupId: string,
  /** What becomes of its paper, in the same change: drafted first, it would be asked for while it goes. */
  send: (tx: Transaction, drafted: { conference: Conference; paper: Paper }) => Promise<Sent>,
) {
  return changeCoreGroup(world, coreGroupId, async (tx, conference, meeting) => {
    const allowed = mayRunCoreGroup(actor, conference)
    if (!allowed.ok) return allowed
    const stopped = whyNotChanged(conference)
    if (stopped) return stopped
    if (meeting.recorded) {
      const paper = paperOf(conference, meeting)
      return ok({ paperId: paper?.id ?? null, sent: paper ? await send(tx, { conference, paper }) : null })
    }
    const refused = whyNotFinished(world, conference, meeting)
    if (refused) return refused
    const now = world.clock.now()
    const recorded = { at: now, by: actorId(actor) }
    await tx.coreGroups.update(coreGroupId, { state: 'held', recorded })
    const held = withMeeting(conference, { ...meeting, state: 'held', recorded })
    const paper = await draft(world, tx, held, meeting.id)
    const detail = { coreGroupId, paperId: paper.id }
    const action = 'core-group-recorded'
    await tx.audit.write({ at: now, actor: actorId(actor), action, conferenceId: conference.id, detail })
    const drafted = { conference: { ...held, papers: [...held.papers, paper] }, paper }
    return ok({ paperId: paper.id, sent: await send(tx, drafted) })
  })
}

function whyNotFinished(world: World, conference: Conference, meeting: CoreGroup) {
  const { state, start } = meeting
  if (state === 'missed' || state === 'called-off')
    return refusal('not-planned', { message: 'This meeting was missed or called off, so it has no record.' })
  if (start === null || Temporal.Instant.compare(world.clock.now(), start.toInstant()) < 0)
    return refusal('not-over', { message: 'This meeting is still to come.' })
  const missing = missingInRecord(conference, meeting)
  return missing.length === 0
    ? null
    : refusal('incomplete', { message: 'Something is still missing in the record.', missing })
}

async function draft(world: World, tx: Transaction, conference: Conference, coreGroupId: string) {
  const { teamName, phone } = world.settings.authority
  const from = { authority: { teamName, phone, dissentWithin: null }, meeting: null, coreGroupId, childId: null }
  const paper = draftPaper('core-group-record', conference, { id: world.newId(), now: world.clock.now(), from })
  await tx.papers.add(conference.id, paper)
  return paper
}

function paperOf({ papers }: Conference, meeting: CoreGroup) {
  return papers.find(({ kind, coreGroupId }) => kind === 'core-group-record' && coreGroupId === meeting.id)
}
