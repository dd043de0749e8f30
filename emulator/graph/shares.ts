import type { Cloud } from '../cloud.ts'
import type { Item } from '../files/drives.ts'
import type { Caller } from '../sign-in/tokens.ts'
import { type GraphCall, type GraphHandler, ok, refuse } from './call.ts'
import { itemAt, itemResource } from './drive-items.ts'
import { redirectToContent } from './drives.ts'

/** What lies behind a sharing address, which an app may only ask with a permission for all files. */
function shared(cloud: Cloud, call: GraphCall) {
  if (call.selectedOnly) refuse(403, 'accessDenied', 'Access denied')
  const [, encoded] = /^u!([\w-]+)$/.exec(call.params['encoded-sharing-url'] ?? '') ?? []
  if (!encoded) return refuse(400, 'invalidRequest', 'The sharing token is not valid.')
  const found = itemAt(cloud, Buffer.from(encoded, 'base64url').toString())
  if (!found || !isOpenTo(cloud, call.caller, found.item))
    return refuse(404, 'itemNotFound', 'The sharing link no longer exists, or you do not have permission.')
  return found
}

function isOpenTo(cloud: Cloud, { auth, objectId }: Caller, item: Item): boolean {
  const person = auth === 'delegated' ? cloud.people.inDirectory(objectId) : null
  return auth === 'app' || (person !== null && cloud.drives.isOpenTo(person, item))
}

export const shares: Record<string, GraphHandler> = {
  'GET /shares/{encoded-sharing-url}/driveItem': (cloud, call) => {
    const { drive, item } = shared(cloud, call)
    return ok(itemResource(cloud, drive, item))
  },
  'GET /shares/{encoded-sharing-url}/driveItem/content': (cloud, call) =>
    redirectToContent(cloud, call, shared(cloud, call).item),
}
