import type { AgreedDates, Decision, PlanLine, Scale } from '../outcome/outcome.ts'
import { AGENDA, stepAt } from './agenda.ts'
import type { MeetingFrame } from './frame.ts'
import { type Line, linesOnStage } from './line.ts'
import type { Meeting } from './meeting.ts'
import type { MeetingPerson } from './people.ts'
import { decisionsOnStage, planOnStage, scalesOnStage } from './shown-outcome.ts'

/** One line as the room sees it: whose words they are by their role, never by name. */
export interface StageLine extends Pick<Line, 'id' | 'text'> {
  whose: string | null
}

/** A number that the chair chose to show. */
export interface StageScale extends Pick<Scale, 'id' | 'value'> {
  whose: string | null
  /** "the older child"; null: the children. */
  child: string | null
}

export interface StageDecision extends Pick<Decision, 'id' | 'decision' | 'category'> {
  child: string
}

export interface StagePlanLine
  extends Pick<PlanLine, 'id' | 'outcome' | 'action' | 'byWhen' | 'howWeWillKnow' | 'ifItDoesNotWork'> {
  /** Null: for every child. */
  child: string | null
  /** Their role, or the words for somebody who is not in the conference. */
  who: string
}

/** Without the place, which may tell where somebody lives. */
export interface StageDate {
  what: keyof AgreedDates
  start: string
  durationMinutes: number
}

/** What the room sees, and nothing besides: no reference, no name, no note, nothing about who is here. */
export interface Stage {
  state: Meeting['state']
  step: number
  steps: number
  title: string
  prompt: string
  /** The title of the step that comes next. */
  next: string | null
  familyWords: StageLine[]
  written: StageLine[]
  /** What the step is about, as far as it is meant for everybody present. */
  scales: StageScale[]
  decisions: StageDecision[]
  plan: StagePlanLine[]
  dates: StageDate[]
}

export function stageOf(
  people: readonly Pick<MeetingPerson, 'id' | 'role' | 'side' | 'childIds'>[],
  frame: Pick<MeetingFrame, 'children'>,
  meeting: Meeting,
): Stage {
  const { title, prompt, offers } = stepAt(meeting.step)
  const role = (id: string | null) => [...people, ...meeting.guests].find((person) => person.id === id)?.role ?? null
  const child = (id: string | null) => frame.children.find((one) => one.id === id)?.words ?? null
  const lines = linesOnStage(meeting).filter(({ step }) => step === meeting.step)
  const shown = (kind: Line['kind']) =>
    lines.filter((line) => line.kind === kind).map(({ id, text, whose }) => ({ id, text, whose: role(whose) }))
  return {
    state: meeting.state,
    step: meeting.step,
    steps: AGENDA.length,
    title,
    prompt,
    next: AGENDA[meeting.step]?.title ?? null,
    familyWords: shown('family-words'),
    written: shown('shown'),
    scales: offers.includes('scales')
      ? scalesOnStage(people, meeting).map(({ id, value, personId, childId }) => ({
          ...{ id, value, whose: role(personId), child: child(childId) },
        }))
      : [],
    decisions: offers.includes('decisions')
      ? decisionsOnStage(people, meeting).map(({ id, decision, category, childId }) => ({
          ...{ id, decision, category, child: child(childId) ?? '' },
        }))
      : [],
    plan: offers.includes('plan')
      ? planOnStage(people, meeting).map(
          ({ id, outcome, action, byWhen, howWeWillKnow, ifItDoesNotWork, ...line }) => ({
            ...{ id, outcome, action, byWhen, howWeWillKnow, ifItDoesNotWork },
            ...{ child: child(line.childId), who: role(line.whoId) ?? line.who },
          }),
        )
      : [],
    dates: offers.includes('dates') ? datesOnStage(meeting) : [],
  }
}

function datesOnStage({ state, outcome: { dates } }: Meeting): StageDate[] {
  if (state !== 'under-way') return []
  return (['firstCoreGroup', 'review'] as const).flatMap((what) => {
    const agreed = dates[what]
    return agreed ? [{ what, start: agreed.start, durationMinutes: agreed.durationMinutes }] : []
  })
}
