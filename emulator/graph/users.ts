import type { Person } from '../people.ts'
import { directoryUser, type GraphHandler, ok, pageOf, refuse } from './call.ts'
import { filterBy } from './filter.ts'

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

export const users: Record<string, GraphHandler> = {
  'GET /users': (cloud, call) => {
    if (call.query.has('$search')) refuse(400, 'Request_UnsupportedQuery', '$search is not supported by the stand-in.')
    const all = cloud.people.directory().map((person) => resourceOf(person, cloud.tenant.domain))
    const found = filterBy(call.query.get('$filter'), all)
    return pageOf(
      call,
      found.map((user) => asGiven(user, call.query.get('$select'))),
    )
  },
  'GET /users/{user-id}': (cloud, call) =>
    ok(asGiven(resourceOf(directoryUser(cloud, call), cloud.tenant.domain), call.query.get('$select'))),
}
