import type { Conference } from '../../../conference/conference.ts'
import type { Transaction } from '../../ports.ts'

/** What closing a conference has to know of others: the one it reviews, and plans that its children have elsewhere. */
export async function whatIsKnown(tx: Transaction, conference: Conference) {
  const reviewed = conference.reviewOf ? await tx.conferences.find(conference.reviewOf) : null
  const elsewhere = await tx.plans.openElsewhere(conference.id)
  return {
    previous: reviewed?.closing ? reviewed : null,
    openPlans: new Map(elsewhere.map(({ childId, reference }) => [childId, { reference }])),
  }
}
