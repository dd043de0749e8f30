import type { Conference } from '../../../conference/conference.ts'
import { participantOf } from '../../../conference/conference.ts'
import { type Finding, findingsIn, holdFor, holdNotices, UNREADABLE } from '../../../conference/finding.ts'
import { childrenNamedIn } from '../../../conference/names-in-text.ts'
import type { PackContent } from '../../../conference/pack.ts'
import { awaitingRelease, childrenNotTheirs } from '../../../conference/pack.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayRelease } from '../../../conference/permissions.ts'
import { detailsKeptFrom } from '../../../conference/protected-detail.ts'
import { releaseRequests } from '../../../conference/release-request.ts'
import { withinHours } from '../../../conference/reminders.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { Transaction, World } from '../../ports.ts'
import { wordsFor } from './own-document.ts'

export interface ReleaseChoice {
  conferenceId: string
  partyId: string
  /** What the person releasing has seen listed: what arrived later is not released by the same tap. */
  versionIds: readonly string[]
  /** "I have read them for the children this party is not linked to." */
  readForOthers: boolean
}

/** What was found in what this party would get of one report. */
interface Searched {
  content: PackContent
  findings: Finding[]
  speaksOfOthers: boolean
}

/**
 * Lets accepted reports go to one family party. Never automatic: the lead social worker or the chair does it. What holds
 * something that is kept from the party is released and held: a second person has to see it before it goes.
 */
export async function releaseReports(world: World, actor: Actor, choice: ReleaseChoice) {
  const before = await world.store.transaction((tx) => tx.conferences.find(choice.conferenceId))
  if (!before) return refusal('not-found', { message: 'There is no such conference.' })
  const allowed = mayRelease(actor, before)
  if (!allowed.ok) return allowed
  const searched = new Map<string, Searched>()
  for (const content of waitingFor(before, choice))
    searched.set(content.version.id, await search(world, before, choice.partyId, content))
  return world.store.change(choice.conferenceId, async (tx, conference) => {
    const chosen = waitingFor(conference, choice).flatMap(({ version }) => searched.get(version.id) ?? [])
    if (chosen.length === 0)
      return refusal('nothing-to-release', { message: 'There is nothing left to release to this party.' })
    const mustRead = chosen.filter(({ speaksOfOthers }) => speaksOfOthers).map(({ content }) => content.version.id)
    if (mustRead.length > 0 && !choice.readForOthers)
      return refusal('needs-reading', {
        message:
          'Some of these reports also speak of a child this party is not linked to, or may do. Read them for that first, and say that you have.',
        versionIds: mustRead,
      })
    const releasedAt = world.clock.now()
    const by = actorId(actor)
    const { partyId } = choice
    const released = chosen.map(({ content: { version } }) => ({
      partyId,
      versionId: version.id,
      releasedBy: by,
      releasedAt,
    }))
    for (const release of released) await tx.releases.add(release)
    const held = chosen.filter(({ findings }) => findings.length > 0)
    await hold(world, tx, conference, partyId, held, by)
    const detail = {
      partyId,
      versionIds: released.map(({ versionId }) => versionId),
      held: held.map(({ content }) => content.version.id),
      readForOthers: choice.readForOthers,
    }
    const action = 'reports-released'
    await tx.audit.write({ at: releasedAt, actor: by, action, conferenceId: conference.id, detail })
    await askForTheRest(world, tx, { ...conference, releases: [...conference.releases, ...released] }, partyId)
    return ok({ released: chosen.length - held.length, held: held.length })
  })
}

function waitingFor(conference: Conference, { partyId, versionIds }: ReleaseChoice): PackContent[] {
  const waiting = awaitingRelease(conference).find(({ party }) => party.id === partyId)
  return waiting?.contents.filter(({ version }) => versionIds.includes(version.id)) ?? []
}

async function search(world: World, conference: Conference, partyId: string, content: PackContent): Promise<Searched> {
  const party = participantOf(conference, partyId)
  const keepsDetails = detailsKeptFrom(conference, partyId).length > 0
  const theirs = new Set(party.links.filter(({ mayReceive }) => mayReceive).map(({ childId }) => childId))
  const others = conference.children.filter(({ id }) => !theirs.has(id))
  const cannotBeCut = childrenNotTheirs(conference, party, content.version).length > 0
  if (!keepsDetails && (others.length === 0 || cannotBeCut))
    return { content, findings: [], speaksOfOthers: cannotBeCut }
  const words = await wordsFor(world, conference.id, content)
  const findings = findingsIn(conference, partyId, [words ?? ''])
  return {
    content,
    findings: keepsDetails && words === null ? [...findings, UNREADABLE] : findings,
    speaksOfOthers: cannotBeCut || (others.length > 0 && (words === null || childrenNamedIn(words, others).length > 0)),
  }
}

async function hold(
  world: World,
  tx: Transaction,
  conference: Conference,
  recipientId: string,
  held: readonly Searched[],
  raisedBy: string,
) {
  if (held.length === 0) return
  const now = world.clock.now()
  for (const { content, findings } of held)
    for (const finding of findings) {
      const thing = { kind: 'version' as const, versionId: content.version.id }
      await tx.holds.add(
        conference.id,
        holdFor(finding, { id: world.newId(), recipientId, thing, foundAt: now, raisedBy }),
      )
    }
  const notices = holdNotices(conference, `release-${now}`).map((notice) => ({
    ...notice,
    id: world.newId(),
    conferenceId: conference.id,
    sendAt: withinHours(now, conference),
    detail: {},
  }))
  await tx.deliveries.claim(notices, now)
}

/** What was accepted while this was being looked at is asked for on another occasion. */
async function askForTheRest(world: World, tx: Transaction, conference: Conference, partyId: string) {
  const request = releaseRequests(conference).find((one) => one.partyId === partyId)
  if (!request) return
  const now = world.clock.now()
  const { deadline, occasion } = request
  const person = conference.leadSocialWorkerId
  const about = { conferenceId: conference.id, person, kind: 'release-request' as const, deadline, occasion }
  await tx.deliveries.claim(
    [{ ...about, id: world.newId(), sendAt: withinHours(now, conference), detail: { partyId } }],
    now,
  )
}
