import type { Conference } from '../conference.ts'
import { AGENDA, stepAt } from './agenda.ts'
import { type Line, linesOnStage } from './line.ts'
import type { Meeting } from './meeting.ts'

/** One line as the room sees it: whose words they are by their role, never by name. */
export interface StageLine extends Pick<Line, 'id' | 'text'> {
  whose: string | null
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
}

export function stageOf(conference: Pick<Conference, 'participants'>, meeting: Meeting): Stage {
  const { title, prompt } = stepAt(meeting.step)
  const role = (id: string | null) =>
    [...conference.participants, ...meeting.guests].find((person) => person.id === id)?.role ?? null
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
  }
}
