import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Problem } from '../api/problem.ts'
import { sampleConference, sampleParticipant, sampleReport, sampleVersion } from '../store/conference.fixture.ts'
import { apiRoutes } from './routes/index.ts'
import { startTestServer, type TokenChange } from './server.fixture.ts'

const lead = { oid: '44444444-4444-4444-8444-444444444444' }
const teacher = { oid: '55555555-5555-4555-8555-555555555555' }

/** Callers by what their token says. The chair's role alone gives no way into a conference that they are not in. */
const callers = {
  nobody: {},
  chairElsewhere: { roles: ['Chair'] },
  businessTeam: { roles: ['BusinessTeam'] },
  manager: { roles: ['Manager'] },
  lead,
  teacher,
} satisfies Record<string, TokenChange>
type Caller = keyof typeof callers

/** 'in': past the access check, whatever the state of things then says (200, 409, 422). */
type Outcome = 'in' | 403 | 404

const onlyTeam: Record<Caller, Outcome> = {
  ...{ nobody: 403, chairElsewhere: 403, businessTeam: 'in', manager: 403, lead: 403, teacher: 403 },
}
/** What only this conference's own chair may do, who is not among the callers. */
const nobodyHere: Record<Caller, Outcome> = { ...onlyTeam, businessTeam: 403 }
const everybody: Record<Caller, Outcome> = {
  ...{ nobody: 'in', chairElsewhere: 'in', businessTeam: 'in', manager: 'in', lead: 'in', teacher: 'in' },
}

/** Who may use which route. */
const expected: Record<string, Record<Caller, Outcome>> = {
  'GET /api/v1/me': everybody,
  'GET /api/v1/conferences': everybody,
  'POST /api/v1/timetable': everybody,
  'POST /api/v1/conferences': onlyTeam,
  'GET /api/v1/conferences/:id': {
    ...{ nobody: 404, chairElsewhere: 404, businessTeam: 'in', manager: 'in', lead: 'in', teacher: 403 },
  },
  'POST /api/v1/conferences/:id/move': onlyTeam,
  'POST /api/v1/conferences/:id/call-off': onlyTeam,
  'POST /api/v1/conferences/:id/stop': onlyTeam,
  'POST /api/v1/conferences/:id/resume': { ...onlyTeam, businessTeam: 403, manager: 'in' },
  'POST /api/v1/conferences/:id/whereabouts': onlyTeam,
  'POST /api/v1/conferences/:id/cannot-come': {
    ...{ nobody: 403, chairElsewhere: 403, businessTeam: 403, manager: 403, lead: 'in', teacher: 'in' },
  },
  'POST /api/v1/conferences/:id/release': {
    ...{ nobody: 403, chairElsewhere: 403, businessTeam: 403, manager: 403, lead: 'in', teacher: 403 },
  },
  'POST /api/v1/conferences/:id/circulate': onlyTeam,
  'POST /api/v1/conferences/:id/withhold': nobodyHere,
  'POST /api/v1/conferences/:id/give-back': nobodyHere,
  'POST /api/v1/conferences/:id/late-report': nobodyHere,
  'POST /api/v1/conferences/:id/holds/:holdId/passage': { ...nobodyHere, manager: 'in', lead: 'in' },
  'POST /api/v1/conferences/:id/holds/:holdId/clear': { ...nobodyHere, manager: 'in', lead: 'in' },
  'POST /api/v1/conferences/:id/protected-details': { ...onlyTeam, lead: 'in' },
  'POST /api/v1/conferences/:id/protected-details/:detailId/remove': { ...onlyTeam, lead: 'in' },
  'GET /api/v1/conferences/:id/preview/:participantId': { ...onlyTeam, manager: 'in', lead: 'in' },
  'POST /api/v1/reports/:id/accept': onlyTeam,
  'POST /api/v1/reports/:id/send-back': onlyTeam,
  'POST /api/v1/reports/:id/files': onlyTeam,
  'POST /api/v1/reports/:id/settle': onlyTeam,
  'POST /api/v1/reports/:id/family-question': { ...onlyTeam, teacher: 'in' },
  'POST /api/v1/reports/:id/confirm': { ...onlyTeam, teacher: 'in' },
  'POST /api/v1/reports/:id/withdraw': { ...onlyTeam, teacher: 'in' },
  'POST /api/v1/reports/:id/notes': onlyTeam,
  'GET /api/v1/reports/:id/versions/:versionId/file': { ...onlyTeam, manager: 'in', lead: 'in' },
  'POST /api/v1/packs/:id/hand-over': { ...onlyTeam, lead: 'in' },
  'POST /api/v1/packs/:id/recall': onlyTeam,
  'GET /api/v1/packs/:id/file': { ...onlyTeam, lead: 'in' },
  'GET /api/v1/conferences/:id/parties/:partyId/sheet': { ...onlyTeam, lead: 'in' },
  'GET /api/v1/stray-mail': onlyTeam,
  'POST /api/v1/stray-mail/:id/settle': onlyTeam,
  'GET /api/v1/templates': onlyTeam,
}

let server: Awaited<ReturnType<typeof startTestServer>>
const ids: Record<string, string> = {}

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

/** A conference of its own for each call, so that what one changes another does not meet. */
async function prepare() {
  const booked = sampleConference()
  const [chair, worker, school, party] = booked.participants
  if (!chair || !worker || !school || !party) throw new Error('The sample has four people')
  const byHand = { ...party, channel: 'by-hand' as const }
  const report = sampleReport(school.id, { state: 'submitted', versions: [] })
  const participants = [
    chair,
    { ...worker, entraId: lead.oid },
    { ...school, entraId: teacher.oid },
    byHand,
    sampleParticipant(),
  ]
  const version = sampleVersion()
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
  await server.store.transaction(async (tx) => {
    await tx.conferences.add({ ...booked, participants, reports: [report] })
    await tx.reports.addVersion(report.id, version)
    await tx.packs.add(pack)
    await tx.protectedDetails.add(booked.id, detail)
    await tx.holds.add(booked.id, hold)
    await tx.strayMail.add(stray)
  })
  Object.assign(ids, {
    ...{ conference: booked.id, report: report.id, pack: pack.id, party: party.id, version: version.id },
    ...{ hold: hold.id, detail: detail.id, stray: stray.id },
  })
}

function addressOf(path: string): string {
  const whole = ['reports', 'packs', 'stray-mail'].find((room) => path.startsWith(`/api/v1/${room}/`))
  const id = ids[{ reports: 'report', packs: 'pack', 'stray-mail': 'stray' }[whole ?? ''] ?? 'conference']
  const others: Record<string, string | undefined> = {
    ...{ ':partyId': ids.party, ':participantId': ids.party, ':holdId': ids.hold, ':detailId': ids.detail },
    ':versionId': ids.version,
    ':id': id,
  }
  const query = path.endsWith('/files') ? '?name=a.docx&note=by%20post' : ''
  const filled = Object.entries(others).reduce((address, [name, value]) => address.replace(name, `${value}`), path)
  return `${server.address}${filled}${query}`
}

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
  'POST /api/v1/conferences/:id/move': () => ({ start: '2026-04-01T10:00' }),
  'POST /api/v1/conferences/:id/call-off': () => ({ reason: 'Not needed' }),
  'POST /api/v1/conferences/:id/whereabouts': () => ({ answer: 'no' }),
  'POST /api/v1/conferences/:id/cannot-come': () => ({ instead: '' }),
  'POST /api/v1/conferences/:id/release': () => ({ partyId: ids.party, versionIds: [ids.version] }),
  'POST /api/v1/conferences/:id/withhold': () => ({ partyId: ids.party, reportId: ids.report, reason: 'Agreed' }),
  'POST /api/v1/conferences/:id/give-back': () => ({ partyId: ids.party, reportId: ids.report }),
  'POST /api/v1/conferences/:id/late-report': () => ({ versionId: ids.version, choice: 'go-ahead' }),
  'POST /api/v1/conferences/:id/holds/:holdId/clear': () => ({ reason: 'Known to this party already' }),
  'POST /api/v1/conferences/:id/protected-details': () => ({
    kind: 'phone',
    text: '023 9200 0001',
    keptFrom: [ids.party],
  }),
  'POST /api/v1/reports/:id/family-question': () => ({ mayRead: true, note: 'Rang the author at 10.12' }),
  'POST /api/v1/reports/:id/confirm': () => ({ note: 'Rang the author at 10.12' }),
  'POST /api/v1/reports/:id/notes': () => ({ text: 'Rang 10.12, sending by 2pm' }),
  'POST /api/v1/packs/:id/recall': () => ({ reason: 'Wrong person' }),
  'POST /api/v1/reports/:id/send-back': () => ({ comment: 'Page two is missing' }),
  'POST /api/v1/packs/:id/hand-over': () => ({ how: 'Read together at home' }),
}

function ask({ method, path }: { method: string; path: string }, token: string | null) {
  const body = method === 'GET' ? {} : { body: JSON.stringify(bodies[`${method} ${path}`]?.() ?? {}) }
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
  return fetch(addressOf(path), { method, headers, ...body })
}

test('every route is in the table', () => {
  expect(apiRoutes.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(Object.keys(expected).toSorted())
})

describe.each(apiRoutes)('$method $path', (apiRoute) => {
  const refused: Record<string, TokenChange | null> = {
    'no token': null,
    'an expired token': { expiresInSeconds: -60 },
    'a token for another audience': { aud: '00000003-0000-0000-c000-000000000000' },
    'a token of another tenant': {
      tid: '99999999-9999-4999-8999-999999999999',
      iss: 'https://login.microsoftonline.com/99999999-9999-4999-8999-999999999999/v2.0',
    },
    'a forged token': { forged: true },
    'an app’s own token': { scp: undefined },
  }
  test.each(Object.entries(refused))('says 401 to %s, even of the business team', async (_, change) => {
    const token = change && (await server.token({ roles: ['BusinessTeam'], ...change }))
    const response = await ask(apiRoute, token)
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/)
    expect(Problem.parse(await response.json())).toMatchObject({ reason: 'not-signed-in', status: 401 })
  })

  test.each(Object.keys(callers) as Caller[])('treats %s as the table says', async (caller) => {
    await prepare()
    const response = await ask(apiRoute, await server.token(callers[caller]))
    const outcome = expected[`${apiRoute.method} ${apiRoute.path}`]?.[caller]
    if (outcome === 'in') {
      const body = response.ok ? {} : Problem.parse(await response.json())
      expect([200, 409, 422], JSON.stringify(body)).toContain(response.status)
      expect(body).not.toMatchObject({ reason: 'invalid' })
    } else {
      expect(response.status).toBe(outcome)
      expect(response.headers.get('content-type')).toBe('application/problem+json')
    }
  })
})
