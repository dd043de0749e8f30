import type { Cloud } from './cloud.ts'
import { fail } from './fail.ts'
import { type Drive, type Item, newest } from './files/drives.ts'
import { itemAt, itemResource } from './graph/drive-items.ts'
import type { Person } from './people.ts'

export type SharedFile = { id: string; name: string; path: string; webUrl: string; bytes: Buffer }

/** A person's OneDrive, and what others share with them. */
export function onFiles(cloud: Cloud, me: () => Person) {
  const drive = () => cloud.drives.ofPerson(me()) ?? fail(`${me().email} has no OneDrive`)
  const driveOf = (item: Item): Drive => cloud.drives.byId(item.driveId) ?? fail(`${item.id} lies in no drive`)
  const resource = (item: Item) => itemResource(cloud, driveOf(item), item)
  const listed = (item: Item) => ({ ...resource(item), path: cloud.drives.pathOf(item) })

  /** By its item id, wherever it lies, if this person may open it, or by its path in their own OneDrive. */
  function find(place: string): Item | null {
    const item = cloud.drives.item(place)
    if (item) return cloud.drives.isOpenTo(me(), item) ? item : fail(`${me().email} may not open ${place}`)
    return cloud.drives.find(cloud.drives.rootOf(drive()), place)
  }

  function save(place: string, bytes: Uint8Array): Item {
    const known = find(place)
    if (known && !cloud.drives.isOpenTo(me(), known, 'write')) fail(`${me().email} may only read ${place}`)
    const home = known ? driveOf(known) : drive()
    const path = known ? cloud.drives.pathOf(known) : `/${place.replace(/^\//, '')}`
    const folder = cloud.drives.folderAt(cloud.drives.rootOf(home), path.split('/').slice(0, -1).join('/'))
    return cloud.drives.write(folder, path.split('/').pop() ?? '', Buffer.from(bytes), me().displayName)
  }

  function filesIn(item: Item): Item[] {
    return item.isFolder ? cloud.drives.children(item).flatMap(filesIn) : [item]
  }

  function read(item: Item): Buffer {
    return cloud.drives.bytes(newest(item) ?? fail(`${item.name} is a folder`))
  }

  const acting = {
    drive: () =>
      cloud.drives
        .items(drive())
        .filter(({ isFolder }) => !isFolder)
        .map(listed),
    /** Files of others that this person may open, newest first. */
    sharedWithMe: () =>
      cloud.drives
        .all()
        .filter(({ owner }) => owner !== me().id)
        .flatMap((one) => cloud.drives.items(one))
        .filter((item) => !item.isFolder && cloud.drives.isOpenTo(me(), item))
        .map((item) => ({ ...listed(item), canWrite: cloud.drives.isOpenTo(me(), item, 'write') }))
        .toReversed(),
    /** What the browser shows at an address of OneDrive or SharePoint: the file, or every file in the folder. */
    openShared(webUrl: string): SharedFile[] | 'no access' {
      const found = itemAt(cloud, webUrl)
      if (!found || !cloud.drives.isOpenTo(me(), found.item)) return 'no access'
      return filesIn(found.item).map((item) => {
        const { id, name, webUrl: address, path } = listed(item)
        return { id, name, path, webUrl: address, bytes: read(item) }
      })
    },
    /** Saves a document by its path or its item id. */
    saveFile: (place: string, bytes: Uint8Array) => resource(save(place, bytes)),
    readFile: (place: string): Buffer => read(find(place) ?? fail(`${me().email} has no file ${place}`)),
    deleteFile(place: string) {
      const item = find(place) ?? fail(`${me().email} has no file ${place}`)
      if (!cloud.drives.isOpenTo(me(), item, 'write')) fail(`${me().email} may only read ${place}`)
      cloud.drives.remove(item)
    },
    /** Makes a sharing link, as "Copy link" does. */
    shareFile: (place: string): string =>
      cloud.drives.shareLink(find(place) ?? fail(`${me().email} has no file ${place}`)).url,
  }
  return { acting, save, resource }
}
