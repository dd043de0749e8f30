import { z } from 'zod'
import type { People } from '../ports.ts'
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
    }),
  ),
})
type User = z.infer<typeof Users>['value'][number]

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
  }
}

/** Somebody from another organisation counts as outside, also where the directory calls them a member. */
function isMember(user: User): boolean {
  return user.userType !== 'Guest' && !user.userPrincipalName.includes('#EXT#')
}
