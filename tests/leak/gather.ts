import { createHash } from 'node:crypto'
import { Client } from 'pg'
import type { ConferenceStatus } from '../../bot/api/conference.ts'
import { businessTeam, manager, microsoftSettings } from '../../commands/stand-in/tenant.ts'
import type { Stage } from '../journeys/stage.fixture.ts'
import { type Artefact, EVERYBODY } from './artefact.ts'
import { allWordsOf, wordsOfHtml } from './search.ts'
import { visitPage } from './visit.ts'

/** What was looked at before, so that each thing is read once. */
export interface Seen {
  words: Map<string, Promise<string>>
  items: Set<string>
  logLines: number
  auditRows: number
}

export const nothingSeen = (): Seen => ({ words: new Map(), items: new Set(), logLines: 0, auditRows: 0 })

export interface Place {
  stage: Stage
  seen: Seen
  status: ConferenceStatus
  log: readonly string[]
  /** Nothing that left before is looked at again. */
  since: Temporal.Instant
  /** Thoroughly: also what waits on pages and behind links. Before circulation: also what would leave now. */
  how: 'quickly' | 'before-circulation' | 'thoroughly'
}

/** Every artefact that has left since, or can be opened now, with whom it reaches. */
export async function gather(place: Place): Promise<Artefact[]> {
  const quick = [...letters(place), ...events(place), ...cards(place), ...fileNames(place), ...logLines(place)]
  const open = [...(await auditRows(place)), ...(await openFiles(place))]
  if (place.how === 'quickly') return [...quick, ...open]
  if (place.how === 'before-circulation') return [...quick, ...open, ...(await previews(place))]
  return [...quick, ...open, ...(await pages(place)), ...(await downloads(place))]
}

export const passing = (reader: string, what: string, text: string): Artefact => ({
  ...{ reader, what, text, kind: 'in-passing' as const, versions: [] },
})

function letters({ stage, since }: Place): Artefact[] {
  const ours = stage.emulator.ledgers
    .mails()
    .filter(({ from, at }) => from.address === microsoftSettings.mailbox && !isBefore(at, since))
  return ours.flatMap((mail) =>
    [...mail.to, ...mail.cc, ...mail.bcc].flatMap(({ address: reader }): Artefact[] => {
      const words = wordsOfHtml(mail.body.content).replace(/\s+/g, ' ')
      const around = JSON.stringify([mail.headers, mail.cc, mail.bcc, mail.replyTo])
      const files = mail.attachments.map(({ name }) => name).join('\n')
      const what = `the mail ${JSON.stringify(mail.subject)}`
      return [
        passing(reader, `the subject and the preview of ${what}`, `${mail.subject}\n${words.slice(0, 255)}\n${files}`),
        { reader, kind: 'letter', what, text: [words, mail.body.content, around].join('\n'), versions: [] },
      ]
    }),
  )
}

function events({ stage, status }: Place): Artefact[] {
  const number = status.reference.replace('CP-', '')
  return status.people
    .filter(({ email }) => knows(stage, email))
    .flatMap(({ email }) =>
      stage.emulator
        .as(email)
        .calendar()
        .filter(({ subject }) => subject?.includes(number))
        .flatMap((event): Artefact[] => {
          const { subject, location, locations, bodyPreview, body, attendees, organizer } = event
          const what = `the event ${JSON.stringify(subject)}`
          const seen = [subject, location, locations, bodyPreview]
          const others = attendees?.filter(({ emailAddress }) => emailAddress?.address?.toLowerCase() !== email)
          return [
            passing(email, `the face of ${what}`, JSON.stringify([...seen, others])),
            {
              ...{ reader: email, kind: 'letter', what, versions: [] },
              text: JSON.stringify([...seen, wordsOfHtml(body?.content ?? ''), body, attendees, organizer]),
            },
          ]
        }),
    )
}

function cards({ stage, since }: Place): Artefact[] {
  const said = stage.emulator.ledgers
    .messages()
    .filter(({ from }) => from === 'bot')
    .flatMap(({ person, history }) =>
      history
        .filter(({ at }) => !isBefore(at, since))
        .map(({ activity }) => passing(person, 'a card in the chat', JSON.stringify(activity))),
    )
  const notified = stage.emulator.ledgers
    .notifications()
    .filter(({ at }) => !isBefore(at, since))
    .map(({ owner, text }) => passing(owner, 'a notification', text))
  return [...said, ...notified]
}

/** What an author calls a file in their own OneDrive is theirs. */
function fileNames({ stage, seen }: Place): Artefact[] {
  return stage.emulator.ledgers
    .files()
    .filter(({ id, path }) => !path.includes('/Microsoft Teams Chat Files/') && isNew(seen, `name ${id}`))
    .map(({ path }) => passing(EVERYBODY, `the name of the file ${path}`, path))
}

function logLines({ log, seen }: Place): Artefact[] {
  const lines = log.slice(seen.logLines)
  seen.logLines = log.length
  return lines.map((line) => passing(EVERYBODY, `the log line ${line.slice(0, 200)}`, line))
}

async function auditRows({ stage, seen }: Place): Promise<Artefact[]> {
  const client = new Client({ connectionString: stage.service.world.settings.databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ action: string }>('select * from audit order by at offset $1', [
      seen.auditRows,
    ])
    seen.auditRows += rows.length
    return rows.map((row) => passing(EVERYBODY, `the audit row "${row.action}"`, JSON.stringify(row)))
  } finally {
    await client.end()
  }
}

/** All that Microsoft 365 opens to somebody which is not their own. */
async function openFiles({ stage, seen, status }: Place): Promise<Artefact[]> {
  const found: Promise<Artefact>[] = []
  const emails = [...status.people.map(({ email }) => email), businessTeam.email, manager.email]
  for (const email of emails.filter((one) => knows(stage, one)))
    for (const { id, path, canWrite, lastModifiedDateTime } of stage.emulator.as(email).sharedWithMe()) {
      if (!isNew(seen, `open ${email} ${id} ${lastModifiedDateTime}`)) continue
      const bytes = stage.emulator.as(email).readFile(id)
      const shared = paper(seen, email, `the shared file ${path}`, bytes, versionsAt(status, path))
      found.push(canWrite ? shared.then((one) => ({ ...one, kind: 'own-document' as const })) : shared)
    }
  return Promise.all(found)
}

/** The pages of those who have one, with all that they can download there, whoever it was made for. */
async function pages({ stage, seen, status }: Place): Promise<Artefact[]> {
  const artefacts: Artefact[] = []
  for (const { id, email, channel, side } of status.people) {
    if (channel !== 'mail' || !knows(stage, email)) continue
    const page = await visitPage(stage, id, email)
    if (!page) continue
    artefacts.push({
      ...{ reader: email, kind: 'page', what: 'the personal page' },
      // It lists whose reports are in their own packs.
      versions: status.packs
        .filter(({ participantId }) => participantId === id)
        .flatMap(({ contents }) => contents.map(({ versionId }) => versionId)),
      text: `${wordsOfHtml(page.html)}\n${page.html}`,
    })
    if (side === 'professional') {
      const form = await page.fetch('form')
      if (form) artefacts.push({ ...(await paper(seen, email, 'the empty form', form.bytes, [])), kind: 'page' })
    }
    for (const what of linksOf(page.html, new URL(stage.service.world.links.personalPage(id)).pathname).filter((one) =>
      isNew(seen, `page ${email} ${one}`),
    )) {
      const file = await page.fetch(what)
      if (!file) continue
      artefacts.push(passing(email, 'the name of a download', file.name))
      artefacts.push(await paper(seen, email, `on the page, ${what}`, file.bytes, []))
    }
    for (const pack of status.packs.filter((one) => isNew(seen, `page ${email} ${one.id}`)))
      for (const what of [`pack/${pack.id}`, ...pack.contents.map((_, index) => `pack/${pack.id}/${index}`)]) {
        const file = await page.fetch(what)
        if (!file) continue
        artefacts.push(passing(email, `the name of a download`, file.name))
        artefacts.push(await paper(seen, email, `on the page, ${what}`, file.bytes, versionsAt(status, what)))
      }
  }
  return artefacts
}

/** What a personal page leads to besides packs and the empty form. */
function linksOf(html: string, base: string): string[] {
  const links = Array.from(html.matchAll(/href="([^"]+)"/g), ([, href = '']) => href)
  const own = links.flatMap((href) => (href.startsWith(`${base}/`) ? [href.slice(base.length + 1)] : []))
  return [...new Set(own)].filter((what) => !/^(pack\/|form|leave|code)/.test(what))
}

/** What the API gives: each pack to its recipient, those by hand to the social worker who takes them, and no other. */
async function downloads({ stage, seen, status }: Place): Promise<Artefact[]> {
  const artefacts: Artefact[] = []
  const inTenant = status.people.filter(({ email }) => email.endsWith('@northshire.example'))
  const lead = status.people.find(({ part }) => part === 'lead-social-worker')
  for (const pack of status.packs.filter((one) => isNew(seen, `download ${one.id}`)))
    for (const { email: asker, id } of inTenant) {
      const file = await take(stage, asker, `/packs/${pack.id}/file`)
      if (!file) continue
      // The social worker who takes it there reads it on behalf of the party.
      const isBearer = pack.by === 'hand' && asker === lead?.email && id !== pack.participantId
      const reader = isBearer ? addressOf(status, pack.participantId) : asker
      artefacts.push(passing(EVERYBODY, 'the name of a downloaded pack', file.name))
      artefacts.push(await paper(seen, reader, `pack ${pack.id}`, file.bytes, versionsAt(status, pack.id)))
    }
  for (const { id, email, side, channel } of status.people) {
    if (side !== 'family' || channel !== 'by-hand' || !lead) continue
    const sheet = await take(stage, lead.email, `/conferences/${status.id}/parties/${id}/sheet`)
    if (sheet) artefacts.push({ ...(await paper(seen, email, 'the sheet', sheet.bytes, [])), kind: 'page' })
  }
  return artefacts
}

async function previews({ stage, seen, status }: Place): Promise<Artefact[]> {
  const artefacts: Artefact[] = []
  for (const { participantId, contents } of status.toCirculate) {
    const file = await take(stage, businessTeam.email, `/conferences/${status.id}/preview/${participantId}`)
    const versions = contents.map(({ versionId }) => versionId)
    const reader = addressOf(status, participantId)
    if (file) artefacts.push(await paper(seen, reader, 'the preview', file.bytes, versions))
  }
  return artefacts
}

export async function take(stage: Stage, asker: string, path: string) {
  const token = await stage.emulator.as(asker).getToken()
  const response = await fetch(`${stage.serviceUrl}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } })
  const bytes = new Uint8Array(await response.arrayBuffer())
  return response.status === 200 ? { bytes, name: response.headers.get('content-disposition') ?? '' } : null
}

/** Who can still open one of these packs, by any way. */
export async function whoOpens(stage: Stage, { people, packs }: ConferenceStatus, packIds: readonly string[]) {
  const found: string[] = []
  for (const { id, email, channel } of people.filter((one) => knows(stage, one.email))) {
    const shared = stage.emulator.as(email).sharedWithMe()
    const page = channel === 'mail' ? await visitPage(stage, id, email) : null
    const asks = email.endsWith('@northshire.example')
    for (const packId of packIds) {
      const reports = packs.find((pack) => pack.id === packId)?.contents.map((_, index) => `pack/${packId}/${index}`)
      const opened = [
        shared.some(({ path }) => path.includes(packId)),
        asks && (await take(stage, email, `/packs/${packId}/file`)) !== null,
        ...(await Promise.all([`pack/${packId}`, ...(reports ?? [])].map(async (what) => page?.fetch(what)))),
      ]
      if (opened.some(Boolean)) found.push(`${email} can open pack ${packId}`)
    }
  }
  return found
}

export async function paper(
  { words }: Seen,
  reader: string,
  what: string,
  bytes: Uint8Array,
  versions: readonly string[],
): Promise<Artefact> {
  const hash = createHash('sha256').update(bytes).digest('hex')
  const text = words.get(hash) ?? allWordsOf(bytes)
  words.set(hash, text)
  return { reader, kind: 'paper', what, text: await text, versions }
}

/** The versions in the pack, or in the one report of it, that lies at this address. */
function versionsAt({ packs }: ConferenceStatus, address: string): string[] {
  const pack = packs.find(({ id }) => address.includes(id))
  if (!pack) return []
  const [, one] = /(?:report-|pack\/[^/]+\/)(\d+)/.exec(address) ?? []
  const index = one === undefined ? null : address.includes('report-') ? Number(one) - 1 : Number(one)
  return pack.contents.filter((_, at) => index === null || at === index).map(({ versionId }) => versionId)
}

export function addressOf({ people }: ConferenceStatus, participantId: string): string {
  return people.find(({ id }) => id === participantId)?.email ?? participantId
}

export function isNew({ items }: Seen, key: string): boolean {
  if (items.has(key)) return false
  items.add(key)
  return true
}

function isBefore(at: string, since: Temporal.Instant): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(at), since) < 0
}

/** Whoever is reached by hand alone has no mailbox anywhere. */
export function knows(stage: Stage, email: string): boolean {
  try {
    return stage.emulator.as(email).person() !== null
  } catch {
    return false
  }
}
