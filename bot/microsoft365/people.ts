import { z } from 'zod'
import type { FoundPerson, People } from '../ports.ts'
import type { Graph } from './graph.ts'
import { literal, path } from './graph-path.ts'

const Users = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      displayName: z.string().nullish(),
      mail: z.string().nullish(),
      userPrincipalName: z.string(),
      userType: z.string().nullish(),
      jobTitle: z.string().nullish(),
      companyName: z.string().nullish(),
      department: z.string().nullish(),
      businessPhones: z.array(z.string()).nullish(),
      mobilePhone: z.string().nullish(),
    }),
  ),
})
type User = z.infer<typeof Users>['value'][number]

const PERSON =
  'id,displayName,mail,userPrincipalName,userType,jobTitle,companyName,department,businessPhones,mobilePhone'
const BEGINS = ['displayName', 'givenName', 'surname', 'mail']
const MOST_FOUND = '10'

/** Needs User.Read.All: with User.ReadBasic.All Graph shows neither userType nor proxyAddresses. */
export function createPeople(graph: Graph): People {
  async function search(filter: string): Promise<User | undefined> {
    const { value } = await graph.get(path`/users`, Users, {
      $filter: filter,
      $select: 'id,displayName,mail,userPrincipalName,userType',
    })
    return value.find(isMember)
  }

  return {
    async find(email) {
      const address = literal(email)
      const user =
        (await search(`mail eq ${address} or userPrincipalName eq ${address}`)) ??
        (await search(`proxyAddresses/any(p:p eq ${literal(`smtp:${email}`)})`))
      return user ? { entraId: user.id, name: user.displayName ?? email, email: user.mail ?? email } : null
    },

    async search(text) {
      const begins = BEGINS.map((property) => `startswith(${property},${literal(text)})`).join(' or ')
      const { value } = await graph.get(path`/users`, Users, {
        // Rooms and shared mailboxes are accounts that nobody can sign in to.
        $filter: `accountEnabled eq true and (${begins})`,
        $select: PERSON,
        $top: MOST_FOUND,
      })
      return value.map(found)
    },

    async withId(entraId) {
      const { value } = await graph.get(path`/users`, Users, { $filter: `id eq ${literal(entraId)}`, $select: PERSON })
      return value.map(found)[0] ?? null
    },
  }
}

function found(user: User): FoundPerson {
  return {
    entraId: user.id,
    name: user.displayName ?? '',
    email: (user.mail ?? user.userPrincipalName).toLowerCase(),
    jobTitle: user.jobTitle ?? '',
    agency: user.companyName ?? user.department ?? '',
    phone: user.businessPhones?.[0] ?? user.mobilePhone ?? '',
    isOutside: !isMember(user),
  }
}

/** Somebody from another organisation counts as outside, also where the directory calls them a member. */
function isMember(user: User): boolean {
  return user.userType !== 'Guest' && !user.userPrincipalName.includes('#EXT#')
}
