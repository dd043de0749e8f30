import type { Conference } from '../conference.ts'
import { dayOf } from '../core-group/record.ts'
import { DATASET, datasetOf } from '../figures/dataset.ts'
import type { Closed } from '../papers/closed.ts'
import type { PlanAction } from '../plan/plan.ts'

export const CASE_RECORDS = [
  ...(['child', 'person', 'decision', 'view', 'dissent', 'plan', 'action', 'member', 'core-group'] as const),
] as const
type CaseRecord = (typeof CASE_RECORDS)[number]

/**
 * What the case system is handed, in the order of its columns. Where the Standard Safeguarding Dataset has a field, it goes
 * by that name; what it has none for goes by plain words.
 */
export const CASE_FIELDS = [
  ...['record_type', 'conference_reference', 'pers_person_id', 'pers_dob', 'pers_expected_dob'],
  ...DATASET.ssd_initial_cp_conference,
  ...DATASET.ssd_cp_plans,
  ...DATASET.ssd_cp_reviews,
  ...[
    'person_id',
    'name',
    'role',
    'agency',
    'attendance',
    'way',
    'decision',
    'category',
    'plan_needed',
    'formal',
    'reasons',
  ],
  ...[
    'action_id',
    'outcome',
    'action',
    'who',
    'by_when',
    'how_we_will_know',
    'if_it_does_not_work',
    'only_for',
    'state',
  ],
  ...['agreed_on', 'from', 'until', 'number', 'due', 'held_on', 'start', 'duration_minutes', 'place'],
]

type Row = Record<string, string>

const ALL = { from: Temporal.PlainDate.from('2013-01-01'), to: Temporal.PlainDate.from('2100-12-31') }

/** `chain`: this conference and those whose plan it reviews, by whose children a plan is known. */
export function caseRows(conference: Closed, chain: readonly Conference[]): Row[] {
  const { outcome } = conference.closing
  const row = (record: CaseRecord, fields: Row): Row => ({
    ...{ record_type: record, conference_reference: conference.reference },
    ...fields,
  })
  const name = (id: string) =>
    [...conference.children, ...conference.participants].find((one) => one.id === id)?.name ?? ''
  return [
    ...conference.children.map(({ id, name: child, born, unborn }) =>
      row('child', { pers_person_id: id, name: child, [unborn ? 'pers_expected_dob' : 'pers_dob']: born.toString() }),
    ),
    ...conference.participants.map((person) => row('person', personFields(conference, person))),
    ...outcome.decisions.map(({ childId, decision, category, reasons }) =>
      row('decision', {
        ...decisionFields(conference, chain, childId),
        ...{ pers_person_id: childId, name: name(childId), decision, category: category ?? '', reasons },
      }),
    ),
    ...outcome.views.map(({ personId, childId, planNeeded, category, reasons }) =>
      row('view', {
        ...{ pers_person_id: childId, person_id: personId, name: name(personId), reasons, category: category ?? '' },
        plan_needed: yesNo(planNeeded),
      }),
    ),
    ...outcome.dissents.map(({ personId, childId, why, formal }) =>
      row('dissent', {
        ...{ pers_person_id: childId ?? '', person_id: personId, name: name(personId), reasons: why },
        formal: yesNo(formal),
      }),
    ),
    ...datasetOf(chain, ALL).ssd_cp_plans.map((fields) => row('plan', { ...fields })),
    ...conference.plan.actions.map((action) => row('action', actionFields(action, name))),
    ...conference.plan.members.map(({ participantId, from, until, reason }) =>
      row('member', {
        ...{ person_id: participantId, name: name(participantId), from: from.toString(), reasons: reason },
        until: until?.toString() ?? '',
      }),
    ),
    ...conference.coreGroups.map((meeting) =>
      row('core-group', {
        ...{ number: String(meeting.number), due: meeting.due.toString(), state: meeting.state, place: meeting.place },
        held_on: meeting.state === 'held' ? dayOf(meeting).toString() : '',
        start: meeting.start?.toPlainDateTime().toString({ smallestUnit: 'minute' }) ?? '',
        duration_minutes: String(meeting.durationMinutes),
      }),
    ),
  ]
}

function personFields({ closing }: Closed, { id, name, role, agency }: Conference['participants'][number]): Row {
  const came = closing.attended.find(({ personId }) => personId === id)
  return { person_id: id, name, role, agency, attendance: came?.state ?? 'not-here', way: came?.way ?? '' }
}

/** The row that the dataset has for this child and this conference. */
function decisionFields({ id }: Conference, chain: readonly Conference[], childId: string): Row {
  const { ssd_initial_cp_conference, ssd_cp_reviews } = datasetOf(chain, ALL)
  const initial = ssd_initial_cp_conference.find(
    (one) => one.icpc_icpc_meeting_id === id && one.icpc_icpc_id === childId,
  )
  const review = ssd_cp_reviews.find((one) => one.cppr_cp_review_meeting_id === id && one.cppr_cp_review_id === childId)
  return { ...initial, ...review }
}

function actionFields(action: PlanAction, name: (id: string) => string): Row {
  const { id, childId, outcome, whoId, who, byWhen, howWeWillKnow, ifItDoesNotWork, audience, agreedOn, state } = action
  return {
    ...{ action_id: id, pers_person_id: childId ?? '', outcome, action: action.action, state },
    who: whoId ? name(whoId) : who,
    person_id: whoId ?? '',
    by_when: byWhen?.toString() ?? '',
    how_we_will_know: howWeWillKnow,
    if_it_does_not_work: ifItDoesNotWork,
    only_for: audience === 'everyone' ? '' : audience.map(name).join('; '),
    agreed_on: agreedOn.toString(),
  }
}

function yesNo(is: boolean): string {
  return is ? 'Y' : 'N'
}
