import { randomUUID } from 'node:crypto'
import type { RunningMeeting } from '../../bot/api/meeting.ts'
import type { Look } from './look.fixture.ts'
import { cast, showSample, type World } from './world.fixture.ts'

const { chair, teacher } = cast
const outside = ({ conferenceId }: World) => ({ email: chair, surface: 'meeting', place: `#/${conferenceId}` }) as const
const panel = (world: World) => ({ ...outside(world), frame: 'sidePanel', widths: [320] }) as const
const inRoom = (world: World) => ({ ...outside(world), email: teacher, frame: 'meetingStage' }) as const

const FAMILY = 'Ellis says that he wants to see his sister every week.'

export async function beforeMeeting(world: World): Promise<Look[]> {
  const start = Temporal.PlainDateTime.from((await showSample(world)).start.slice(0, 16))
  await world.to(start.subtract({ minutes: 15 }).toString())
  return [
    { ...panel(world), name: 'meeting, before it', shows: 'Before the meeting', isMain: true },
    { ...outside(world), name: 'meeting outside Teams, before it', shows: 'Before the meeting' },
    { ...inRoom(world), name: 'stage, before the meeting', email: chair, shows: 'We start soon' },
    { ...inRoom(world), name: 'stage, for somebody whose coming is not noted', shows: /^You see the stage once/ },
    { name: 'meetings', email: chair, surface: 'meeting', shows: 'Which meeting?' },
  ]
}

export async function underWay(world: World): Promise<Look[]> {
  const running = (await world.as(chair, 'GET', `/conferences/${world.conferenceId}/meeting`)) as RunningMeeting
  const [first, ...others] = running.people
  const line = (step: number, lineKind: string, text: string) => ({
    ...{ kind: 'add-line', lineId: randomUUID(), step, lineKind, text, audience: 'everyone' },
    whose: lineKind === 'family-words' ? (running.people.find(({ side }) => side === 'family')?.id ?? null) : null,
  })
  await change(world, [
    { kind: 'start' },
    ...[first, ...others.slice(0, 6)].map((one) => ({
      ...{ kind: 'mark', personId: one?.id, state: 'here', way: 'room' },
    })),
    { kind: 'go-to-step', step: 3 },
    line(3, 'family-words', FAMILY),
    line(3, 'family-words', 'Some nights I do not sleep at all.'),
    line(3, 'shown', 'Grandmother can have both children on Fridays.'),
    line(3, 'note', 'The school has seen the same since January.'),
  ])
  return [
    { ...panel(world), name: 'meeting, under way', shows: FAMILY, isMain: true },
    { ...outside(world), name: 'meeting outside Teams', shows: FAMILY, isMain: true },
    { ...inRoom(world), name: 'stage', shows: FAMILY, isMain: true },
  ]
}

export async function ended(world: World): Promise<Look[]> {
  await change(world, [{ kind: 'end' }])
  return [
    { ...panel(world), name: 'meeting, ended', shows: 'Who is here' },
    { ...inRoom(world), name: 'stage, ended', shows: /The meeting is over/ },
  ]
}

async function change({ as, conferenceId }: World, changes: object[]) {
  const withIds = changes.map((one) => ({ id: randomUUID(), ...one }))
  const { outcomes } = (await as(chair, 'POST', `/conferences/${conferenceId}/meeting/changes`, {
    changes: withIds,
  })) as { outcomes: { state: string }[] }
  const refused = outcomes.filter(({ state }) => state !== 'done')
  if (refused.length > 0) throw new Error(`Not done in the meeting: ${JSON.stringify(refused)}`)
}
