import type { Cloud } from '../cloud.ts'
import type { Drive, Item } from '../files/drives.ts'
import type { HttpReply } from '../http.ts'
import { created, ok, refuse } from './call.ts'
import { itemResource } from './drive-items.ts'

/** What a path names: a drive, where in it to start, and the path from there. */
export type Place = { drive: Drive; start: Item; path: string }

/** What becomes of a file of the same name. */
export type Conflict = 'fail' | 'replace' | 'rename'

export function refuseBadName(name: string) {
  if (!name || /["*:<>?/\\|]/.test(name) || /^\s|\s$|\.$/.test(name) || name.length > 255)
    refuse(
      400,
      'invalidRequest',
      `The provided name '${name}' cannot contain the characters ", *, :, <, >, ?, /, \\, |.`,
    )
}

/** Stores content where a place says, by what should happen to a file that is there already. */
export function storeContent(
  cloud: Cloud,
  { drive, start, path }: Place,
  bytes: Buffer,
  conflict: Conflict,
  by: string,
): HttpReply {
  const named = path || cloud.drives.pathOf(start).split('/').pop() || ''
  const folders = path.split('/').slice(0, -1).join('/')
  let name = named.split('/').pop() ?? ''
  refuseBadName(name)
  const home = path ? cloud.drives.folderAt(start, folders) : start.parentId && cloud.drives.get(drive, start.parentId)
  if (!home) return refuse(400, 'invalidRequest', 'A folder has no content.')
  const taken = cloud.drives.child(home, name)
  if (taken?.isFolder) return refuse(409, 'nameAlreadyExists', 'A folder with that name exists.')
  if (taken && conflict === 'fail') return refuse(409, 'nameAlreadyExists', 'The specified item name already exists.')
  if (conflict === 'rename')
    for (let n = 1; cloud.drives.child(home, name); n++)
      name =
        named
          .replace(/(\.\w+)?$/, ` ${n}$1`)
          .split('/')
          .pop() ?? ''
  const item = cloud.drives.write(home, name, bytes, by)
  const resource = itemResource(cloud, drive, item)
  return taken && conflict === 'replace' ? ok(resource) : created(resource)
}
