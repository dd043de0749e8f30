import { participantOf } from '../../../conference/conference.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { ok, refusal } from '../../../conference/result.ts'
import { defaultLimits } from '../../documents/inspect/inspection.ts'
import type { Jobs, World } from '../../ports.ts'
import { reportFor } from './hand-over-file.ts'
import { idFor } from './id-for.ts'
import { sayUnavailable, tryAgainSoon } from './say-unavailable.ts'
import { hasNewer, takeIn } from './take-in.ts'

/** A sharing link from the author's OneDrive: answered at once, opened by a job that also says how it went. */
export async function handOverLink(world: World, actor: Actor, reportId: string, url: string) {
  const found = await reportFor(world, actor, reportId)
  if (!found.ok) return found
  if (!isWebAddress(url))
    return refusal('not-a-link', { message: 'This is not a link to a file. Send the file itself instead.' })
  if (!participantOf(found.conference, found.report.participantId).entraId)
    return refusal('not-allowed', { message: 'We cannot open links of yours. Send the file itself instead.' })
  const data = { conferenceId: found.conference.id, reportId, url, receivedAt: world.clock.now().toString() }
  const key = `take-in-link:${world.newId()}`
  await world.store.transaction((tx) => tx.queue.enqueue([{ name: 'take-in-link', key, data }]))
  return ok({})
}

/** Opens the link and takes in what it leads to. A file that is open somewhere is told of at once and tried again. */
export async function takeInLink(world: World, { conferenceId, reportId, url, receivedAt }: Jobs['take-in-link']) {
  const conference = await world.store.transaction((tx) => tx.conferences.find(conferenceId))
  const report = conference?.reports.find(({ id }) => id === reportId)
  if (!conference || !report) throw new Error(`No report ${reportId}`)
  if (hasNewer(report, receivedAt)) return
  const { entraId } = participantOf(conference, report.participantId)
  const opened = await world.reportFiles.openLink(url, entraId as string, defaultLimits.maxBytes)
  if (!opened.ok) {
    await sayUnavailable(world, conferenceId, reportId, { what: 'link', why: opened.reason, occasion: receivedAt })
    if (opened.reason === 'locked') tryAgainSoon(world, receivedAt)
    return
  }
  await takeIn(world, conferenceId, reportId, {
    id: idFor(`link ${reportId} ${receivedAt}`),
    part: 'main',
    source: 'onedrive',
    name: opened.name,
    bytes: opened.bytes,
    intent: 'submit',
    note: null,
    receivedAt: Temporal.Instant.from(receivedAt),
  })
}

function isWebAddress(url: string): boolean {
  return URL.parse(url)?.protocol === 'https:'
}
