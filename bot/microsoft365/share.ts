import { z } from 'zod'
import type { Graph } from './graph.ts'
import type { GraphPath } from './graph-path.ts'
import { below } from './graph-path.ts'

const Permissions = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      roles: z.array(z.string()).nullish(),
      grantedToV2: z.object({ user: z.object({ id: z.string().nullish() }).nullish() }).nullish(),
      inheritedFrom: z.object({}).nullish(),
    }),
  ),
})

/**
 * Shares an item with one person of the tenant and tells nobody. A time limit on a named person's access does not exist
 * in SharePoint, so whoever shares also takes the permission back.
 *
 * @returns the id of the permission: that of an earlier time when there is one.
 */
export async function share(graph: Graph, item: GraphPath, entraId: string, role: 'read' | 'write'): Promise<string> {
  const { value: known } = await graph.get(below(item, '/permissions'), Permissions)
  const earlier = known.find(
    ({ grantedToV2, inheritedFrom, roles }) =>
      grantedToV2?.user?.id === entraId && !inheritedFrom && roles?.includes(role),
  )
  if (earlier) return earlier.id
  const invitation = { recipients: [{ objectId: entraId }], roles: [role], requireSignIn: true, sendInvitation: false }
  const { value } = await graph.post(below(item, '/invite'), invitation, Permissions)
  const [made] = value
  if (!made) throw new Error('SharePoint answered an invitation without a permission.')
  return made.id
}
