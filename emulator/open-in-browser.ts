import type { Cloud } from './cloud.ts'
import type { Item } from './files/drives.ts'
import { itemAt } from './graph/drive-items.ts'
import type { HttpReply, HttpRequest } from './http.ts'

/**
 * Somebody's browser goes to a file or a folder of OneDrive or SharePoint: the stand-in's page shows it under their
 * files. Nobody signs in here, so it is taken for the one person who may open it. Null: that is no such address.
 */
export function openInBrowser(cloud: Cloud, { method, url }: HttpRequest): HttpReply | null {
  const isPlace = method === 'GET' && !cloud.drives.isSigned(url)
  const item = isPlace ? itemAt(cloud, url.href)?.item : undefined
  if (!item) return null
  const readers = cloud.people
    .all()
    .filter(({ organisation }) => organisation === 'tenant')
    .filter((one) => cloud.drives.isOpenTo(one, item))
  const file = firstFile(cloud, item)
  const [only] = readers
  if (readers.length !== 1 || !only || !file) return null
  return { status: 303, headers: { Location: `/#/${only.id}/files/${encodeURIComponent(file.id)}` } }
}

function firstFile(cloud: Cloud, item: Item): Item | undefined {
  if (!item.isFolder) return item
  return cloud.drives.children(item).flatMap((child) => firstFile(cloud, child) ?? [])[0]
}
