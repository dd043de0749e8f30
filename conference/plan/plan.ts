/** The national return's categories of abuse (domain.md §1.6). */
export const PLAN_CATEGORIES = ['neglect', 'physical', 'sexual', 'emotional', 'multiple'] as const
export type PlanCategory = (typeof PLAN_CATEGORIES)[number]

/** Why a child's plan ended (domain.md, issue "From the decision on"). */
export const PLAN_END_REASONS = ['decision', 'eighteenth-birthday', 'transfer', 'death', 'left-the-country'] as const
export type PlanEndReason = (typeof PLAN_END_REASONS)[number]

/** One agreed action of a plan in force. Its history is in the records of the core groups. */
export interface PlanAction {
  id: string
  version: number
  /** Null: for every child who has a plan. */
  childId: string | null
  outcome: string
  action: string
  /** A participant, or words for somebody who is none ("Housing"). */
  whoId: string | null
  who: string
  byWhen: Temporal.PlainDate | null
  howWeWillKnow: string
  ifItDoesNotWork: string
  /** Participants' ids; everybody else is never shown it. */
  audience: 'everyone' | readonly string[]
  agreedOn: Temporal.PlainDate
  /** The core group meeting that agreed it; null: the conference. */
  coreGroupId: string | null
  /** 'carried-on': the review's own plan has it now, under another id. */
  state: 'open' | 'done' | 'dropped' | 'carried-on'
  settled: { at: Temporal.Instant; by: string; note: string } | null
}

/** A member of the core group, for as long as they are. The lead social worker always is one. */
export interface CoreGroupMember {
  participantId: string
  from: Temporal.PlainDate
  until: Temporal.PlainDate | null
  /** Why they joined late or left: "new job". */
  reason: string
}

/** From this day on nothing of the child's plan goes on. */
export interface PlanEnd {
  childId: string
  on: Temporal.PlainDate
  reason: PlanEndReason
  /** Where a transferred child's plan goes on, what was said. */
  note: string
  recordedAt: Temporal.Instant
  recordedBy: string
}

/** A child has a plan from the decision of the initial conference on. */
export interface ChildPlan {
  childId: string
  category: PlanCategory
  /** The date of the initial conference (the national return's own rule). */
  startedOn: Temporal.PlainDate
}

/** The plan that this conference decided or continued. Nothing in it before the conference is closed. */
export interface Plan {
  children: readonly ChildPlan[]
  actions: readonly PlanAction[]
  members: readonly CoreGroupMember[]
  ends: readonly PlanEnd[]
}

export const NO_PLAN: Plan = { children: [], actions: [], members: [], ends: [] }
