import { randomUUID } from 'node:crypto'
import type { CoreGroupPage } from '../../bot/api/core-group.ts'
import type { SectionView } from '../../bot/api/papers.ts'
import { businessTeam, manager } from '../../commands/stand-in/tenant.ts'
import type { Conference } from '../../conference/conference.ts'
import type { RecordChange } from '../../conference/core-group/change.ts'
import { agreeDates, type Done, decide, hold, planLine } from '../journeys/held.fixture.ts'
import { monthsOf } from '../journeys/months.fixture.ts'
import { onPaper } from '../journeys/on-paper.fixture.ts'
import { people, type Stage } from '../journeys/stage.fixture.ts'
import type { Artefact } from './artefact.ts'
import type { Reader, Secret } from './facts.ts'
import type { PlannedAfter } from './plan.ts'

/** What is needed of the conference that was lived through so far. */
export interface Afterwards {
  stage: Stage
  conference: Conference
  after: PlannedAfter
  readers: ReadonlyMap<string, Reader>
  /** Ways in which what is kept from somebody is written, one after the other. */
  details: readonly string[]
  at(day: number, time: string): Promise<void>
  /** The working day of that number, as a date. */
  day(number: number): string
  plant(secret: Omit<Secret, 'word'>): string
  /** Everything that has left since is looked at. */
  look(how: 'quickly' | 'thoroughly'): Promise<unknown>
  check(artefact: Artefact): void
}

type WithoutId<Change> = Change extends unknown ? Omit<Change, 'id'> : never

/** These see what came of the conference as a whole, and nothing of what was said for somebody alone. */
const WHOLE = [businessTeam.email, manager.email, people.chair.email, people.lead.email]

/** A conference held, closed, followed by its papers and a core group, until its plans have ended. */
export async function liveAfterwards(given: Afterwards) {
  const { stage, conference, after, readers, details, at, day, plant, look, check } = given
  const { id, children } = conference
  const [chair, lead] = [people.chair.email, people.lead.email]
  const ids = Object.fromEntries(conference.participants.map((one) => [one.email, one.id]))
  const idOf = (email: string) => ids[email] as string
  const everybody = [...readers.values()]
  const professionals = everybody.filter(({ side }) => side === 'professional')
  const family = everybody.filter(({ side }) => side === 'family')
  const came = family.filter((_, index) => after.came[index])
  const inGroup = family.filter((_, index) => after.members[index])
  const party = (came[0] ?? family[0]) as Reader
  const agency = professionals.find(({ email }) => email !== chair && email !== lead) as Reader
  const first = children[0]?.id as string
  const gets = ({ side, linked }: Reader) => side === 'professional' || linked.length > 0
  const of = (childId: string, among: readonly Reader[] = everybody) =>
    among.filter(({ side, linked }) => side === 'professional' || linked.includes(childId))
  const only = (...emails: string[]) => everybody.filter(({ email }) => emails.includes(email))
  let spot = 0
  /** A word for these, for the chair, and for who sees the whole where it is theirs too; now and then with a detail. */
  const words = (about: string, among: readonly Reader[], { whole = true, isOnPaper = true } = {}) => {
    const may = [...among.map(({ email }) => email), chair, ...(whole ? WHOLE : [])]
    const due = isOnPaper ? among.filter(gets).map(({ email }) => email) : []
    const word = plant({ about, paper: null, place: 'after', childId: null, party: null, may, due })
    const detail = after.spots.includes(spot) ? details[spot % Math.max(1, details.length)] : undefined
    spot += 1
    return detail === undefined ? word : `${word}. ${detail}.`
  }
  const refused = (what: string, { status, body }: { status: number; body: unknown }) => {
    if (status >= 300) throw new Error(`${what}: ${status} ${JSON.stringify(body)}`)
  }

  // The meeting. Who was there heard the party; of the family nobody else did.
  const held = hold(stage, id)
  const heardIt = [...new Set([...professionals, ...came, party])]
  const few = only(party.email, lead)
  const forFew = few.map(({ email }) => idOf(email))
  const said = (text: string, change: object): Done => ({
    ...{ kind: 'add-line', lineId: randomUUID(), step: 3, lineKind: 'family-words', whose: idOf(party.email), text },
    ...{ audience: 'everyone' as const, ...change },
  })
  const ofAgency = { personId: idOf(agency.email), childId: first }
  await at(9, '10:00')
  await held.begin(...[...professionals, ...came].map(({ email }) => email))
  await held.run([
    ...children.flatMap(({ id: childId }, index) => [
      decide(childId, { reasons: words(`why child ${index} has a plan`, of(childId)) }),
      planLine({ childId, action: words(`the plan for child ${index}`, of(childId)), whoId: idOf(agency.email) }),
    ]),
    planLine({ action: words('the plan for all', everybody), whoId: idOf(party.email) }),
    planLine({ action: words('the plan for few', few), whoId: idOf(lead), audience: forFew }),
    said(words('what a party said', heardIt, { whole: false }), {}),
    said(words('what a party said for few', few, { whole: false }), { audience: forFew }),
    said(words('a note', only(chair), { whole: false }), { lineKind: 'note', whose: null }),
    {
      ...{ kind: 'say-view', viewId: randomUUID(), version: null, ...ofAgency, planNeeded: true, category: 'neglect' },
      reasons: words('the view of an agency', of(first, [...professionals, ...came])),
    },
    {
      ...{ kind: 'dissent', dissentId: randomUUID(), version: null, ...ofAgency, formal: false },
      why: words('a dissent', of(first, [...professionals, ...came])),
    },
    {
      ...{ kind: 'put-ask', askId: randomUUID(), version: null, personId: idOf(party.email) },
      ...{ text: words('what a party asks for', heardIt), fromId: idOf(agency.email), from: '' },
    },
    {
      ...{ kind: 'confirm-core-group', was: null },
      memberIds: [lead, agency.email, ...inGroup.map(({ email }) => email)].map(idOf),
    },
    agreeDates({
      firstCoreGroup: {
        ...{ start: `${day(11)}T14:00`, durationMinutes: 60 },
        place: ['Harbour School', ...(after.inPlace ? details.slice(0, 1) : [])].join(', '),
      },
      review: { start: `${day(23)}T10:00`, durationMinutes: 60, place: 'Civic Offices' },
    }),
  ])
  // Whoever stands in the room reads the stage, whatever they are in it.
  for (const step of [3, 8, 11, 12]) {
    await held.run([{ kind: 'go-to-step', step }])
    const { body } = await stage.call(lead, 'GET', `/conferences/${id}/stage`)
    for (const { email } of [...professionals, ...came])
      check({
        reader: email,
        kind: 'page',
        what: `the stage in step ${step}`,
        text: JSON.stringify(body),
        versions: [],
      })
  }
  if ((await held.closing()).problems.some(({ code }) => code === 'inquorate')) {
    const reason = words('why it went on without a quorum', professionals)
    await held.run([{ kind: 'inquorate', was: null, inquorate: { kind: 'override', reason } }])
  }
  await at(9, '12:00')
  refused('Not closed', await held.close())
  await look('quickly')

  // Its papers, and one of them put right.
  const papers = onPaper(stage, id)
  const passage = (text: string, audience: SectionView['audience']): SectionView => ({
    ...{ id: 'more', heading: 'More', text, audience, childId: null },
  })
  const more = passage(words('a passage for one', [party], { whole: false }), [idOf(party.email)])
  await at(10, '10:00')
  refused('Not written', await papers.write('decision-letter', chair, (all) => [...all, more]))
  const approval = { readForOthers: true, send: true }
  for (const kind of ['decision-letter', 'outline-plan', 'full-record'] as const)
    refused(`Not sent: ${kind}`, await papers.approve(kind, chair, approval))
  const { recipients } = await papers.of('decision-letter')
  const byHand = recipients.find(({ by, copies }) => by === 'hand' && copies.length > 0)?.copies[0]
  const how = words('how a paper was shared', [], { isOnPaper: false })
  if (byHand) refused('Not handed over', await papers.handOver('decision-letter', lead, byHand.id, how))
  if (recipients.some(({ participantId, copies }) => participantId === idOf(party.email) && copies.length > 0)) {
    const text = words('what is wrong in a paper', [party], { isOnPaper: false })
    const asked = await papers.ask('decision-letter', lead, idOf(party.email), text)
    refused('Not asked', asked)
    const right = words('a passage put right', [party], { whole: false })
    const { sections } = await papers.draft('decision-letter')
    const settlement = {
      ...{ how: 'put-right', note: words('an answer', [party], { isOnPaper: false }), readForOthers: true },
      sections: sections?.map((one) => (one.id === 'more' ? { ...one, text: right } : one)),
    }
    refused('Not put right', await papers.settle('decision-letter', chair, `${asked.body.correctionId}`, settlement))
  }
  await look('quickly')

  // A core group, which those see who are in it; of what it wrote the progress report tells the professionals.
  const group = [...only(chair, lead, agency.email), ...inGroup]
  const told = [...new Set([...professionals, ...inGroup])]
  const months = monthsOf(stage, id, lead)
  await at(11, '14:30')
  const meeting = (await months.all()).coreGroups.find(({ start }) => start?.startsWith(day(11)))?.id
  const page = (await stage.call(lead, 'GET', `/core-groups/${meeting}`)).body as CoreGroupPage
  const lineForAll = page.actions.find(({ childId, whoId }) => childId === null && whoId === idOf(party.email))
    ?.id as string
  const fresh = { was: '' } as const
  const changes: WithoutId<RecordChange>[] = [
    { kind: 'update', personId: idOf(agency.email), ...fresh, now: words('an update', group) },
    { kind: 'progress-words', actionId: lineForAll, side: 'family', ...fresh, now: words('how a line goes', told) },
    { kind: 'question', question: 'working', side: 'family', ...fresh, now: words('an answer of the family', told) },
    { kind: 'childs-view', childId: first, ...fresh, now: words('what a child says', of(first)) },
    ...(inGroup.includes(party)
      ? [
          {
            ...{ kind: 'parents-view' as const, personId: idOf(party.email), ...fresh },
            now: words('what a parent says', [...new Set([...told, ...came])], { isOnPaper: false }),
          },
        ]
      : []),
    {
      ...{ kind: 'child-seen', childId: first, was: null },
      now: { seenOn: day(11), alone: true, words: words('how a child was seen', of(first, group)) },
    },
    {
      ...{ kind: 'add-action', actionId: randomUUID(), childId: first, outcome: 'Safe', who: '', byWhen: null },
      ...{ action: words('a new action', of(first), { isOnPaper: false }), whoId: idOf(lead), howWeWillKnow: '' },
      ...{ ifItDoesNotWork: '', audience: 'everyone' },
    },
  ]
  const written = await stage.call(lead, 'POST', `/core-groups/${page.id}/changes`, {
    changes: changes.map((change) => ({ id: randomUUID(), ...change })),
  })
  refused('Not written', written)
  const outcomes = (written.body as { outcomes: { state: string }[] }).outcomes
  if (outcomes.some(({ state }) => state !== 'done')) throw new Error(`Not written: ${JSON.stringify(outcomes)}`)
  await months.hold(page.due)
  if ((await papers.of('core-group-record')).state !== 'sent')
    refused('Not sent', await papers.approve('core-group-record', lead, approval))
  await look('quickly')

  // The progress report, and the end of each plan.
  await at(13, '09:00')
  const recommended = words('what is recommended', everybody)
  const recommend = ({ id: section, ...rest }: SectionView) => ({
    ...{ id: section, ...rest },
    ...(section === 'recommendation' && { text: recommended }),
  })
  refused('Not written', await papers.write('progress-report', lead, (all) => all.map(recommend)))
  refused('Not sent', await papers.approve('progress-report', lead, approval))
  const noted = words('how a plan ended', [], { isOnPaper: false })
  for (const { id: childId } of children) {
    const end = { reason: 'transfer', on: day(13), note: noted }
    await stage.team('POST', `/conferences/${id}/children/${childId}/end-plan`, end)
  }
  const ended = (await papers.draft('ending-letter')).sections?.[0]?.childId as string
  const support = words('what helps after a plan', of(ended), { whole: false })
  const help = (one: SectionView) => (one.id === 'support' ? { ...one, text: support } : one)
  refused('Not written', await papers.write('ending-letter', chair, (all) => all.map(help)))
  refused('Not sent', await papers.approve('ending-letter', chair, approval))
  await look('thoroughly')
}
