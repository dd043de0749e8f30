import { afterAll, beforeAll, expect, test } from 'vitest'
import { APP_ROLES, type AppRole } from '../../conference/permissions.ts'
import { Problem } from '../api/problem.ts'
import { ask, forgetting, people, prepare, strangers } from './access.fixture.ts'
import { type Access, accessTable, STANDINGS, type Standing } from './access-table.ts'
import { ROLE_CLAIMS } from './check-token.ts'
import { apiRoutes } from './routes/index.ts'
import { startTestServer } from './server.fixture.ts'

type Server = Awaited<ReturnType<typeof startTestServer>>
type Holder = AppRole | 'no role'
let server: Server

beforeAll(async () => {
  server = await startTestServer({ servedStore: forgetting })
  await prepare(server)
})
afterAll(() => server.stop())

const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`
const claimOf = (role: Holder) => Object.keys(ROLE_CLAIMS).filter((claim) => ROLE_CLAIMS[claim] === role)

/** One caller: a role, or none, and what its holder is in the conference. */
const callers = STANDINGS.flatMap((standing) =>
  (['no role', ...APP_ROLES] satisfies Holder[]).map((role): { role: Holder; standing: Standing } => ({
    role,
    standing,
  })),
)

function expectedOf(access: Access, { role, standing }: (typeof callers)[number]) {
  const isIn = access.standings.includes(standing) || access.roles.some((one) => one === role)
  if (isIn) return 'in'
  return standing === 'none' ? access.strangers : 403
}

/** 'in': past the access check, whatever the state of things then says. Anything else is its status. */
async function outcomeOf(response: Response): Promise<'in' | number | string> {
  if (response.headers.get('content-type') === 'text/event-stream') await response.body?.cancel()
  if (response.ok) return 'in'
  const { reason, detail } = Problem.parse(await response.json())
  if ([409, 422].includes(response.status)) return reason === 'invalid' ? `invalid: ${detail}` : 'in'
  return response.status
}

test('every route has its row, and every row its route', () => {
  expect(apiRoutes.map(nameOf).toSorted()).toEqual(Object.keys(accessTable).toSorted())
})

test.each(apiRoutes)('$method $path is open to whom the table says', async (route) => {
  const access = accessTable[nameOf(route)] as Access
  const told = callers.map(async (caller) => {
    const token = await server.token({ oid: people[caller.standing], roles: claimOf(caller.role) })
    return { ...caller, outcome: await outcomeOf(await ask(server, route, token)) }
  })
  expect(await Promise.all(told)).toEqual(callers.map((caller) => ({ ...caller, outcome: expectedOf(access, caller) })))
})

test.each(Object.entries(strangers))('%s opens no route', async (_, { change, status, reason }) => {
  const ofTeam = { oid: people.lead, roles: ['BusinessTeam', 'Manager', 'Administrator'] }
  const token = change && (await server.token({ ...ofTeam, ...change }))
  for (const route of apiRoutes) {
    const response = await ask(server, route, token)
    const problem = Problem.parse(await response.json())
    expect([nameOf(route), response.status, problem.reason]).toEqual([nameOf(route), status, reason])
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    if (status === 401) expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/)
  }
})
