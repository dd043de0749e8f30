import type { Person } from '../people.ts'
import { directoryUser, type GraphHandler, ok, pageOf, refuse } from './call.ts'
import { filterBy } from './filter.ts'
import { searchFor } from './search.ts'

const givenByDefault = [
  'businessPhones',
  'displayName',
  'givenName',
  'id',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
]

function resourceOf(person: Person, domain: string) {
  const [givenName = '', ...surname] = person.displayName.split(' ')
  return {
    '@odata.type': '#microsoft.graph.user',
    id: person.objectId,
    accountEnabled: true,
    businessPhones: person.phone ? [person.phone] : [],
    department: person.department ?? null,
    displayName: person.displayName,
    givenName,
    jobTitle: person.title ?? null,
    mail: person.email,
    mobilePhone: null,
    officeLocation: null,
    otherMails: person.organisation === 'guest' ? [person.email] : [],
    preferredLanguage: 'en-GB',
    proxyAddresses: [`SMTP:${person.email}`, `smtp:${person.upn.split('@')[0]}@${domain}`],
    surname: surname.join(' '),
    userPrincipalName: person.upn,
    userType: person.organisation === 'guest' ? 'Guest' : 'Member',
  }
}

function asGiven(user: ReturnType<typeof resourceOf>, select: string | null) {
  if (select) return user
  return Object.fromEntries(Object.entries(user).filter(([name]) => givenByDefault.includes(name)))
}

const unsupported = (message: string) => refuse(400, 'Request_UnsupportedQuery', message)

/** What the directory answers only from its other index, which the caller has to agree to. */
function refuseUnagreed(query: URLSearchParams, agreed: boolean) {
  const filter = query.get('$filter') ?? ''
  if (query.has('$search') && !agreed)
    unsupported(
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    )
  if (query.has('$filter') && query.has('$orderby') && !agreed) unsupported('Sorting not supported for current query.')
  const isAdvanced = /\b(not|ne)\b|endswith\(/i.test(filter.replace(/'(?:[^']|'')*'/g, "''"))
  if (isAdvanced && !(agreed && query.get('$count') === 'true')) unsupported('Unsupported Query.')
}

export const users: Record<string, GraphHandler> = {
  'GET /users': (cloud, call) => {
    const { query } = call
    const agreed = call.headers.consistencylevel?.toLowerCase() === 'eventual'
    refuseUnagreed(query, agreed)
    const all = cloud.people.directory().map((person) => resourceOf(person, cloud.tenant.domain))
    const found = filterBy(query.get('$filter'), searchFor(query.get('$search'), all))
    const page = pageOf(
      call,
      sortBy(query.get('$orderby'), found).map((user) => asGiven(user, query.get('$select'))),
    )
    if (agreed) return page
    // without that agreement a count is left out
    const { '@odata.count': _, ...body } = page.body as Record<string, unknown>
    return { ...page, body }
  },
  'GET /users/{user-id}': (cloud, call) =>
    ok(asGiven(resourceOf(directoryUser(cloud, call), cloud.tenant.domain), call.query.get('$select'))),
}

function sortBy<T extends Record<string, unknown>>(orderBy: string | null, list: T[]): T[] {
  const [name = '', direction = 'asc'] = (orderBy ?? '').split(' ')
  if (name === '') return list
  const sorted = list.toSorted((a, b) => String(a[name] ?? '').localeCompare(String(b[name] ?? ''), 'en'))
  return direction === 'desc' ? sorted.toReversed() : sorted
}
