import type { World } from '../bot/ports.ts'
import { LONDON } from '../conference/civil-time.ts'
import type { Conference } from '../conference/conference.ts'
import { type CoreGroup, type CoreGroupRecord, EMPTY_RECORD } from '../conference/core-group/core-group.ts'
import { NO_OUTCOME } from '../conference/outcome/outcome.ts'
import type { Paper } from '../conference/papers/paper.ts'

const london = (time: string) => Temporal.PlainDateTime.from(time).toZonedDateTime(LONDON)

/** What stands once a conference is closed: every child has a plan with one action of its teacher's, and core groups follow. */
export async function seedClosing(
  { store, clock, newId }: World,
  conferenceId: string,
  coreGroups: readonly { start: string; record?: Partial<CoreGroupRecord> }[] = [],
) {
  await store.change(conferenceId, async (tx, conference) => {
    const day = conference.start.toPlainDate()
    const by = conference.chairId
    const decisions = conference.children.map(({ id: childId }) => ({
      ...{ id: newId(), version: newId(), at: clock.now().toString(), by, childId, decision: 'plan' as const },
      ...{ category: 'neglect' as const, reasons: 'Meals are missed, and it has not changed with help.' },
    }))
    const closing = { at: clock.now(), by, outcome: { ...NO_OUTCOME, decisions }, attended: [] }
    await tx.closings.add(conferenceId, closing)
    await tx.plans.setChildren(
      conferenceId,
      conference.children.map(({ id: childId }) => ({ childId, category: 'neglect' as const, startedOn: day })),
    )
    const teacher = conference.participants.find(({ role }) => /teacher/i.test(role))?.id
    const members = [conference.leadSocialWorkerId, ...(teacher ? [teacher] : []), ...familyOf(conference)]
    await tx.plans.putMembers(
      conferenceId,
      members.map((participantId) => ({ participantId, from: day, until: null, reason: '' })),
    )
    await tx.plans.putActions(conferenceId, [
      {
        ...{ id: newId(), version: 1, childId: null, outcome: 'The children are at school every day' },
        ...{
          action: 'Breakfast club each morning',
          whoId: teacher ?? null,
          who: 'teacher',
          byWhen: day.add({ days: 30 }),
        },
        ...{ howWeWillKnow: 'The register', ifItDoesNotWork: 'We meet early', audience: 'everyone', agreedOn: day },
        ...{ coreGroupId: null, state: 'open', settled: null },
      },
    ])
    for (const [index, { start, record }] of coreGroups.entries())
      await tx.coreGroups.add(conferenceId, meeting(newId(), index + 1, london(start), record))
  })
}

/** A paper with one passage for everybody; answers its id. Without more it is a draft. */
export async function seedPaper({ store, clock, newId }: World, conferenceId: string, change: Partial<Paper> = {}) {
  const now = clock.now()
  const id = newId()
  await store.change(conferenceId, async (tx, conference) => {
    const isApproved = change.state !== undefined && change.state !== 'draft'
    await tx.papers.add(conferenceId, {
      ...{ id, version: 1, kind: 'decision-letter', coreGroupId: null, state: 'draft', draftedAt: now, dueAt: null },
      sections: [
        {
          ...{ id: 'what', heading: 'What was decided', text: 'There is a plan for a year.' },
          ...{ audience: 'everyone', childId: null },
        },
      ],
      approved: isApproved ? { at: now, by: conference.chairId } : null,
      ...{ sentAt: null, copies: [], corrections: [] },
      ...change,
    })
  })
  return id
}

/** Held where there is a record of it, else still planned. */
function meeting(
  id: string,
  number: number,
  start: Temporal.ZonedDateTime,
  record: Partial<CoreGroupRecord> | undefined,
): CoreGroup {
  return {
    ...{ id, version: 1, number, due: start.toPlainDate(), start, durationMinutes: 60, place: 'Harbour School' },
    ...{ online: false, joinUrl: null, chatId: null, state: record ? 'held' : 'planned', insteadOf: null },
    ...{ record: { ...EMPTY_RECORD, ...record }, recorded: null },
  }
}

function familyOf({ participants }: Conference): string[] {
  return participants.filter(({ side, links }) => side === 'family' && links.length > 0).map(({ id }) => id)
}
