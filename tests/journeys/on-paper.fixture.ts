import type { PaperDraft, PaperView, SectionView } from '../../bot/api/papers.ts'
import { textOfDocx } from '../../bot/documents/cut/docx-text.ts'
import type { PaperKind } from '../../conference/papers/paper.ts'
import { wordsOf } from './case.fixture.ts'
import { people, type Stage } from './stage.fixture.ts'

type Answer = { status: number; body: { reason?: string; detail?: string; sent?: number; correctionId?: string } }

/** The papers of one conference, as people write, approve, send and correct them. */
export interface OnPaper {
  all(by?: string): Promise<PaperView[]>
  /** The newest of this kind. */
  of(kind: PaperKind, by?: string): Promise<PaperView>
  draft(kind: PaperKind, by?: string): Promise<PaperDraft>
  write(
    kind: PaperKind,
    by: string,
    edit: (sections: readonly SectionView[]) => SectionView[],
    version?: number,
  ): Promise<Answer>
  approve(kind: PaperKind, by: string, change?: object): Promise<Answer>
  send(kind: PaperKind, by: string): Promise<Answer>
  ask(kind: PaperKind, by: string, participantId: string, text: string): Promise<Answer>
  settle(kind: PaperKind, by: string, correctionId: string, settlement: object): Promise<Answer>
  handOver(kind: PaperKind, by: string, copyId: string, how: string): Promise<Answer>
  /** Whose copies there are, with the number of the newest: 'mother 2'. */
  had(kind: PaperKind): Promise<string[]>
  /** The words of somebody's newest copy as it lies in the library, one line each: as Word, and as pages. */
  words(kind: PaperKind, email: string): Promise<{ docx: string; pdf: string }>
}

export function onPaper(stage: Stage, conferenceId: string): OnPaper {
  const call = async (by: string, method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown) => {
    const answer = await stage.call(by, method, path, body)
    await stage.rest()
    return answer as Answer
  }
  const all = async (by: string = people.chair.email) => {
    const { status, body } = await stage.call(by, 'GET', `/conferences/${conferenceId}/papers`)
    if (status !== 200) throw new Error(`The papers: ${status} ${JSON.stringify(body)}`)
    return (body as { papers: PaperView[] }).papers
  }
  const of = async (kind: PaperKind, by?: string) => {
    const found = (await all(by)).findLast((one) => one.kind === kind)
    if (!found) throw new Error(`There is no ${kind}`)
    return found
  }
  const draft = async (kind: PaperKind, by: string = people.chair.email) =>
    (await call(by, 'GET', `/papers/${(await of(kind)).id}`)).body as PaperDraft
  const post = async (kind: PaperKind, by: string, what: string, body: object) =>
    call(by, 'POST', `/papers/${(await of(kind)).id}/${what}`, body)
  return {
    all,
    of,
    draft,
    async write(kind, by, edit, version) {
      const now = await draft(kind)
      const body = { version: version ?? now.version, sections: edit(now.sections ?? []) }
      return call(by, 'PUT', `/papers/${now.id}`, body)
    },
    approve: async (kind, by, change) => post(kind, by, 'approve', { version: (await of(kind)).version, ...change }),
    send: (kind, by) => post(kind, by, 'send', {}),
    ask: (kind, by, participantId, text) => post(kind, by, 'corrections', { participantId, text }),
    settle: async (kind, by, correctionId, settlement) =>
      post(kind, by, `corrections/${correctionId}/settle`, { version: (await of(kind)).version, ...settlement }),
    handOver: (kind, by, copyId, how) => post(kind, by, `copies/${copyId}/hand-over`, { how }),
    async had(kind) {
      const { recipients } = await of(kind)
      return recipients.flatMap(({ role, copies: [newest] }) => (newest ? [`${role} ${newest.number}`] : [])).toSorted()
    },
    async words(kind, email) {
      const { people: booked } = await stage.show(conferenceId)
      const participantId = booked.find((one) => one.email === email)?.id
      const copy = (await of(kind)).recipients.find((one) => one.participantId === participantId)?.copies[0]
      const files = stage.emulator.ledgers.files().filter(({ path }) => copy && path.includes(`/Papers/${copy.id}/`))
      const bytes = (type: string) => {
        const file = files.find(({ path }) => path.endsWith(type))
        if (!file) throw new Error(`${email} has no ${kind} as ${type}`)
        return new Uint8Array(file.content())
      }
      return { docx: (await textOfDocx(bytes('.docx'))).replace(/\s+/g, ' '), pdf: await wordsOf(bytes('.pdf')) }
    },
  }
}
