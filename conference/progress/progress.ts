import type { Conference } from '../conference.ts'
import { participantOf } from '../conference.ts'
import { type CoreGroup, type Progress, QUESTIONS, type Question } from '../core-group/core-group.ts'
import { type JudgedSlot, judgeSlots } from '../core-group/judged.ts'
import type { PlanAction } from '../plan/plan.ts'

/** One thing that was said of something at one meeting of the core group. */
export interface Said {
  on: Temporal.PlainDate
  family: string
  professionals: string
}

export interface ActionSoFar {
  action: PlanAction
  /** At each meeting that spoke of it, in their order. */
  steps: (Said & { how: Progress | null })[]
  /** As it was last said to go; null while nobody has said. */
  now: Progress | null
}

/** The actions that serve one outcome for one child, or for all. */
export interface OutcomeSoFar {
  childId: string | null
  outcome: string
  actions: ActionSoFar[]
  done: number
}

/** One person's numbers over time, 0 to 10. */
export interface ScaleSoFar {
  personId: string
  childId: string | null
  points: { on: Temporal.PlainDate; value: number }[]
}

/** Everything that core groups have brought since a conference (domain.md §5, "Progress report"). */
export interface ProgressSoFar {
  slots: JudgedSlot[]
  /** Of professionals alone: whether a family came is told in the record, not counted. */
  attendance: { personId: string; came: number; of: number }[]
  outcomes: OutcomeSoFar[]
  scales: ScaleSoFar[]
  questions: Record<Question, Said[]>
  childrensViews: { childId: string; on: Temporal.PlainDate; text: string }[]
  parentsViews: { personId: string; on: Temporal.PlainDate; text: string }[]
}

/** What has been held so far, and what was written there. Numbers of the conference itself only where the chair showed them. */
export function progressSoFar(conference: Conference): ProgressSoFar {
  const held = conference.coreGroups
    .filter((one): one is Held => one.state === 'held' && one.start !== null)
    .toSorted((a, b) => Temporal.ZonedDateTime.compare(a.start, b.start))
  return {
    slots: judgeSlots(conference),
    attendance: attendance(conference, held),
    outcomes: outcomes(conference, held),
    scales: scales(conference, held),
    questions: Object.fromEntries(
      QUESTIONS.map((question) => [question, held.flatMap((one) => said(one, one.record.questions[question]))]),
    ) as ProgressSoFar['questions'],
    childrensViews: held.flatMap((one) =>
      one.record.childrensViews.map(({ childId, text }) => ({ childId, text, on: one.start.toPlainDate() })),
    ),
    parentsViews: held.flatMap((one) =>
      one.record.parentsViews.map(({ personId, text }) => ({ personId, text, on: one.start.toPlainDate() })),
    ),
  }
}

type Held = CoreGroup & { start: Temporal.ZonedDateTime }

function attendance(conference: Conference, held: readonly Held[]): ProgressSoFar['attendance'] {
  const all = held.flatMap(({ record }) => record.attendance)
  const ofProfessionals = all.filter(({ personId }) => participantOf(conference, personId).side === 'professional')
  return [...Map.groupBy(ofProfessionals, ({ personId }) => personId)].map(([personId, theirs]) => ({
    personId,
    came: theirs.filter(({ state }) => state === 'here').length,
    of: theirs.length,
  }))
}

function outcomes({ plan }: Conference, held: readonly Held[]): OutcomeSoFar[] {
  const byOutcome = Map.groupBy(plan.actions, ({ childId, outcome }) => `${childId ?? ''}|${outcome}`)
  return [...byOutcome.values()].map((same) => {
    const actions = same.map((action) => soFar(action, held))
    const [{ childId, outcome }] = same as [PlanAction]
    return { childId, outcome, actions, done: actions.filter(({ action }) => action.state === 'done').length }
  })
}

function soFar(action: PlanAction, held: readonly Held[]): ActionSoFar {
  const steps = held.flatMap((one) => {
    const found = one.record.progress.find(({ actionId }) => actionId === action.id)
    return found ? [{ ...toSaid(one, found), how: found.how }] : []
  })
  return { action, steps, now: steps.findLast(({ how }) => how !== null)?.how ?? null }
}

function scales(conference: Conference, held: readonly Held[]): ScaleSoFar[] {
  const shown = (conference.closing?.outcome.scales ?? [])
    .filter((scale) => scale.shown)
    .map(({ personId, childId, value }) => ({ personId, childId, value, on: conference.start.toPlainDate() }))
  const given = held.flatMap(({ start, record }) =>
    record.scales.map(({ personId, childId, value }) => ({ personId, childId, value, on: start.toPlainDate() })),
  )
  return [...Map.groupBy([...shown, ...given], ({ personId, childId }) => `${personId}|${childId ?? ''}`).values()].map(
    (theirs) => {
      const [{ personId, childId }] = theirs as [(typeof theirs)[number]]
      return { personId, childId, points: theirs.map(({ on, value }) => ({ on, value })) }
    },
  )
}

function said(meeting: Held, answer: { family: string; professionals: string }): Said[] {
  return answer.family === '' && answer.professionals === '' ? [] : [toSaid(meeting, answer)]
}

function toSaid({ start }: Held, { family, professionals }: { family: string; professionals: string }): Said {
  return { on: start.toPlainDate(), family, professionals }
}
