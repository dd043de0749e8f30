import { dirname, extname, parse } from 'node:path/posix'
import type { ConferenceStatus } from '../../bot/api/conference.ts'
import type { PaperView } from '../../bot/api/papers.ts'
import { formatDate, formatTime, LONDON } from '../../conference/civil-time.ts'
import type { Stage } from './stage.fixture.ts'

/** One thing that stands somewhere, as a row of the table: "when | whose it is | where | what it is called". */
export type Row = string
/** Addresses by what the table calls their people. */
export type People = Record<string, string>

const CODE = />\d{6}</

/** Rows of every table in a Markdown text; who share a row, or have something several times, are told apart. */
export function rowsOf(table: string): Row[] {
  return table
    .split('\n')
    .filter((line) => /^\| [A-Z][a-z]+day /.test(line))
    .flatMap((line) => {
      const [when = '', who = '', where = '', what = ''] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
      const [, called = '', times = '1'] = /^(.*?)(?: \((\d) times\))?$/.exec(what) ?? []
      return who.split(', ').flatMap((one) => Array<Row>(Number(times)).fill(row(when, one, where, called)))
    })
}

/** What one list has and the other has not, each as often as it does. */
export function differences(stands: readonly Row[], written: readonly Row[]): { missing: Row[]; extra: Row[] } {
  const without = (all: readonly Row[], others: readonly Row[]) => {
    const left = [...others]
    return all.filter((one) => {
      const at = left.indexOf(one)
      if (at >= 0) left.splice(at, 1)
      return at < 0
    })
  }
  return { missing: without(written, stands), extra: without(stands, written) }
}

/** Every message to these people: mails, and what came into their chats, as it came. Codes and answers were asked for. */
export function messages(stage: Stage, people: People): Row[] {
  return Object.entries(people).flatMap(([who, email]) => {
    const cards = accountOf(stage, email)?.appInstalled
      ? stage.chatsOf(email).map(({ at, history }) => ({ at, where: 'chat', what: titleOf(history[0]?.activity) }))
      : []
    const mails = stage
      .mailsTo(email)
      .filter(({ body }) => !CODE.test(body.content))
      .map(({ at, subject }) => ({ at, where: 'mail', what: subject }))
    return [...cards, ...mails]
      .filter(({ what }) => what !== 'What happens next')
      .map(({ at, where, what }) => row(when(at), who, where, what))
  })
}

/** Every event that stands in these people's calendars. */
export function calendars(stage: Stage, people: People): Row[] {
  const events = stage.emulator.ledgers.events().filter(({ ended }) => ended === null)
  return Object.entries(people).flatMap(([who, email]) =>
    events
      .filter(({ attendees }) => attendees.some((one) => one.email === email))
      .map(({ start, subject }) => {
        const at = Temporal.PlainDateTime.from(start?.dateTime ?? '').toZonedDateTime(LONDON)
        return row(when(at.toInstant().toString()), who, 'calendar', subject ?? '')
      }),
  )
}

/** Every file in these people's OneDrives, and in the library for whom it is, when it was last written. */
export async function files(stage: Stage, people: People, conferenceIds: readonly string[]): Promise<Row[]> {
  const owners = await ownersOf(stage, conferenceIds)
  const called = new Map(Object.entries(people).map(([who, email]) => [email, who]))
  const all = stage.emulator.ledgers.files().map(({ owner, path, modifiedAt }) => {
    const email = owner.includes('@') ? owner : path.split('/').flatMap((id) => owners.get(id) ?? [])[0]
    const where = owner.includes('@') ? 'OneDrive' : 'library'
    return {
      stem: `${owner}${dirname(path)}/${parse(path).name}`,
      at: when(modifiedAt),
      who: email ? (called.get(email) ?? email) : 'the service',
      where,
      path,
    }
  })
  // A Word document and its pages beside it are one thing.
  return [...Map.groupBy(all, ({ stem }) => stem).values()].map((those) => {
    const [{ at, who, where, path }] = those as [(typeof all)[number]]
    const kinds = those.map((one) => extname(one.path)).toSorted()
    return row(at, who, where, `${nameOf(path)}${kinds.join(' and ')}`)
  })
}

/** Of packs, copies of papers, reports, and folders that are lent: whose they are. */
async function ownersOf(stage: Stage, conferenceIds: readonly string[]): Promise<Map<string, string>> {
  const owners = new Map<string, string>()
  for (const id of conferenceIds) {
    const { people, packs, reports } = (await stage.team('GET', `/conferences/${id}`)) as ConferenceStatus
    const { papers } = (await stage.team('GET', `/conferences/${id}/papers`)) as { papers: PaperView[] }
    const emails = new Map(people.map((person) => [person.id, person.email]))
    const own = (thing: string, personId: string) => owners.set(thing, emails.get(personId) ?? '')
    for (const person of people) {
      own(person.id, person.id)
      // A folder that is lent is called by its reader's account.
      const account = accountOf(stage, person.email)
      if (account) owners.set(account.objectId, person.email)
    }
    for (const pack of packs) own(pack.id, pack.participantId)
    for (const report of reports) {
      own(report.id, report.participantId)
      for (const version of report.versions) own(version.id, report.participantId)
    }
    for (const { recipients } of papers)
      for (const { participantId, copies } of recipients) for (const copy of copies) own(copy.id, participantId)
  }
  return owners
}

/** Without what tells versions and cuts apart. */
function nameOf(path: string): string {
  return parse(path)
    .name.replace(/^main-[0-9a-f-]{36}$/, 'report')
    .replace(/^[0-9a-f-]{36}-main-\w+$/, 'cut')
}

/** Whoever has no account anywhere is nobody to the stand-in. */
function accountOf(stage: Stage, email: string) {
  try {
    return stage.emulator.as(email).person()
  } catch {
    return null
  }
}

function titleOf(activity: { attachments?: { content?: unknown }[]; text?: string } | undefined): string {
  const card = activity?.attachments?.[0]?.content as { body?: { text?: string }[] } | undefined
  return card?.body?.[0]?.text ?? activity?.text ?? ''
}

function when(at: string): string {
  const here = Temporal.Instant.from(at).toZonedDateTimeISO(LONDON)
  return `${formatDate(here)}, ${formatTime(here)}`
}

function row(...cells: string[]): Row {
  return cells.join(' | ')
}
