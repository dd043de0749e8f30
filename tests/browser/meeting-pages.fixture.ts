import { randomUUID } from 'node:crypto'
import type { Frame } from 'playwright-core'
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

/** From the decision on: what each step asks for, filled in. */
export async function decided(world: World): Promise<Look[]> {
  const { people, frame, start } = (await world.as(
    chair,
    'GET',
    `/conferences/${world.conferenceId}/meeting`,
  )) as RunningMeeting
  const speaking = (side: string) => people.filter((one) => one.side === side && one.speaks).map(({ id }) => id)
  const [family, professionals] = [speaking('family'), speaking('professional')]
  const childId = frame.children[0]?.id
  const [version, reasons] = [null, 'Meals are missed, and it has not changed with help.']
  const inTwoWeeks = Temporal.ZonedDateTime.from(start).add({ days: 14 }).toPlainDate().toString()
  const line = { lineId: randomUUID(), version, childId: null, howWeWillKnow: 'The club’s own list' }
  await change(world, [
    ...[{ kind: 'say-view', viewId: randomUUID(), version, personId: professionals[0], childId }].map((view) => ({
      ...{ ...view, planNeeded: true, category: 'neglect', reasons },
    })),
    ...[{ kind: 'decide', decisionId: randomUUID(), version, childId, decision: 'plan', category: 'neglect', reasons }],
    {
      ...{ kind: 'dissent', dissentId: randomUUID(), version, personId: professionals[1], childId },
      ...{ why: 'Help has not been tried for long enough.', formal: true },
    },
    {
      ...{ kind: 'put-plan-line', ...line, outcome: 'Breakfast every morning', action: 'Walk to the breakfast club' },
      ...{ whoId: family[0], who: '', byWhen: inTwoWeeks, ifItDoesNotWork: 'Ring the school', audience: 'everyone' },
    },
    {
      ...{ kind: 'put-plan-line', ...line, lineId: randomUUID(), outcome: '', action: 'A visit each week' },
      ...{ whoId: professionals[1], who: '', byWhen: null, ifItDoesNotWork: '', audience: 'everyone' },
    },
    ...[{ kind: 'choose', choiceId: randomUUID(), version, personId: family[0], chosenIds: professionals.slice(0, 1) }],
  ])
  const at = (title: string) => async (page: Frame) => {
    await page.getByText('All steps').click()
    await page.getByRole('button', { name: title }).click()
    await page.getByRole('heading', { level: 2, name: title }).waitFor()
  }
  const [shows, isMain] = ['Who is here', true]
  return [
    { ...panel(world), name: 'meeting, decisions', shows, isMain, act: at('Views and decision for each child') },
    { ...panel(world), name: 'meeting, core group and dates', shows, isMain, act: at('Core group and dates') },
    { ...outside(world), name: 'meeting, plan', shows, isMain, widths: [768, 1280], act: at('Outline plan') },
    { ...inRoom(world), name: 'stage, plan', shows: 'A visit each week', isMain, widths: [320, 1280] },
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
