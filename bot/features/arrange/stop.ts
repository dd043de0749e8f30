import { unfinishedCirculations } from '../../../conference/circulations.ts'
import type { Conference } from '../../../conference/conference.ts'
import { reportOf } from '../../../conference/conference.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayResume, mayRunConferences } from '../../../conference/permissions.ts'
import { ok } from '../../../conference/result.ts'
import type { Job, Transaction, World } from '../../ports.ts'

/** One press: nothing leaves, pages close, until a manager resumes (domain.md §4, "Stop"). */
export async function stopConference(world: World, actor: Actor, conferenceId: string) {
  const allowed = mayRunConferences(actor)
  if (!allowed.ok) return allowed
  return world.store.change(conferenceId, async (tx, conference) => {
    await tx.queue.enqueue(packsClosing(conference, world.clock.now()))
    return setStopped(world, tx, actor, conferenceId, true)
  })
}

export async function resumeConference(world: World, actor: Actor, conferenceId: string) {
  const allowed = mayResume(actor)
  if (!allowed.ok) return allowed
  return world.store.change(conferenceId, async (tx, conference) => {
    await tx.queue.enqueue(workLeftUndone(conference, world.clock.now()))
    return setStopped(world, tx, actor, conferenceId, false)
  })
}

async function setStopped(world: World, tx: Transaction, actor: Actor, conferenceId: string, stopped: boolean) {
  await tx.conferences.update(conferenceId, { stopped })
  const action = stopped ? 'conference-stopped' : 'conference-resumed'
  await tx.audit.write({ at: world.clock.now(), actor: actorId(actor), action, conferenceId, detail: {} })
  return ok({})
}

/** Access to packs ends at once, and a card that leads to one says so. */
function packsClosing({ id: conferenceId, packs }: Conference, now: Temporal.Instant): Job[] {
  return packs.flatMap(({ id: packId }): Job[] => [
    { name: 'close-access', key: `close-access:${packId}:${now}`, data: { conferenceId, packId } },
    { name: 'withdraw-pack-card', key: `withdraw-pack-card:${packId}:${now}`, data: { conferenceId, packId } },
  ])
}

function packsOpening({ id: conferenceId, packs }: Conference, now: Temporal.Instant): Job[] {
  return packs.flatMap(({ id: packId }): Job[] => [
    { name: 'open-access', key: `open-access:${packId}:${now}`, data: { conferenceId, packId } },
    { name: 'withdraw-pack-card', key: `withdraw-pack-card:${packId}:${now}`, data: { conferenceId, packId } },
  ])
}

/** Jobs that came up while it was stopped did nothing. Each is harmless to repeat, so what may be missing is done again. */
function workLeftUndone(conference: Conference, now: Temporal.Instant): Job[] {
  const conferenceId = conference.id
  const change = conference.state === 'called-off' ? 'called-off' : 'moved'
  const changeEvents: Job = {
    name: 'change-events',
    key: `change-events:${conferenceId}:resumed:${now}`,
    data: { conferenceId, change },
  }
  if (change === 'called-off') return [changeEvents]
  const was = (kind: string, person?: string) =>
    [...conference.claimed].some((key) => key.includes(`|${kind}|`) && (!person || key.startsWith(person)))
  const jobs = conference.participants.flatMap(({ id, side, channel }): Job[] => {
    const report = reportOf(conference, id)
    if (channel === null || side === 'family')
      return [
        {
          name: 'reach-participant',
          key: `reach-participant:${id}:${now}`,
          data: { conferenceId, participantId: id },
        },
      ]
    if (!report || was('report-request', id)) return []
    return [
      {
        name: 'prepare-report',
        key: `prepare-report:${report.id}:${now}`,
        data: { conferenceId, reportId: report.id },
      },
    ]
  })
  return [
    { name: 'create-events', key: `create-events:${conferenceId}:${now}`, data: { conferenceId } },
    ...(was('moved') ? [changeEvents] : []),
    ...jobs,
    ...packsOpening(conference, now),
    ...circulationLeft(conference, now),
    ...copiesLeft(conference, now),
    ...coreGroupsLeft(conference, now),
  ]
}

/** Each job brings calendars up to the meeting as it now stands. */
function coreGroupsLeft({ coreGroups }: Conference, now: Temporal.Instant): Job[] {
  return coreGroups.map(({ id: coreGroupId }) => ({
    name: 'core-group-events',
    key: `core-group-events:${coreGroupId}:resumed:${now}`,
    data: { coreGroupId, change: 'moved' },
  }))
}

/** Papers that were sent: whoever has not had their copy gets it. */
function copiesLeft({ papers }: Conference, now: Temporal.Instant): Job[] {
  return papers
    .filter(({ state }) => state === 'sent')
    .map(({ id: paperId }) => ({
      name: 'make-paper-copies',
      key: `make-paper-copies:${paperId}:resumed:${now}`,
      data: { paperId },
    }))
}

/** Packs that were asked for and not finished, and the circulation that time asked for. */
function circulationLeft(conference: Conference, now: Temporal.Instant): Job[] {
  const conferenceId = conference.id
  const packs = unfinishedCirculations(conference).map(
    (left): Job => ({
      name: 'make-packs',
      key: `make-packs:${conferenceId}:${left.circulation}:${now}`,
      data: { conferenceId, ...left },
    }),
  )
  const wasDue = [...conference.claimed].some((key) => key.includes('|circulate-anyway|'))
  if (!wasDue || conference.circulatedAt) return packs
  return [
    ...packs,
    { name: 'circulate-anyway', key: `circulate-anyway:${conferenceId}:${now}`, data: { conferenceId } },
  ]
}
