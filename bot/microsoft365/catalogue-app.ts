import { z } from 'zod'
import type { Graph } from './graph.ts'
import { literal, path } from './graph-path.ts'

const Permission = z.object({ permissionValue: z.string(), permissionType: z.string() })
const Definition = z.object({
  publishingState: z.string().nullish(),
  authorization: z
    .object({
      requiredPermissionSet: z.object({ resourceSpecificPermissions: z.array(Permission).nullish() }).nullish(),
    })
    .nullish(),
})
const CatalogueApps = z.object({
  value: z.array(z.object({ id: z.string(), appDefinitions: z.array(Definition).nullish() })),
})

/**
 * The body that installs our app, for a person or in a chat: which app it is in the tenant's catalogue, and consent to
 * exactly what the version there asks for, as Graph wants it. Asked anew each time, for an administrator may have
 * uploaded another version since. Throws until the app was uploaded at all.
 */
export function catalogueApp(graph: Graph, manifestId: string): () => Promise<object> {
  return async () => {
    const { value } = await graph.get(path`/appCatalogs/teamsApps`, CatalogueApps, {
      $filter: `externalId eq ${literal(manifestId)}`,
      $expand: 'appDefinitions($select=id,publishingState,authorization)',
    })
    const [found] = value
    if (!found) throw new Error('The app is not in the catalogue of the tenant yet: upload it, as docs/deploy.md says.')
    const definitions = found.appDefinitions ?? []
    const current = definitions.find(({ publishingState }) => publishingState === 'published') ?? definitions[0]
    const asked = current?.authorization?.requiredPermissionSet?.resourceSpecificPermissions ?? []
    return {
      'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${encodeURIComponent(found.id)}`,
      ...(asked.length > 0 && { consentedPermissionSet: { resourceSpecificPermissions: asked } }),
    }
  }
}
