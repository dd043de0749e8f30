import type { ConferenceStatus } from '../../bot/api/conference.ts'
import { businessTeam } from '../../commands/stand-in/tenant.ts'
import type { BookingInput } from '../../conference/booking.ts'
import { addWorkingDays, officeCalendar } from '../../conference/calendar/working-days.ts'
import { LONDON } from '../../conference/civil-time.ts'
import type { Conference } from '../../conference/conference.ts'
import { people, type Stage } from '../journeys/stage.fixture.ts'
import { liveAfterwards } from './afterwards.ts'
import { type Artefact, leaksIn } from './artefact.ts'
import { type CastProfessional, familyAddress, LEAD, PROFESSIONALS, type Way } from './cast.ts'
import { beginFacts, type Paper, type Secret } from './facts.ts'
import { gather, type Seen, whoOpens } from './gather.ts'
import { copies, views } from './gather-after.ts'
import { handIn, write } from './hand-in.ts'
import type { Planting } from './papers.ts'
import type { Plan, PlannedReport, Spot } from './plan.ts'
import { secretsIn } from './search.ts'

/** What goes on from one conference to the next. */
export interface Watch {
  stage: Stage
  /** Every planted word so far, of every conference. */
  secrets: Map<string, Secret>
  seen: Seen
  log: readonly string[]
}

export interface Outcome {
  leaks: string[]
  /** 1: it was held, closed and followed until its plans had ended. */
  held: number
  artefacts: number
  /** Of the words that somebody had to get, how many they got. */
  due: number
  reached: number
}

/** One conference from its booking until it is over, looked at from outside at each turn. */
export async function liveThrough(watch: Watch, plan: Plan): Promise<Outcome> {
  const { stage, secrets } = watch
  const facts = beginFacts()
  const outcome: Outcome = { leaks: [], held: 0, artefacts: 0, due: 0, reached: 0 }
  const shown = new Map<string, Set<string>>()

  const today = stage.clock.now().toZonedDateTimeISO(LONDON).toPlainDate()
  const days = Array.from({ length: 24 }, (_, index) => addWorkingDays(today, index + 1, officeCalendar()))
  const day = (number: number) => `${days[number]}`
  const at = (number: number, time: string) => stage.to(`${day(number)}T${time}`)
  await at(0, '10:00')
  const since = stage.clock.now()

  // Who there is.
  const plantedHere: Secret[] = []
  const plant = (secret: Omit<Secret, 'word'>): string => {
    const word = wordFor(secrets.size)
    secrets.set(word, { ...secret, word })
    plantedHere.push({ ...secret, word })
    return word
  }
  const named = (about: string, party: string | null) => {
    const one = () => capital(plant({ about, paper: null, place: 'name', childId: null, party }))
    return `${one()} ${one()}`
  }
  const authors = [LEAD, ...plan.professionals.map((key) => PROFESSIONALS[key] as CastProfessional)]
  const parties = plan.parties.map((party) => ({
    ...party,
    email: familyAddress(party.role, party.reach === 'hand'),
  }))
  for (const { detail, keptFrom, alsoFromGp } of plan.details) {
    const family = parties.filter((_, index) => keptFrom[index]).map(({ email }) => email)
    const gp = alsoFromGp && authors.some(({ role }) => role === 'GP') ? [people.gp.email] : []
    const from = [...family, ...gp]
    if (from.length > 0) facts.kept.push({ detail, from })
  }
  const wayOf = (index: number) => plan.details[index]?.spots[0]?.way ?? 0
  const told = (key: 'inPlace' | 'inAgency') =>
    plan.details.flatMap((one, index) =>
      one[key] ? [(one.detail.ways[wayOf(index) % one.detail.ways.length] as string).replace(/\s+/g, ' ')] : [],
    )
  const place = ['Civic Offices', ...told('inPlace')].join(', ')
  const agencyOf = (author: CastProfessional, index: number) =>
    index === 1 ? [author.agency, ...told('inAgency')].join(', ') : author.agency

  const childNames = Array.from({ length: plan.children }, (_, index) => named(`the name of child ${index}`, null))
  const booking: BookingInput = {
    ...{ kind: 'initial', strategyDate: `${days[0]}`, start: `${days[9]}T10:00`, durationMinutes: 120, place },
    ...{ online: true, whereabouts: 'no', chair: people.chair.email, leadSocialWorker: people.lead.email },
    children: childNames.map((name, index) => ({
      ...{ name, born: `201${index}-02-03` },
      parties: parties.filter(({ linked }) => linked[index]).map(({ email }) => email),
    })),
    protectedDetails: facts.kept.map(({ detail: { kind, text }, from }) => ({ kind, text, keptFrom: [...from] })),
    participants: [
      {
        ...{ side: 'professional', email: people.chair.email, name: 'Ngozi Adeyemi', role: 'chair' },
        ...{ agency: 'Northshire Council', group: 'safeguarding' },
      },
      ...authors.map((author, index) => ({
        ...{ side: 'professional' as const, email: author.email, name: author.name, role: author.role },
        ...{ agency: agencyOf(author, index), group: author.group },
      })),
      ...parties.map(({ email, role, reach }) => ({
        ...{ side: 'family' as const, email, name: named(`the name of the ${role}`, email), role },
        safeContactRecordedBy: reach === 'hand' ? null : 'lead social worker',
        papersOnPage: reach === 'page',
      })),
    ],
  }
  const booked = (await stage.team('POST', '/conferences', booking)) as { conferenceId: string }
  const id = booked.conferenceId
  const show = async () => (await stage.team('GET', `/conferences/${id}`)) as ConferenceStatus
  const find = async () => (await stage.service.world.store.transaction((tx) => tx.conferences.find(id))) as Conference
  const conference = await find()
  conference.children.forEach(({ id: childId, name }) => {
    for (const word of name.toLowerCase().split(' ')) {
      const secret = secrets.get(word) as Secret
      secrets.set(word, { ...secret, childId })
    }
  })
  const linkedTo = (linked: readonly boolean[]) =>
    conference.children.filter((_, index) => linked[index]).map((child) => child.id)
  const add = (email: string, side: 'professional' | 'family', linked: string[] = []) =>
    facts.readers.set(email, { email, side, isChair: email === people.chair.email, linked })
  add(people.chair.email, 'professional')
  for (const { email } of authors) add(email, 'professional')
  for (const { email, linked } of parties) add(email, 'family', linkedTo(linked))

  const idOf = (email: string) => conference.participants.find((one) => one.email === email)?.id as string
  const emailOf = (participantId: string) =>
    conference.participants.find((one) => one.id === participantId)?.email as string
  const reportIdOf = (email: string) =>
    conference.reports.find(({ participantId }) => participantId === idOf(email))?.id as string

  const look = async (how: 'quickly' | 'before-circulation' | 'thoroughly') => {
    facts.note(secretsWithPaper())
    const status = await show()
    const place = { stage, seen: watch.seen, status, log: watch.log, since, how }
    const artefacts = [
      ...(await gather(place)),
      ...(await copies(place)),
      ...(how === 'thoroughly' ? await views(place) : []),
    ]
    for (const artefact of artefacts) {
      check(artefact)
      if (artefact.kind === 'paper' && how !== 'before-circulation') keepShown(artefact)
    }
    return status
  }
  const check = (artefact: Artefact) => {
    outcome.artefacts += 1
    outcome.leaks.push(...leaksIn(artefact, facts, secrets))
  }
  const secretsWithPaper = () => plantedHere.filter(({ paper }) => paper !== null)
  const keepShown = ({ reader, text }: Artefact) => {
    const known = shown.get(reader) ?? new Set()
    shown.set(reader, known)
    for (const word of secretsIn(text)) known.add(word)
  }

  // What they write.
  const plantingFor = (index: number, paper: Paper, about: string): Planting => {
    const secret = (what: string, where: Secret['place'], childId: string | null = null) =>
      plant({ about: `${what} of ${about}`, paper, place: where, childId, party: null })
    const isForm = paper.marked
    const spots = plan.details.flatMap(({ detail, spots: all }) =>
      all
        .filter(({ report }) => report % authors.length === index)
        .map(({ spot, way }) => ({ spot, text: detail.ways[way % detail.ways.length] as string })),
    )
    const details = (wanted: Spot) =>
      paper.apart ? [] : spots.filter(({ spot }) => spot === wanted).map(({ text }) => text)
    const children = isForm ? conference.children : []
    const names = isForm || paper.apart ? [] : [`We know ${childNames.join(' and ')}.`]
    const hiddenPlace = 'hidden' as const
    return {
      general: [secret('what everybody may read', 'shown'), ...details('general'), ...names],
      title: [secret('the title', 'shown'), ...details('title')],
      child: [
        ...children.map(({ id: childId }) => ({ childId, text: secret('the section of a child', 'shown', childId) })),
        ...(conference.children[0]
          ? details('child').map((text) => ({ childId: conference.children[0]?.id ?? '', text }))
          : []),
      ],
      restricted: [...(isForm ? [secret('the restricted block', 'restricted')] : []), ...details('restricted')],
      comment: [secret('a comment', hiddenPlace), ...details('comment')],
      header: [secret('a header', hiddenPlace), ...details('header')],
      metadata: [secret('the metadata', hiddenPlace), ...details('metadata')],
      hidden: [
        ...['a deletion', 'hidden text', 'a bookmark', 'an alternative text', 'white text', 'a tooltip'].map((what) =>
          secret(what, hiddenPlace),
        ),
        ...details('hidden'),
      ],
    }
  }
  const knownVersions = new Set<string>()
  const submit = async (index: number, planned: PlannedReport, intent: 'submit' | 'draft', apart = false) => {
    const author = authors[index] as CastProfessional
    const shape = apart ? 'pdf' : planned.shape
    const paper: Paper = {
      ...{ author: author.email, marked: shape === 'form', apart },
      familyMayRead: shape !== 'form' && planned.mayRead === true,
    }
    const about = `the ${apart ? 'restricted file' : planned.fate === 'accepted' ? 'report' : `${planned.fate} report`} (${shape}) by ${author.role}`
    const file = await write(stage, await find(), author, shape, plantingFor(index, paper, about))
    const ways = (shape === 'pdf' ? author.pdf : author.word).filter(
      (way) =>
        (!apart || way === 'hand' || way === 'chat') && (intent === 'submit' || way === 'prepared' || way === 'page'),
    )
    const way: Way | undefined = ways[planned.way % ways.length]
    if (!way) return null
    // The clock stands still, and nobody hands in two things in one moment.
    stage.clock.moveTo(stage.clock.now().add({ minutes: 1 }))
    await handIn(stage, conference, { author, way, file, part: apart ? 'restricted' : 'main', intent })
    const report = (await show()).reports.find(({ id: reportId }) => reportId === reportIdOf(author.email))
    for (const version of report?.versions ?? []) {
      if (knownVersions.has(version.id)) continue
      knownVersions.add(version.id)
      facts.paperOf.set(version.id, paper)
    }
    return paper
  }
  const team = (path: string, body: unknown = {}) => stage.call(businessTeam.email, 'POST', path, body)
  const accept = async (index: number, planned: PlannedReport, paper: Paper | null, apart: Paper | null) => {
    const reportId = reportIdOf((authors[index] as CastProfessional).email)
    let papers: (Paper | null)[] = [paper, apart]
    if (planned.shape !== 'form' && planned.mayRead !== null) {
      const asked = { mayRead: planned.mayRead, note: 'Said so by phone' }
      const answered = await team(`/reports/${reportId}/family-question`, asked)
      if (!planned.mayRead && answered.status === 200) papers = setApart(paper, apart)
    }
    let accepted = await team(`/reports/${reportId}/accept`)
    if (accepted.status === 409) {
      await team(`/reports/${reportId}/settle`)
      accepted = await team(`/reports/${reportId}/accept`)
    }
    if (accepted.status === 200) for (const one of papers) if (one) facts.standing.add(one)
    await stage.rest()
  }
  /** It goes to the chair only, beside what the chair has already; there is no report then for anybody else. */
  const setApart = (...papers: (Paper | null)[]) => {
    for (const paper of papers) {
      if (!paper) continue
      paper.apart = true
      facts.standing.add(paper)
    }
    return []
  }
  const handInAll = async (wanted: (fate: PlannedReport['fate']) => boolean) => {
    for (const [index, author] of authors.entries()) {
      const planned = plan.reports[index] as PlannedReport
      if (!wanted(planned.fate) || planned.fate === 'missing') continue
      if (planned.fate === 'draft') {
        await submit(index, planned, 'draft')
        continue
      }
      let paper = await submit(index, planned, 'submit')
      if (planned.fate === 'replaced') paper = await submit(index, { ...planned, fate: 'accepted' }, 'submit')
      const apart = planned.apart ? await submit(index, planned, 'submit', true) : null
      if (planned.fate === 'returned')
        await team(`/reports/${reportIdOf(author.email)}/send-back`, { comment: 'Please say more.' })
      else if (planned.fate !== 'unaccepted') await accept(index, planned, paper, apart)
    }
    await stage.rest()
  }

  // What is let go, and what is not.
  const releaser = plan.releasedBy === 'lead' ? people.lead.email : people.chair.email
  const other = plan.releasedBy === 'lead' ? people.chair.email : people.lead.email
  const as = (email: string, path: string, body: unknown = {}) =>
    stage.call(email, 'POST', `/conferences/${id}${path}`, body)
  const release = async () => {
    const { releases } = await show()
    for (const { partyId, awaiting } of releases) {
      const party = parties.findIndex(({ email }) => email === emailOf(partyId))
      const versionIds = awaiting
        .filter(
          ({ authorId }) => plan.releases[party * 5 + authors.findIndex(({ email }) => email === emailOf(authorId))],
        )
        .map(({ versionId }) => versionId)
      if (versionIds.length === 0) continue
      const done = await as(releaser, '/release', { partyId, versionIds, readForOthers: true })
      if (done.status !== 200) continue
      const email = emailOf(partyId)
      const papers = facts.released.get(email) ?? new Set()
      facts.released.set(email, papers)
      for (const versionId of versionIds) papers.add(facts.paperOf.get(versionId) as Paper)
    }
    await stage.rest()
  }
  const clearHolds = async () => {
    const { holds } = await show()
    for (const [index, hold] of holds.filter(({ cleared }) => !cleared).entries()) {
      if (!plan.clears[index % plan.clears.length]) continue
      const opened = await as(other, `/holds/${hold.id}/passage`)
      const cleared = await as(other, `/holds/${hold.id}/clear`, { reason: 'Known to them already' })
      if (cleared.status !== 200) continue
      const { detail } = opened.body as { detail: string | null }
      const reader = emailOf(hold.recipientId)
      // What cannot be searched is cleared as a whole.
      const texts = detail === null ? facts.kept.map((one) => one.detail.text) : [detail]
      for (const text of texts) facts.cleared.push({ reader, text, versionId: hold.versionId })
    }
    await stage.rest()
  }

  await at(1, '10:00')
  await handInAll((fate) => fate !== 'late')
  await release()
  await clearHolds()
  if (plan.withheld) {
    const party = parties[plan.withheld.party % parties.length] as (typeof parties)[number]
    const author = authors[plan.withheld.report % authors.length] as CastProfessional
    const body = { partyId: idOf(party.email), reportId: reportIdOf(author.email), reason: 'Not safe' }
    const done = await as(people.chair.email, '/withhold', body)
    if (done.status === 200) facts.withheld.add(`${party.email} ${author.email}`)
  }
  await at(7, '17:00')
  await look('thoroughly')

  await at(8, '09:00')
  if (plan.circulates) {
    facts.circulatedTo = 'everybody'
    await look('before-circulation')
    await team(`/conferences/${id}/circulate`)
    await stage.rest()
    await clearHolds()
    await look('quickly')
  }
  await at(8, '10:00')
  if (!plan.circulates) facts.circulatedTo = 'professionals'
  await look('quickly')
  await at(8, '11:00')
  await handInAll((fate) => fate === 'late')
  await release()
  await clearHolds()
  if (plan.circulates) await team(`/conferences/${id}/circulate`)
  await at(8, '16:00')
  const status = await look('thoroughly')
  expectWhatIsDue(status)

  const chosen = status.packs[(plan.recalls ?? 0) % status.packs.length]
  if (plan.recalls !== null && chosen) {
    await team(`/packs/${chosen.id}/recall`, { reason: 'Made by mistake' })
    await stage.rest()
    for (const who of await whoOpens(stage, status, [chosen.id])) outcome.leaks.push(`${who}, which is recalled`)
  }
  if (plan.stops) {
    await team(`/conferences/${id}/stop`)
    await stage.rest()
    const packIds = status.packs.map((pack) => pack.id)
    for (const who of await whoOpens(stage, status, packIds)) outcome.leaks.push(`${who}, of a stopped conference`)
  }
  if (plan.after) {
    const details = facts.kept.map(({ detail }, index) => detail.ways[wayOf(index) % detail.ways.length] as string)
    const given = { stage, conference, after: plan.after, readers: facts.readers, details, at, day, plant, look, check }
    await liveAfterwards(given)
    outcome.held = 1
    expectCopies((await find()).holds)
  } else {
    await at(10, '10:00')
    await look('quickly')
  }
  return outcome

  /** Of what is written from the decision on, as far as nothing of theirs is held. */
  function expectCopies(holds: Conference['holds']) {
    const waiting = new Set(holds.flatMap((one) => (one.cleared ? [] : [emailOf(one.recipientId)])))
    for (const { word, due = [] } of plantedHere)
      for (const email of due.filter((one) => !waiting.has(one))) {
        outcome.due += 1
        if (shown.get(email)?.has(word)) outcome.reached += 1
        else if (process.env.LEAK_RUNS) console.log(`${email} never got ${secrets.get(word)?.about}`)
      }
  }

  /** The other half: what somebody may read and nothing holds has to have reached them. */
  function expectWhatIsDue({ holds }: ConferenceStatus) {
    for (const secret of secretsWithPaper())
      for (const reader of facts.readers.values()) {
        if (!facts.maySee(reader, secret) || secret.place === 'hidden') continue
        const versions = [...facts.paperOf]
          .filter(([, paper]) => paper === secret.paper)
          .map(([versionId]) => versionId)
        const isHeld = holds.some(
          ({ versionId, recipientId, cleared }) =>
            versionId !== null && versions.includes(versionId) && emailOf(recipientId) === reader.email && !cleared,
        )
        if (isHeld) continue
        outcome.due += 1
        if (shown.get(reader.email)?.has(secret.word)) outcome.reached += 1
      }
  }
}

const LETTERS = 'bcdghjkmnprtvw'

/** A word that nobody writes, different for each number, which no spelling check or line break can hide. */
function wordFor(number: number): string {
  const letters: string[] = []
  for (let rest = number + LETTERS.length ** 2; rest > 0; rest = Math.floor(rest / LETTERS.length))
    letters.unshift(LETTERS[rest % LETTERS.length] as string)
  return `zq${letters.join('')}qz`
}

function capital(word: string): string {
  return word[0]?.toUpperCase() + word.slice(1)
}
