import { randomUUID } from 'node:crypto'
import type { ClosingView } from '../../bot/api/closing.ts'
import type { RunningMeeting } from '../../bot/api/meeting.ts'
import type { PaperDraft, PaperView } from '../../bot/api/papers.ts'
import type { PaperKind } from '../../conference/papers/paper.ts'
import { cast, type World } from './world.fixture.ts'

const { chair, team } = cast

/** The sample family's conference, held and closed by its chair: its papers are drafts. */
export async function closedFamily(world: World): Promise<void> {
  const { together, family } = world
  const booking = family.booking(together.clock.now())
  const booked = await world.as(team, 'POST', '/conferences', { ...booking, whereabouts: 'no' })
  world.conferenceId = (booked as { conferenceId: string }).conferenceId
  const path = `/conferences/${world.conferenceId}`
  await world.to(booking.start)
  const { people, frame } = (await world.as(chair, 'GET', `${path}/meeting`)) as RunningMeeting
  const version = null
  const reasons = 'Meals are missed, and it has not changed with help.'
  const changes = [
    { kind: 'start' },
    ...people.map(({ id: personId }) => ({ kind: 'mark', personId, state: 'here', way: 'room' })),
    ...frame.children.map(({ id: childId }) => ({
      ...{ kind: 'decide', decisionId: randomUUID(), version, childId, decision: 'plan', category: 'neglect', reasons },
    })),
    {
      ...{ kind: 'put-plan-line', lineId: randomUUID(), version, childId: frame.children[0]?.id, whoId: null, who: '' },
      ...{ outcome: 'Breakfast every morning', action: 'Walk to the breakfast club', byWhen: null },
      ...{ howWeWillKnow: 'The club’s own list', ifItDoesNotWork: 'Ring the school', audience: 'everyone' },
    },
    { kind: 'confirm-core-group', was: null, memberIds: people.filter(({ speaks }) => speaks).map(({ id }) => id) },
  ]
  const { outcomes } = (await world.as(chair, 'POST', `${path}/meeting/changes`, {
    changes: changes.map((one) => ({ id: randomUUID(), ...one })),
  })) as { outcomes: { state: string }[] }
  if (outcomes.some(({ state }) => state !== 'done')) throw new Error(`Not done: ${JSON.stringify(outcomes)}`)
  const { problems } = (await world.as(chair, 'GET', `${path}/closing`)) as ClosingView
  const { meeting } = (await world.as(chair, 'GET', `${path}/meeting`)) as RunningMeeting
  try {
    await world.as(chair, 'POST', `${path}/close`, { version: meeting.version })
  } catch (cause) {
    throw new Error(`Not closed: ${JSON.stringify(problems)}`, { cause })
  }
}

export async function paperOf(world: World, kind: PaperKind): Promise<PaperDraft> {
  const { papers } = (await world.as(chair, 'GET', `/conferences/${world.conferenceId}/papers`)) as {
    papers: PaperView[]
  }
  const found = papers.find((one) => one.kind === kind)
  if (!found) throw new Error(`There is no ${kind}`)
  return world.as(chair, 'GET', `/papers/${found.id}`)
}
