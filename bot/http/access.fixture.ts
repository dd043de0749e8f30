import { paper, paperSection } from '../../conference/papers/papers.fixture.ts'
import { coreGroup, planAction } from '../../conference/plan/plan.fixture.ts'
import { sampleAnswers } from '../../conference/request.fixture.ts'
import type { Store, Transaction } from '../ports.ts'
import { sampleConference, sampleParticipant, sampleReport, sampleVersion } from '../store/conference.fixture.ts'
import type { Standing } from './access-table.ts'
import type { startTestServer, TokenChange } from './server.fixture.ts'

type Server = Awaited<ReturnType<typeof startTestServer>>

/** Object ids in Entra by what their holder is in the conference that `prepare` makes. */
export const people: Record<Standing, string> = {
  chair: '66666666-6666-4666-8666-666666666666',
  lead: '44444444-4444-4444-8444-444444444444',
  author: '55555555-5555-4555-8555-555555555555',
  professional: '77777777-7777-4777-8777-777777777777',
  none: '33333333-3333-4333-8333-333333333333',
}

/** Callers whom no route knows, whatever roles their token says. */
export const strangers: Record<string, { change: TokenChange | null; status: 401 | 403; reason: string }> = {
  'no token': { change: null, status: 401, reason: 'not-signed-in' },
  'an expired token': { change: { expiresInSeconds: -60 }, status: 401, reason: 'not-signed-in' },
  'a token for another audience': {
    ...{ change: { aud: '00000003-0000-0000-c000-000000000000' }, status: 401, reason: 'not-signed-in' },
  },
  'a token of another tenant': {
    change: {
      tid: '99999999-9999-4999-8999-999999999999',
      iss: 'https://login.microsoftonline.com/99999999-9999-4999-8999-999999999999/v2.0',
    },
    ...{ status: 401, reason: 'other-tenant' },
  },
  'a forged token': { change: { forged: true }, status: 401, reason: 'not-signed-in' },
  'a token of another scope': { change: { scp: 'profile' }, status: 401, reason: 'not-signed-in' },
  'an app’s own token': { change: { scp: undefined }, status: 401, reason: 'not-signed-in' },
  'a guest’s token': { change: { acct: 1 }, status: 403, reason: 'guest' },
  'the token of a guest whose tenant does not say so': {
    change: { idp: 'https://sts.windows.net/99999999-9999-4999-8999-999999999999/' },
    ...{ status: 403, reason: 'guest' },
  },
}

const ids: Record<string, string> = {}

/** The store as a route knows it, but nothing is kept: what one caller changed the next does not meet. */
export function forgetting(store: Store): Store {
  const undo = new Error('Undone')
  const forget = async <T, Given extends unknown[]>(
    begin: (work: (...given: Given) => Promise<never>) => Promise<never>,
    work: (...given: Given) => Promise<T>,
  ): Promise<T> => {
    let done: { result: T } | undefined
    try {
      return await begin(async (...given) => {
        done = { result: await work(...given) }
        throw undo
      })
    } catch (cause) {
      if (cause !== undo || !done) throw cause
      return done.result
    }
  }
  return {
    ...store,
    transaction: (work) => forget(store.transaction, work),
    change: (id, work) => forget((undone) => store.change(id, undone), work),
  }
}

/** A conference in which everybody has a part. */
export async function prepare(server: Server) {
  const booked = sampleConference()
  const [chair, worker, school, party] = booked.participants
  if (!chair || !worker || !school || !party) throw new Error('The sample has four people')
  const byHand = { ...party, channel: 'by-hand' as const }
  const report = sampleReport(school.id, { state: 'submitted', versions: [] })
  const lateReport = sampleReport(worker.id, { state: 'accepted', versions: [] })
  const participants = [
    { ...chair, entraId: people.chair },
    { ...worker, entraId: people.lead },
    { ...school, entraId: people.author },
    byHand,
    sampleParticipant({ entraId: people.professional }),
  ]
  const version = sampleVersion()
  const lateVersion = sampleVersion({ late: true })
  const pack = {
    id: crypto.randomUUID(),
    participantId: party.id,
    circulation: 1,
    file: { driveId: 'd', itemId: 'i' },
    pages: 3,
    bytes: 100,
    contents: [
      {
        versionId: version.id,
        part: 'main' as const,
        file: { driveId: 'd', itemId: 'r' },
        pages: 3,
        handedOver: null,
      },
    ],
    by: 'hand' as const,
    madeAt: Temporal.Instant.from('2026-03-18T09:00:00Z'),
    openedAt: null,
    readAt: null,
    access: null,
    recalled: null,
  }
  const detail = { id: crypto.randomUUID(), kind: 'address' as const, text: '14 Harbour View', keptFrom: [party.id] }
  const hold = {
    id: crypto.randomUUID(),
    recipientId: party.id,
    thing: { kind: 'version' as const, versionId: version.id },
    reason: 'protected-detail' as const,
    detailId: detail.id,
    passage: 'They live at 14 Harbour View now.',
    foundAt: Temporal.Instant.from('2026-03-18T09:00:00Z'),
    raisedBy: null,
    seenBy: [],
    cleared: null,
  }
  const stray = {
    id: crypto.randomUUID(),
    mailId: crypto.randomUUID(),
    webUrl: 'https://outlook.office365.com/owa/?ItemID=1',
    conferenceId: null,
    reason: 'unknown-sender' as const,
    receivedAt: Temporal.Instant.from('2026-03-18T09:00:00Z'),
    settled: null,
  }
  const sentAt = Temporal.Instant.from('2026-03-18T09:00:00Z')
  const request = {
    ...{
      id: crypto.randomUUID(),
      version: 1,
      state: 'sent' as const,
      authorId: people.lead,
      authorName: 'Sam Example',
    },
    ...{ answers: sampleAnswers(), appointment: null, comment: '', changedAt: sentAt, sentAt, conferenceId: null },
  }
  const contactId = crypto.randomUUID()
  const actionId = crypto.randomUUID()
  const coreGroupId = crypto.randomUUID()
  const today = Temporal.PlainDate.from('2026-03-18')
  const [paperId, copyId, correctionId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  await server.store.transaction(async (tx) => {
    const { number } = await tx.conferences.add({ ...booked, participants, reports: [report, lateReport] })
    ids.number = String(number)
    await tx.reports.addVersion(report.id, version)
    await tx.reports.addVersion(lateReport.id, lateVersion)
    await tx.packs.add(pack)
    await tx.protectedDetails.add(booked.id, detail)
    await tx.holds.add(booked.id, hold)
    await tx.strayMail.add(stray)
    await tx.requests.add(request)
    await tx.holidays.add('closure', Temporal.PlainDate.from('2026-04-29'), 'Moving house')
    await tx.contacts.put(contactId, { ...aContact(), ...NO_NOTES })
    await everybodyIsHere(tx, booked.id, participants)
    await tx.coreGroups.add(booked.id, { ...aCoreGroup(), id: coreGroupId })
    await tx.plans.putMembers(
      booked.id,
      participants.map(({ id: participantId }) => ({ participantId, from: today, until: null, reason: '' })),
    )
    await tx.papers.add(booked.id, aPaper(party.id, { paperId, copyId, correctionId }))
    await tx.plans.putActions(booked.id, [planAction(actionId, { whoId: school.id })])
  })
  Object.assign(ids, {
    ...{
      child: booked.children[0]?.id ?? '',
      conference: booked.id,
      report: report.id,
      pack: pack.id,
      party: party.id,
      version: version.id,
    },
    ...{ lateVersion: lateVersion.id, hold: hold.id, detail: detail.id, stray: stray.id },
    ...{ request: request.id, contact: contactId, action: actionId, coreGroup: coreGroupId },
    ...{ paper: paperId, copy: copyId, correction: correctionId },
  })
}

async function everybodyIsHere(tx: Transaction, conferenceId: string, participants: readonly { id: string }[]) {
  const meeting = await tx.meetings.lock(conferenceId)
  const at = Temporal.Instant.from('2026-03-18T09:00:00Z')
  const attendance = participants.map(({ id: personId }) => ({
    ...{ personId, state: 'here' as const, way: 'room' as const, at, by: personId },
  }))
  await tx.meetings.save(meeting, { ...meeting, attendance, version: 1 }, [])
}

const WHOLE: Record<string, string> = {
  'my-reports': 'report',
  ...{ reports: 'report', packs: 'pack', 'stray-mail': 'stray', requests: 'request', contacts: 'contact' },
  actions: 'action',
  'core-groups': 'coreGroup',
  papers: 'paper',
}

function addressOf(server: Server, path: string): string {
  const whole = Object.keys(WHOLE).find((room) => path.startsWith(`/api/v1/${room}/`))
  const id = ids[WHOLE[whole ?? ''] ?? 'conference']
  const others: Record<string, string | undefined> = {
    ...{
      ':partyId': ids.party,
      ':participantId': ids.party,
      ':holdId': ids.hold,
      ':childId': ids.child,
      ':detailId': ids.detail,
    },
    ':versionId': ids.version,
    ':copyId': ids.copy,
    ':correctionId': ids.correction,
    ':id': id,
  }
  const query = path.endsWith('/files')
    ? '?name=a.docx&note=by%20post'
    : path.startsWith('/api/v1/figures')
      ? '?from=2026-04-01&to=2027-03-31&table=ssd_cp_plans'
      : path.endsWith('/appointment')
        ? `?number=${ids.number}`
        : ''
  const filled = Object.entries(others).reduce((address, [name, value]) => address.replace(name, `${value}`), path)
  return `${server.address}${filled}${query}`
}

/** A draft of which a party reached by hand has had a copy already, and asks for a correction. */
const aPaper = (partyId: string, { paperId, copyId, correctionId }: Record<string, string>) => {
  const at = Temporal.Instant.from('2026-03-18T09:00:00Z')
  const copy = {
    ...{ id: copyId as string, participantId: partyId, number: 1, sha256: 'a', by: 'hand' as const, madeAt: at },
    ...{ docx: { driveId: 'd', itemId: 'i' }, pdf: { driveId: 'd', itemId: 'i' }, handedOver: null },
  }
  const correction = { id: correctionId as string, participantId: partyId, text: 'Not so', at, settled: null }
  return paper({ id: paperId as string, sections: [paperSection('all')], copies: [copy], corrections: [correction] })
}

const aCoreGroup = () => coreGroup('', '2026-04-20T10:00')

const NO_NOTES = { phone: '', sharedMailbox: false, mailboxNote: '', holidayContact: '' }

const aContact = () => ({
  ...{ name: 'Jo Field', role: 'teacher', agency: 'Harbour School', group: 'education' as const },
  email: `${crypto.randomUUID()}@school.example`,
})

/** Enough for a route to get past its schema. */
const bodies: Record<string, () => object> = {
  'POST /api/v1/timetable': () => ({ kind: 'initial', start: '2026-04-07T10:00' }),
  'POST /api/v1/conferences': () => ({
    kind: 'initial',
    strategyDate: '2026-03-16',
    start: '2026-04-07T10:00',
    durationMinutes: 120,
    place: 'Room 1',
    chair: 'chair@example.org',
    leadSocialWorker: 'lead@example.org',
    children: [{ name: 'Robin Example', born: '2018-05-04', parties: [] }],
    participants: ['chair', 'lead'].map((who) => ({
      ...{ side: 'professional', email: `${who}@example.org`, name: who, role: who, agency: 'a', group: 'other' },
    })),
  }),
  'POST /api/v1/free-days': () => ({ kind: 'initial', strategyDate: '2026-03-16', durationMinutes: 120 }),
  'POST /api/v1/requests': () => ({ origin: 'social-worker' }),
  'PUT /api/v1/requests/:id': () => ({ answers: {} }),
  'POST /api/v1/requests/:id/return': () => ({ comment: 'The date of birth is missing' }),
  'POST /api/v1/requests/:id/close': () => ({ comment: 'Booked with the sister' }),
  'POST /api/v1/people/search': () => ({ text: 'Dr' }),
  'POST /api/v1/people/import': () => ({ csv: 'Name,E-mail,Role,Agency,Agency group' }),
  'POST /api/v1/contacts': () => aContact(),
  'PUT /api/v1/contacts/:id': () => aContact(),
  'POST /api/v1/contacts/import': () => ({ csv: 'Name,E-mail,Role,Agency,Agency group' }),
  'POST /api/v1/conferences/:id/move': () => ({ start: '2026-04-01T10:00' }),
  'PUT /api/v1/conferences/:id/parts': () => ({ parts: [] }),
  'POST /api/v1/conferences/:id/meeting/options': () => ({ allowed: ['chat'] }),
  'POST /api/v1/conferences/:id/call-off': () => ({ reason: 'Not needed' }),
  'POST /api/v1/conferences/:id/whereabouts': () => ({ answer: 'no' }),
  'POST /api/v1/conferences/:id/cannot-come': () => ({ instead: '' }),
  'POST /api/v1/conferences/:id/release': () => ({ partyId: ids.party, versionIds: [ids.version] }),
  'POST /api/v1/conferences/:id/people/:participantId/replace': () => ({ reason: 'New job', successor: null }),
  'POST /api/v1/conferences/:id/children/:childId/born': () => ({ name: 'Robin Example', born: '2026-03-01' }),
  'POST /api/v1/conferences/:id/children/:childId/end-plan': () => ({
    ...{ reason: 'transfer', on: '2026-03-17', note: 'Southshire, by letter' },
  }),
  'POST /api/v1/conferences/:id/withhold': () => ({ partyId: ids.party, reportId: ids.report, reason: 'Agreed' }),
  'POST /api/v1/conferences/:id/give-back': () => ({ partyId: ids.party, reportId: ids.report }),
  'POST /api/v1/conferences/:id/late-report': () => ({ versionId: ids.lateVersion, choice: 'go-ahead' }),
  'POST /api/v1/conferences/:id/holds/:holdId/clear': () => ({ reason: 'Known to this party already' }),
  'POST /api/v1/conferences/:id/protected-details': () => ({
    kind: 'phone',
    text: '023 9200 0001',
    keptFrom: [ids.party],
  }),
  'POST /api/v1/conferences/:id/meeting/changes': () => ({ changes: [{ id: crypto.randomUUID(), kind: 'start' }] }),
  'POST /api/v1/conferences/:id/close': () => ({ version: 1 }),
  'POST /api/v1/conferences/:id/closing/corrections': () => ({
    reason: 'Heard wrongly',
    changes: [
      { id: crypto.randomUUID(), kind: 'remove-ask', askId: crypto.randomUUID(), version: crypto.randomUUID() },
    ],
  }),
  'POST /api/v1/conferences/:id/review': () => ({ start: '2026-06-30T10:00', durationMinutes: 120, place: 'Room 1' }),
  'POST /api/v1/holidays': () => ({ kind: 'proclaimed', date: '2026-04-30', name: 'A royal wedding' }),
  'POST /api/v1/holidays/preview': () => ({ kind: 'proclaimed', date: '2026-04-30', name: 'A royal wedding' }),
  'POST /api/v1/holidays/remove': () => ({ kind: 'closure', date: '2026-04-29' }),
  'POST /api/v1/reports/:id/family-question': () => ({ mayRead: true, note: 'Rang the author at 10.12' }),
  'POST /api/v1/reports/:id/confirm': () => ({ note: 'Rang the author at 10.12' }),
  'POST /api/v1/my-reports/:id/link': () => ({ url: 'https://northshire.sharepoint.com/:w:/g/a' }),
  'POST /api/v1/my-reports/:id/family-question': () => ({ mayRead: true }),
  'POST /api/v1/reports/:id/notes': () => ({ text: 'Rang 10.12, sending by 2pm' }),
  'POST /api/v1/actions/:id/settle': () => ({ how: 'done' }),
  'POST /api/v1/core-groups/:id/changes': () => ({
    changes: [{ id: crypto.randomUUID(), kind: 'update', personId: ids.party, was: '', now: 'All is well' }],
  }),
  'POST /api/v1/core-groups/:id/day': () => ({ start: '2026-04-21T10:00' }),
  'POST /api/v1/core-groups/:id/missed': () => ({ reason: 'The room was shut' }),
  'POST /api/v1/conferences/:id/core-group-members': () => ({ who: { side: 'known', participantId: ids.party } }),
  'POST /api/v1/conferences/:id/core-group-members/:participantId/leave': () => ({ reason: 'New job' }),
  'POST /api/v1/conferences/:id/feasts': () => ({ feasts: [{ date: '2027-03-10', name: 'Eid al-Fitr' }] }),
  'POST /api/v1/conferences/:id/bring-review-forward': () => ({ start: '2026-06-01T10:00', reason: 'More worries' }),
  'PUT /api/v1/papers/:id': () => ({ version: 1, sections: [] }),
  'POST /api/v1/papers/:id/approve': () => ({ version: 1 }),
  'POST /api/v1/papers/:id/corrections': () => ({ participantId: ids.party, text: 'Not so' }),
  'POST /api/v1/papers/:id/corrections/:correctionId/settle': () => ({ how: 'noted', note: 'Kept', version: 1 }),
  'POST /api/v1/papers/:id/copies/:copyId/hand-over': () => ({ how: 'Read together at home' }),
  'POST /api/v1/packs/:id/recall': () => ({ reason: 'Wrong person' }),
  'POST /api/v1/reports/:id/send-back': () => ({ comment: 'Page two is missing' }),
  'POST /api/v1/packs/:id/hand-over': () => ({ how: 'Read together at home' }),
}

/** Asks the route about the prepared conference. */
export function ask(server: Server, { method, path }: { method: string; path: string }, token: string | null) {
  const isBare = method === 'GET' || method === 'DELETE'
  const body = isBare ? {} : { body: JSON.stringify(bodies[`${method} ${path}`]?.() ?? {}) }
  // The version of what was just made.
  const seen = path.endsWith('/move') || path.endsWith('/send') || method === 'PUT' ? { 'if-match': '"1"' } : {}
  const headers = { 'content-type': 'application/json', ...seen, ...(token && { authorization: `Bearer ${token}` }) }
  return fetch(addressOf(server, path), { method, headers, ...body })
}
