import type { CardAction } from '../../adaptive-cards/actions.ts'
import type { CardMessage } from '../../adaptive-cards/card.ts'
import { coreGroupApologyCard, coreGroupDayChosenCard, coreGroupNotHeldCard } from '../../adaptive-cards/core-group.ts'
import { LONDON } from '../../conference/civil-time.ts'
import { sayMissed } from '../features/core-group/missed.ts'
import { writeRecord } from '../features/core-group/run.ts'
import { setCoreGroupDay } from '../features/core-group/set-day.ts'
import { showCoreGroup } from '../features/core-group/show.ts'
import { coreGroupUrl } from '../features/deliver/core-group.ts'
import { whenMeets } from '../letters/core-group.ts'
import type { World } from '../ports.ts'
import { english } from './english.ts'
import { actorOf, type Part } from './my-work.ts'

type CoreGroupTap = Extract<CardAction, { verb: 'coreGroupApology' | 'coreGroupDay' | 'coreGroupMissed' }>
type Refused = { ok: false; message?: string }

export function isCoreGroupTap(action: CardAction): action is CoreGroupTap {
  return action.verb.startsWith('coreGroup')
}

/** What a tap on a card about a core group does; the card then says what came of it. */
export async function answerCoreGroupTap(
  world: World,
  part: Part,
  action: CoreGroupTap,
): Promise<{ replace: CardMessage } | Refused> {
  const actor = actorOf(part)
  switch (action.verb) {
    case 'coreGroupApology': {
      const said = await apologise(world, part, action.coreGroupId)
      return said ?? { replace: coreGroupApologyCard(await about(world, part, action.coreGroupId)) }
    }
    case 'coreGroupDay': {
      const start = Temporal.PlainDateTime.from(action.start).toZonedDateTime(LONDON)
      const set = await setCoreGroupDay(world, actor, action.coreGroupId, { start })
      return set.ok ? { replace: coreGroupDayChosenCard(await about(world, part, set.coreGroupId)) } : set
    }
    case 'coreGroupMissed': {
      const said = await sayMissed(world, actor, action.coreGroupId, action.reason ?? '')
      return said.ok ? { replace: coreGroupNotHeldCard(await about(world, part, action.coreGroupId)) } : said
    }
  }
}

/** "I can't come" stands in the record as their apology, before the meeting and in it. */
async function apologise(world: World, part: Part, coreGroupId: string): Promise<Refused | null> {
  const actor = actorOf(part)
  const shown = await showCoreGroup(world, actor, coreGroupId)
  if (!shown.ok) return shown
  const noted = shown.meeting.record.attendance.find(({ personId }) => personId === part.me.id)
  const was = noted ? { state: noted.state, way: noted.way } : null
  const now = { state: 'apologies' as const, way: 'room' as const }
  const change = { id: world.newId(), kind: 'attendance' as const, personId: part.me.id, was, now }
  const written = await writeRecord(world, actor, coreGroupId, [change])
  if (!written.ok) return written
  const [outcome] = written.outcomes
  return outcome?.state === 'done' ? null : { ok: false, message: english.notYours }
}

async function about(world: World, { conference, me }: Part, coreGroupId: string) {
  const current = await world.store.transaction((tx) => tx.conferences.findByCoreGroup(coreGroupId))
  const meeting = current?.coreGroups.find(({ id }) => id === coreGroupId)
  const when = meeting ? whenMeets(meeting) : ''
  return { reference: conference.reference, when, url: coreGroupUrl(world, me, coreGroupId) }
}
