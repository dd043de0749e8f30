import type { Conference } from '../../../conference/conference.ts'
import { csvOf } from '../../../conference/csv.ts'
import { CASE_FIELDS, caseRows } from '../../../conference/outcome/case-rows.ts'
import { isClosed } from '../../../conference/papers/closed.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayRunConferences } from '../../../conference/permissions.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { Transaction, World } from '../../ports.ts'

/** The case system stays the record (domain.md §4): one file with everything that it has to know. Taking it is on record. */
export async function exportCase(world: World, actor: Actor, conferenceId: string) {
  const allowed = mayRunConferences(actor)
  if (!allowed.ok) return allowed
  return world.store.transaction(async (tx) => {
    const conference = await tx.conferences.find(conferenceId)
    if (!conference) return refusal('not-found', { message: 'There is no such conference.' })
    if (!isClosed(conference))
      return refusal('not-closed', { message: 'There is nothing to hand over before its chair has closed it.' })
    const csv = csvOf(CASE_FIELDS, caseRows(conference, await chainOf(tx, conference)))
    await tx.audit.write({
      ...{ at: world.clock.now(), actor: actorId(actor), action: 'case-exported', conferenceId, detail: {} },
    })
    return ok({ csv, fileName: `${conference.reference}.csv` })
  })
}

/** This conference, after those whose plan it reviews. */
async function chainOf(tx: Transaction, conference: Conference): Promise<Conference[]> {
  const reviewed = conference.reviewOf ? await tx.conferences.find(conference.reviewOf) : null
  return reviewed ? [...(await chainOf(tx, reviewed)), conference] : [conference]
}
