import type { Conference } from '../../../conference/conference.ts'
import type { Closed } from '../../../conference/outcome/close.ts'
import { toldOfClosing } from '../../../conference/outcome/tell.ts'
import type { Transaction, World } from '../../ports.ts'
import { draftPapers } from './draft-papers.ts'
import { enqueueCoreGroups, enqueueReview, tellPeople } from './follow-up.ts'

/** Everything that stands from now on, and the work that it causes: both or neither. */
export async function keepClosing(
  world: World,
  tx: Transaction,
  { id }: Conference,
  previous: Conference | null,
  { closing, plan, coreGroups, superseded }: Closed,
) {
  await tx.closings.add(id, closing)
  await tx.plans.setChildren(id, plan.children)
  await tx.plans.putActions(id, plan.actions)
  await tx.plans.putMembers(id, plan.members)
  for (const end of plan.ends) await tx.plans.end(id, end)
  for (const coreGroup of coreGroups) await tx.coreGroups.add(id, coreGroup)
  if (previous) {
    await tx.plans.putActions(previous.id, superseded.actions)
    await tx.plans.putMembers(previous.id, superseded.members)
    for (const { id: coreGroupId } of superseded.coreGroups)
      await tx.coreGroups.update(coreGroupId, { state: 'called-off' })
  }
  const closed = await asItStands(tx, id)
  await draftPapers(world, tx, closed)
  await enqueueCoreGroups(tx, superseded.coreGroups, 'called-off')
  await enqueueCoreGroups(tx, coreGroups, 'create')
  await enqueueReview(tx, id, 'closed')
  await tellPeople(world, tx, closed, toldOfClosing(closed, 'closed'))
}

export async function asItStands(tx: Transaction, id: string): Promise<Conference> {
  const conference = await tx.conferences.find(id)
  if (!conference) throw new Error(`No conference ${id}`)
  return conference
}
