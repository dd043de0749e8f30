import type { ConferenceStatus } from '../../bot/api/conference.ts'
import { extractText } from '../../bot/documents/inspect/extract-text.ts'
import { fromEmulator } from '../../emulator/host-map.ts'
import { people, type Stage } from './stage.fixture.ts'

type Of<Key extends keyof ConferenceStatus> = ConferenceStatus[Key] extends (infer One)[] ? One : never

/** One conference, asked and worked on by people's addresses. */
export interface Case {
  now(): Promise<ConferenceStatus>
  person(email: string): Promise<Of<'people'>>
  report(email: string): Promise<Of<'reports'>>
  /** The business team accepts the reports of these people. */
  accept(...emails: string[]): Promise<void>
  /** On the author's word: everybody in the family may read the reports of these people. */
  familyMayRead(...emails: string[]): Promise<void>
  /** The lead social worker releases to a family party whatever waits, having read it for other children. */
  release(partyEmail: string): Promise<{ released: number; held: number }>
  circulate(): Promise<void>
  /** Packs of a person in the order in which they were made, with the words on their pages. */
  packs(email: string): Promise<(Of<'packs'> & { text: string })[]>
  /** Who has a pack with these words in it, by role. */
  readersOf(words: string): Promise<string[]>
  /** Answers of the API to somebody, as they came. */
  as(email: string, method: 'GET' | 'POST', path: string, body?: unknown): ReturnType<Stage['call']>
}

export function openCase(stage: Stage, id: string): Case {
  const now = () => stage.show(id)
  const person = async (email: string) => found((await now()).people, (one) => one.email === email, email)
  const report = async (email: string) => {
    const { reports } = await now()
    const { id: personId } = await person(email)
    return found(reports, ({ participantId }) => participantId === personId, `a report of ${email}`)
  }
  const packs = async (email: string) => {
    const { id: personId } = await person(email)
    const theirs = (await now()).packs.filter(({ participantId }) => participantId === personId)
    return Promise.all(theirs.map(async (pack) => ({ ...pack, text: await textOfPack(stage, pack.id) })))
  }
  const as: Case['as'] = async (email, method, path, body = method === 'POST' ? {} : undefined) => {
    const answer = await stage.call(email, method, `/conferences/${id}${path}`, body)
    await stage.rest()
    return answer
  }
  return {
    now,
    person,
    report,
    packs,
    as,
    async accept(...emails) {
      for (const email of emails) await stage.team('POST', `/reports/${(await report(email)).id}/accept`)
    },
    async familyMayRead(...emails) {
      const answer = { mayRead: true, note: 'The author, by phone at 10.12am' }
      for (const email of emails)
        await stage.team('POST', `/reports/${(await report(email)).id}/family-question`, answer)
    },
    async release(partyEmail) {
      const { id: partyId } = await person(partyEmail)
      const waiting = (await now()).releases.find((one) => one.partyId === partyId)?.awaiting ?? []
      const versionIds = waiting.map(({ versionId }) => versionId)
      const answer = await as(people.lead.email, 'POST', '/release', { partyId, versionIds, readForOthers: true })
      if (answer.status !== 200) throw new Error(`Not released: ${JSON.stringify(answer.body)}`)
      return answer.body as { released: number; held: number }
    },
    async circulate() {
      await stage.team('POST', `/conferences/${id}/circulate`)
    },
    async readersOf(words) {
      const { people: booked, packs: made } = await now()
      const readers = new Set<string>()
      for (const { id: packId, participantId } of made)
        if ((await textOfPack(stage, packId)).includes(words)) readers.add(participantId)
      return booked
        .filter((reader) => readers.has(reader.id))
        .map(({ role }) => role)
        .toSorted()
    },
  }
}

/** Where the newest link to a pack in somebody's chat leads; `place` is in the library. Null: no card has one. */
export async function followPackLink(stage: Stage, email: string): Promise<{ status: number; place: string } | null> {
  const link = stage
    .chatsOf(email)
    .toReversed()
    .flatMap(({ activity }) => /https?:[^"]+\/packs\/[^"]+/.exec(JSON.stringify(activity)) ?? [])[0]
  if (!link) return null
  const answer = await fetch(link, { redirect: 'manual' })
  const location = answer.headers.get('location')
  return { status: answer.status, place: (location && fromEmulator(new URL(location))?.href) ?? '' }
}

const textsOfPacks = new Map<string, string>()

/** The words of a pack, on one line, as it lies in the library. Nothing changes a pack once it is made. */
export async function textOfPack(stage: Stage, packId: string): Promise<string> {
  const known = textsOfPacks.get(packId)
  if (known !== undefined) return known
  const files = stage.emulator.ledgers.files()
  const file = found(files, ({ path }) => path.includes(`/Packs/${packId}/`) && path.includes('-pack-'), 'the pack')
  const text = await wordsOf(new Uint8Array(file.content()))
  textsOfPacks.set(packId, text)
  return text
}

export async function wordsOf(pdf: Uint8Array): Promise<string> {
  const read = await extractText(pdf, 'pdf')
  if (!read.ok) throw new Error('This PDF cannot be read')
  return read.text.replace(/\s+/g, ' ')
}

function found<T>(list: readonly T[], which: (one: T) => boolean, what: string): T {
  return list.find(which) ?? fail(what)
}

function fail(what: string): never {
  throw new Error(`There is no ${what}`)
}
