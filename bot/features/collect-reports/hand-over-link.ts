import { participantOf } from '../../../conference/conference.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { ok, refusal } from '../../../conference/result.ts'
import { defaultLimits } from '../../documents/inspect/inspection.ts'
import type { Jobs, World } from '../../ports.ts'
import { english } from './english.ts'
import { handOverFile, reportFor } from './hand-over-file.ts'
import { idFor } from './id-for.ts'
import { sayUnavailable, tryAgainSoon } from './say-unavailable.ts'
import { hasNewer, takeIn } from './take-in.ts'

/**
 * A sharing link from the author's OneDrive: answered at once, opened by a job that also says how it went. With the
 * author's own sign-in (`token`) it is opened at once where only they can.
 */
export async function handOverLink(
  world: World,
  actor: Actor,
  reportId: string,
  url: string,
  token: string | null = null,
) {
  const found = await reportFor(world, actor, reportId)
  if (!found.ok) return found
  if (!isWebAddress(url))
    return refusal('not-a-link', { message: 'This is not a link to a file. Send the file itself instead.' })
  const { entraId } = participantOf(found.conference, found.report.participantId)
  if (!entraId)
    return refusal('not-allowed', { message: 'We cannot open links of yours. Send the file itself instead.' })
  if (token && world.settings.microsoft.reportFiles === 'delegated')
    return openWithSignIn(world, actor, reportId, { url, entraId, token })
  const data = { conferenceId: found.conference.id, reportId, url, receivedAt: world.clock.now().toString() }
  const key = `take-in-link:${world.newId()}`
  await world.store.transaction((tx) => tx.queue.enqueue([{ name: 'take-in-link', key, data }]))
  return ok({})
}

async function openWithSignIn(
  world: World,
  actor: Actor,
  reportId: string,
  { url, entraId, token }: { url: string; entraId: string; token: string },
) {
  const theirs = await world.reportFilesOf(token)
  if (!theirs.ok) return theirs
  const opened = await theirs.reportFiles.openLink(url, entraId, defaultLimits.maxBytes)
  if (!opened.ok) return refusal(opened.reason, { message: english.toAuthor.link[opened.reason] })
  const { name, bytes } = opened
  const file = { reportId, part: 'main', name, bytes, source: 'onedrive', intent: 'submit', note: null } as const
  return handOverFile(world, actor, file)
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
