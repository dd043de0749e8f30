import { z } from 'zod'
import type { BeforeMeeting } from '../../conference/meeting/before.ts'
import { MeetingChange } from '../../conference/meeting/change.ts'
import type { MeetingFrame } from '../../conference/meeting/frame.ts'
import { LINE_KINDS } from '../../conference/meeting/line.ts'
import { ALLOWED } from '../../conference/meeting/meeting.ts'
import type { MeetingPerson } from '../../conference/meeting/people.ts'
import type { Stage } from '../../conference/meeting/stage.ts'
import type { Theirs } from '../../conference/meeting/theirs.ts'
import type { Outcome } from '../../conference/outcome/outcome.ts'
import { endpoint, streamEndpoint } from './endpoint.ts'

const instant = z.string()
const ids = z.array(z.string())

const MeetingLine = z.object({
  id: z.string(),
  version: z.string(),
  step: z.int(),
  kind: z.enum(LINE_KINDS),
  text: z.string(),
  whose: z.string().nullable(),
  audience: z.union([z.literal('everyone'), ids]),
  by: z.string(),
  at: instant,
  changedBy: z.string(),
  changedAt: instant,
})

const side = z.enum(['professional', 'family'])

const Mark = z.object({
  personId: z.string(),
  state: z.enum(['here', 'not-here', 'left']),
  way: z.enum(['room', 'online']),
  at: instant,
  by: z.string(),
})

/** A `Meeting` as it travels: the page makes one of it again, to work out what it has not heard back about yet. */
const MeetingState = z.object({
  conferenceId: z.string(),
  version: z.int(),
  state: z.enum(['not-started', 'under-way', 'ended']),
  step: z.int(),
  startedAt: instant.nullable(),
  stepStartedAt: instant.nullable(),
  endedAt: instant.nullable(),
  part: z.int(),
  partStartedAt: instant.nullable(),
  attendance: z.array(Mark),
  history: z.array(Mark),
  guests: z.array(z.object({ id: z.string(), name: z.string(), role: z.string(), agency: z.string(), side })),
  order: ids,
  spoken: ids,
  lines: z.array(MeetingLine),
  inChat: z.enum(['added', 'refused']).nullable(),
  allowed: z.array(z.enum(ALLOWED)),
  outcome: z.custom<Outcome>(),
})

/** The meeting as those see it who run it. */
export const RunningMeeting = z.object({
  id: z.string(),
  reference: z.string(),
  kind: z.enum(['initial', 'review']),
  start: z.string(),
  end: z.string(),
  place: z.string(),
  joinUrl: z.string().nullable(),
  /** Stopped, or called off: nothing can be done in it. */
  closed: z.boolean(),
  /** The service's clock, by which the steps are timed. */
  now: instant,
  /** The participant who looks. */
  me: z.string(),
  /** Whether the conference’s own page is theirs to see. */
  seesConference: z.boolean(),
  people: z.array(z.custom<MeetingPerson>()),
  /** What else the rules need to know, so that the page can work by them while it has no connection. */
  frame: z.custom<MeetingFrame>(),
  before: z.custom<BeforeMeeting>(),
  meeting: MeetingState,
})
export type RunningMeeting = z.output<typeof RunningMeeting>

export const ChangeOutcome = z.discriminatedUnion('state', [
  z.object({ id: z.string(), state: z.literal('done') }),
  z.object({ id: z.string(), state: z.literal('changed-meanwhile'), theirs: z.custom<Theirs>().nullable() }),
  z.object({ id: z.string(), state: z.literal('refused'), message: z.string() }),
])
export type ChangeOutcome = z.output<typeof ChangeOutcome>

/** The conferences whose meetings the caller is in, soonest first; a tab in a meeting asks for that of its chat. */
export const listMeetings = endpoint('GET', '/api/v1/meetings', {
  query: z.object({ chat: z.string().max(500).optional() }),
  body: z.undefined(),
  answer: z.object({
    meetings: z.array(
      z.object({ id: z.string(), reference: z.string(), start: z.string(), end: z.string(), runs: z.boolean() }),
    ),
  }),
})

export const showMeeting = endpoint('GET', '/api/v1/conferences/:id/meeting', {
  body: z.undefined(),
  answer: RunningMeeting,
})
export const followMeeting = streamEndpoint('/api/v1/conferences/:id/meeting/events', { event: RunningMeeting })

/** Changes in their order, each done once however often it is sent. */
export const changeMeeting = endpoint('POST', '/api/v1/conferences/:id/meeting/changes', {
  body: z.object({ changes: z.array(MeetingChange).min(1, 'holds no change').max(100, 'holds too many changes') }),
  answer: z.object({ running: RunningMeeting, outcomes: z.array(ChangeOutcome) }),
})

/** What the online meeting of the part that is held allows: by the chair alone, until it ends. */
export const allowInMeeting = endpoint('POST', '/api/v1/conferences/:id/meeting/options', {
  body: z.object({ allowed: z.array(z.enum(ALLOWED)).max(ALLOWED.length) }),
  answer: z.object({ allowed: z.array(z.enum(ALLOWED)) }),
})

export const StageView = z.custom<Stage>()
export const showStage = endpoint('GET', '/api/v1/conferences/:id/stage', { body: z.undefined(), answer: StageView })
export const followStage = streamEndpoint('/api/v1/conferences/:id/stage/events', { event: StageView })
