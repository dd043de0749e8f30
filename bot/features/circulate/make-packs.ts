import { circulationDone, isInScope } from '../../../conference/circulations.ts'
import type { Conference } from '../../../conference/conference.ts'
import { BUSINESS_TEAM } from '../../../conference/delivery.ts'
import { holdFor, holdNotices } from '../../../conference/finding.ts'
import type { Pack, PackContent, PackedReport, PackPlan } from '../../../conference/pack.ts'
import { packsFor } from '../../../conference/pack.ts'
import { withinHours } from '../../../conference/reminders.ts'
import type { Jobs, NewDelivery, Transaction, World } from '../../ports.ts'
import { type ComposedPack, composePack } from './compose-pack.ts'
import { type OwnDocument, ownDocuments } from './own-document.ts'
import { packFileName, packFolder, packReady, reportFileName } from './pack-place.ts'

type Making = Jobs['make-packs'] & { documentFor: (content: PackContent) => Promise<OwnDocument> }

/** One PDF for one recipient. Each is kept and announced before the next, so that a repeat only makes what is left. */
export async function makePacks(world: World, job: Jobs['make-packs']) {
  const making: Making = { ...job, documentFor: ownDocuments(world, job.conferenceId) }
  const passed = new Set<string>()
  const failures: unknown[] = []
  for (;;) {
    const conference = await find(world, job.conferenceId)
    // What is left is made when a manager resumes.
    if (conference.stopped || conference.state !== 'booked') return
    const plan = packsFor(conference).find(
      ({ recipient }) => !passed.has(recipient.id) && isInScope(conference, recipient, job.only),
    )
    if (!plan) break
    try {
      if (await makePack(world, conference, plan, making)) passed.add(plan.recipient.id)
    } catch (error) {
      // Nobody waits for a pack that cannot be made; it is tried again when everybody else has theirs.
      failures.push(error)
      passed.add(plan.recipient.id)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} packs could not be made`)
  await world.store.change(job.conferenceId, (tx) =>
    tx.deliveries.claimWork({ ...circulationDone(job.circulation), conferenceId: job.conferenceId }, world.clock.now()),
  )
}

/** False when something changed under it: then this recipient's pack is composed anew. */
async function makePack(world: World, conference: Conference, plan: PackPlan, making: Making): Promise<boolean> {
  const { circulation, only } = making
  const composed = await composePack(world, conference, plan, circulation, making.documentFor)
  const isClean = composed.held.length === 0
  // When nobody has circulated, only what raises no question goes by itself.
  const leaves = only !== 'professionals' || isClean
  const pack = leaves && composed.pdf ? await storePack(world, conference, plan, circulation, composed) : null
  return world.store.change(conference.id, async (tx, current) => {
    if (!isStillSo(conference, current, plan)) return false
    await hold(world, tx, current, plan, composed, circulation)
    if (pack) await announce(world, tx, current, plan, pack, composed)
    return true
  })
}

async function storePack(
  world: World,
  conference: Conference,
  { recipient, by }: PackPlan,
  circulation: number,
  { pdf, pages, contents }: ComposedPack,
): Promise<Pack> {
  const id = world.newId()
  const folder = packFolder(conference.id, id)
  const bytes = pdf as Uint8Array
  const file = await world.library.put(`${folder}/${packFileName(conference, recipient, circulation)}`, bytes)
  const reports: PackedReport[] = []
  for (const [index, { content, document }] of contents.entries())
    reports.push({
      versionId: content.version.id,
      part: content.part,
      file: await world.library.put(`${folder}/${reportFileName(index)}`, document.pdf),
      pages: document.pages,
      handedOver: null,
    })
  return {
    id,
    participantId: recipient.id,
    circulation,
    file,
    pages,
    bytes: bytes.length,
    contents: reports,
    by,
    madeAt: world.clock.now(),
    openedAt: null,
    readAt: null,
    access: null,
    recalled: null,
  }
}

/** People of the tenant hear of their pack once they can open it; a party reached by hand hears from the social worker. */
async function announce(
  world: World,
  tx: Transaction,
  conference: Conference,
  { recipient, by }: PackPlan,
  pack: Pack,
  { unshown }: ComposedPack,
) {
  const conferenceId = conference.id
  const now = world.clock.now()
  const sendAt = withinHours(now, conference)
  await tx.packs.add(pack)
  if (by === 'library')
    await tx.queue.enqueue([
      { name: 'open-access', key: `open-access:${pack.id}`, data: { conferenceId, packId: pack.id } },
    ])
  if (by === 'page') await tx.deliveries.claim([packReady(world, conference, pack)], now)
  if (by === 'hand') {
    const handOver: NewDelivery = {
      id: world.newId(),
      conferenceId,
      person: conference.leadSocialWorkerId,
      kind: 'hand-over',
      deadline: `pack:${pack.id}`,
      occasion: `circulation-${pack.circulation}`,
      sendAt,
      detail: { packId: pack.id, partyId: recipient.id },
    }
    await tx.deliveries.claim([handOver], now)
  }
  const notices = unshown.map(
    ({ version }): NewDelivery => ({
      id: world.newId(),
      conferenceId,
      person: BUSINESS_TEAM,
      kind: 'not-converted',
      deadline: `version:${version.id}`,
      occasion: 'not-converted',
      sendAt,
      detail: { versionId: version.id },
    }),
  )
  await tx.deliveries.claim(notices, now)
}

async function hold(
  world: World,
  tx: Transaction,
  conference: Conference,
  { recipient }: PackPlan,
  { held }: ComposedPack,
  circulation: number,
) {
  if (held.length === 0) return
  const now = world.clock.now()
  for (const { content, findings } of held)
    for (const finding of findings) {
      const thing = { kind: 'version' as const, versionId: content.version.id }
      const about = { id: world.newId(), recipientId: recipient.id, thing, foundAt: now, raisedBy: null }
      await tx.holds.add(conference.id, holdFor(finding, about))
    }
  const notices = holdNotices(conference, `circulation-${circulation}`).map((notice) => ({
    ...notice,
    id: world.newId(),
    conferenceId: conference.id,
    sendAt: withinHours(now, conference),
    detail: {},
  }))
  await tx.deliveries.claim(notices, now)
}

/** May this pack leave as it was composed? Anything released, withheld, held, moved or stopped since says no. */
function isStillSo(composed: Conference, current: Conference, { recipient, contents }: PackPlan): boolean {
  if (current.stopped || current.state !== 'booked') return false
  if (!current.start.equals(composed.start) || current.place !== composed.place) return false
  if (JSON.stringify(current.protectedDetails) !== JSON.stringify(composed.protectedDetails)) return false
  const plan = packsFor(current).find((one) => one.recipient.id === recipient.id)
  const keys = (list: readonly PackContent[]) =>
    list.map(({ version, part, childIds }) => [version.id, part, childIds].join()).join(' ')
  return plan !== undefined && keys(plan.contents) === keys(contents)
}

async function find(world: World, conferenceId: string): Promise<Conference> {
  const conference = await world.store.transaction((tx) => tx.conferences.find(conferenceId))
  if (!conference) throw new Error(`No conference ${conferenceId}`)
  return conference
}
