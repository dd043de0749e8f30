import { businessTeam, manager } from '../../commands/stand-in/tenant.ts'
import type { Conference } from '../../conference/conference.ts'
import { people } from '../journeys/stage.fixture.ts'
import { type Artefact, EVERYBODY } from './artefact.ts'
import { addressOf, isNew, type Place, paper, passing, take } from './gather.ts'

const find = async ({ stage, status }: Place) =>
  (await stage.service.world.store.transaction((tx) => tx.conferences.find(status.id))) as Conference

/** Each copy of a paper, as Word and as pages, as it lies in the library for its one reader. */
export async function copies(place: Place): Promise<Artefact[]> {
  const { stage, seen, status } = place
  const files = stage.emulator.ledgers
    .files()
    .filter(({ id, path }) => /\/Papers\/.*\//.test(path) && isNew(seen, `copy ${id}`))
  if (files.length === 0) return []
  const all = (await find(place)).papers.flatMap((one) => one.copies.map((copy) => ({ ...copy, kind: one.kind })))
  return Promise.all(
    files.flatMap((file) => {
      const copy = all.find(({ id }) => file.path.includes(`/Papers/${id}/`))
      if (!copy) return []
      const what = `the ${copy.kind} (${file.path.split('.').at(-1)})`
      return [paper(seen, addressOf(status, copy.participantId), what, new Uint8Array(file.content()), [])]
    }),
  )
}

/** What the API shows to everybody who can ask it; figures and tables name nobody to anybody. */
export async function views(place: Place): Promise<Artefact[]> {
  const { stage, status } = place
  const { papers, coreGroups, closing } = await find(place)
  if (!closing) return []
  const artefacts: Artefact[] = []
  const inTenant = status.people.flatMap(({ email }) => (email.endsWith('@northshire.example') ? [email] : []))
  const paths = [
    ...['', '/progress', '/closing', '/core-groups', '/papers', '/stage', '/meeting'].map(
      (one) => `/conferences/${status.id}${one}`,
    ),
    ...papers.map(({ id }) => `/papers/${id}`),
    ...coreGroups.map(({ id }) => `/core-groups/${id}`),
    ...['/my-work', '/core-groups', '/meetings', '/board', '/conferences?filter=plans'],
  ]
  for (const reader of [...inTenant, businessTeam.email, manager.email])
    for (const path of paths) {
      const { status: answered, body } = await stage.call(reader, 'GET', path)
      if (answered === 200)
        artefacts.push({ reader, kind: 'page', what: path, text: JSON.stringify(body), versions: [] })
    }
  const isFamily = (id: string) => status.people.some((one) => one.id === id && one.side === 'family')
  // A copy opens for its recipient, and for who takes it there by hand.
  const askers = [people.lead.email, people.teacher.email, businessTeam.email]
  for (const { id, copies: made } of papers)
    for (const copy of made.filter(({ participantId }) => isFamily(participantId)))
      for (const asker of askers) {
        const file = await take(stage, asker, `/papers/${id}/copies/${copy.id}/file.docx`)
        if (!file) continue
        const isBearer = copy.by === 'hand' && [people.lead.email, businessTeam.email].includes(asker)
        const reader = isBearer ? addressOf(status, copy.participantId) : asker
        artefacts.push(passing(EVERYBODY, 'the name of a downloaded paper', file.name))
        artefacts.push(await paper(place.seen, reader, `a copy that ${asker} opens`, file.bytes, []))
      }
  const period = `from=${status.start.slice(0, 10)}&to=${status.start.slice(0, 10)}`
  for (const path of [
    `/conferences/${status.id}/hand-over.csv`,
    `/figures?${period}`,
    ...['ssd_initial_cp_conference', 'ssd_cp_plans', 'ssd_cp_reviews'].map(
      (one) => `/figures/dataset?${period}&table=${one}`,
    ),
  ]) {
    const file = await take(stage, businessTeam.email, path)
    if (!file) throw new Error(`${path} is refused`)
    const text = new TextDecoder().decode(file.bytes)
    artefacts.push(passing(EVERYBODY, `the name of ${path}`, file.name))
    if (path.startsWith('/figures')) artefacts.push(passing(businessTeam.email, path, text))
    else artefacts.push({ reader: businessTeam.email, kind: 'page', what: path, text, versions: [] })
  }
  return artefacts
}
