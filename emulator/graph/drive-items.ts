import type { Cloud } from '../cloud.ts'
import { type Drive, type Grant, type Item, newest } from '../files/drives.ts'

const types: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
  txt: 'text/plain',
}

export function mimeType(name: string): string {
  return types[name.split('.').pop()?.toLowerCase() ?? ''] ?? 'application/octet-stream'
}

export const eTag = (item: Item) => `"{${item.id}},${item.revision}"`
export const cTag = (item: Item) => `"c:{${item.id}},${item.contentRevision}"`

export function driveResource(cloud: Cloud, drive: Drive) {
  const owner = cloud.people.byEmail(drive.owner)
  return {
    id: drive.id,
    driveType: drive.kind === 'personal' ? 'business' : 'documentLibrary',
    name: drive.kind === 'personal' ? 'OneDrive' : 'Documents',
    webUrl: webUrl(cloud, drive, ''),
    owner: owner ? { user: { id: owner.objectId, email: owner.email, displayName: owner.displayName } } : undefined,
  }
}

function webUrl(cloud: Cloud, drive: Drive, path: string) {
  const site = cloud.tenant.sites.find(({ id }) => id === drive.owner)
  const folder = site ? `${site.path}/Shared Documents` : `personal/${drive.owner.replace(/[@.]/g, '_')}/Documents`
  return encodeURI(`https://${drive.host}/${folder}${path}`)
}

/** The item at an address: its own, or that of a sharing link. */
export function itemAt(cloud: Cloud, url: string): { drive: Drive; item: Item } | null {
  const link = cloud.drives.sharingLinks().find((one) => one.url === url)
  for (const drive of cloud.drives.all())
    for (const item of cloud.drives.items(drive))
      if (item.id === link?.itemId || webUrl(cloud, drive, cloud.drives.pathOf(item)) === url) return { drive, item }
  return null
}

export function itemResource(cloud: Cloud, drive: Drive, item: Item) {
  const content = newest(item)
  const parent = item.parentId ? cloud.drives.get(drive, item.parentId) : null
  return {
    '@odata.etag': eTag(item),
    id: item.id,
    name: item.name,
    size: content?.size ?? 0,
    eTag: eTag(item),
    cTag: cTag(item),
    createdDateTime: item.createdAt,
    lastModifiedDateTime: item.modifiedAt,
    fileSystemInfo: { createdDateTime: item.createdAt, lastModifiedDateTime: item.modifiedAt },
    lastModifiedBy: { user: { displayName: item.modifiedBy } },
    webUrl: webUrl(cloud, drive, cloud.drives.pathOf(item)),
    parentReference: {
      driveId: drive.id,
      driveType: drive.kind === 'personal' ? 'business' : 'documentLibrary',
      ...(parent && {
        id: parent.id,
        name: parent.name,
        path: `/drives/${drive.id}/root:${cloud.drives.pathOf(parent)}`,
      }),
    },
    ...(item.isFolder && { folder: { childCount: cloud.drives.children(item).length } }),
    ...(item.parentId === null && { root: {} }),
    ...(item.malware && { malware: { description: item.malware } }),
    ...(content && {
      file: { mimeType: mimeType(item.name) },
      '@microsoft.graph.downloadUrl': downloadUrl(cloud, item),
    }),
  }
}

/** Where the content can be fetched without a token, for a while. */
export function downloadUrl(cloud: Cloud, item: Item, version = newest(item)): string {
  const drive = cloud.drives.byId(item.driveId)
  return cloud.drives.signLink(
    `https://${drive?.host}/_layouts/15/download.aspx?UniqueId=${item.id}&version=${version?.id}&drive=${item.driveId}`,
  )
}

export function permissionResource(grant: Grant, inheritedFrom?: Item) {
  return {
    ...(inheritedFrom && { inheritedFrom: { driveId: inheritedFrom.driveId, id: inheritedFrom.id } }),
    id: grant.id,
    roles: grant.roles,
    grantedToV2: { user: { id: grant.objectId, email: grant.email, displayName: grant.displayName } },
  }
}
