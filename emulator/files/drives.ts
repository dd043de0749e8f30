import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import type { DomainClock } from '../clock.ts'
import { derivedId, type People, type Person } from '../people.ts'
import type { SeedSite, SeedTenant } from '../seed.ts'
import type { Store } from '../store.ts'
import { rewriteOfficeFile } from './office-rewrite.ts'

export type Drive = { id: string; kind: 'personal' | 'site'; owner: string; host: string; rootId: string }

export type Version = { id: string; bytesId: string; size: number; at: string; by: string }

export type Grant = { id: string; email: string; objectId: string; displayName: string; roles: string[] }

/** A file or folder. The newest of its versions is its content; a folder has none. */
export type Item = {
  id: string
  driveId: string
  parentId: string | null
  name: string
  isFolder: boolean
  versions: Version[]
  grants: Grant[]
  /** What the virus scan says about it. */
  malware?: string | null
  /** Grows with every change, and with every change of the content. */
  revision: number
  contentRevision: number
  createdAt: string
  modifiedAt: string
  modifiedBy: string
}

/** A sharing link of one item; its id is the secret part of the address. */
export type SharingLink = { id: string; driveId: string; itemId: string; url: string }

export type Drives = ReturnType<typeof keepDrives>

/** OneDrives and document libraries. Names are compared without regard to case, as SharePoint does. */
export function keepDrives(store: Store, people: People, tenant: SeedTenant, clock: DomainClock) {
  const drives = store.collection<Drive>('drive')
  const items = store.collection<Item>('item')
  const links = store.collection<SharingLink>('sharing-link')
  const secret = store.collection<{ id: string; key: string }>('secret')
  const linkKey =
    secret.get('links')?.key ?? secret.put({ id: 'links', key: randomBytes(32).toString('base64url') }).key
  const now = () => clock.now().toString()
  const organisation = tenant.domain.split('.')[0]

  function openDrive(kind: Drive['kind'], owner: string, host: string): Drive {
    const id = `b!${Buffer.from(derivedId(`${tenant.tenantId}/${kind}/${owner}`)).toString('base64url')}`
    const known = drives.get(id)
    if (known) return known
    const rootId = itemId()
    items.put(newItem(rootId, id, null, 'root', true), id)
    return drives.put({ id, kind, owner, host, rootId })
  }

  function newItem(id: string, driveId: string, parentId: string | null, name: string, isFolder: boolean): Item {
    return {
      id,
      driveId,
      parentId,
      name,
      isFolder,
      versions: [],
      grants: [],
      revision: 1,
      contentRevision: 1,
      createdAt: now(),
      modifiedAt: now(),
      modifiedBy: tenant.appDisplayName,
    }
  }

  const children = (item: Item) => items.list(item.driveId).filter(({ parentId }) => parentId === item.id)
  const child = (item: Item, name: string) =>
    children(item).find((one) => one.name.toLowerCase() === name.toLowerCase()) ?? null

  function get(drive: Drive, id: string): Item | null {
    const item = items.get(id)
    return item?.driveId === drive.id ? item : null
  }

  function rootOf(drive: Drive): Item {
    const root = items.get(drive.rootId)
    if (!root) throw new Error(`the stand-in's drive ${drive.id} has no root`)
    return root
  }

  function makeFolder(parent: Item, name: string): Item {
    return items.put(newItem(itemId(), parent.driveId, parent.id, name, true), parent.driveId)
  }

  function change(item: Item, patch: Partial<Item>): Item {
    return items.put({ ...item, ...patch, revision: item.revision + 1, modifiedAt: now() })
  }

  /** The item itself, the folder that it lies in, the one above that, and so on. */
  function* upwards(item: Item): Generator<Item> {
    for (let at: Item | null = item; at; at = at.parentId ? items.get(at.parentId) : null) yield at
  }

  return {
    ofPerson: (person: Person) =>
      person.hasOneDrive && person.organisation === 'tenant'
        ? openDrive('personal', person.id, `${organisation}-my.sharepoint.com`)
        : null,
    ofSite: (site: SeedSite) => openDrive('site', site.id, site.id.split(',')[0] ?? ''),
    byId: (id: string) => drives.get(id),
    all: () => drives.list(),
    items: (drive: Drive) => items.list(drive.id),
    get,
    rootOf,
    children,
    child,
    makeFolder,
    change,

    /** The app's own folder, made when it is first asked for. */
    appFolder(drive: Drive): Item {
      const root = rootOf(drive)
      const apps = child(root, 'Apps') ?? makeFolder(root, 'Apps')
      return child(apps, tenant.appDisplayName) ?? makeFolder(apps, tenant.appDisplayName)
    },

    isWithin(item: Item, folder: Item): boolean {
      return [...upwards(item)].some(({ id }) => id === folder.id)
    },

    upwards,
    /** Any item, whosever it is. */
    item: (id: string) => items.get(id),

    /** May this person read (or write) it: as the owner of the drive, or by a grant on it or on a folder above. */
    isOpenTo(person: Person, item: Item, role: 'read' | 'write' = 'read'): boolean {
      if (drives.get(item.driveId)?.owner === person.id) return true
      return [...upwards(item)].some(({ grants }) =>
        grants.some(({ objectId, roles }) => objectId === person.objectId && (role === 'read' || roles.includes(role))),
      )
    },

    /** A link as OneDrive makes it for a Word document; the same one for an item each time. */
    shareLink(item: Item): SharingLink {
      const known = links.list().find(({ itemId }) => itemId === item.id)
      const drive = drives.get(item.driveId)
      const id = `E${randomBytes(24).toString('base64url')}`
      const home = `personal/${drive?.owner.replace(/[@.]/g, '_')}`
      const url = `https://${drive?.host}/:w:/g/${home}/${id}?e=${randomBytes(3).toString('hex')}`
      return known ?? links.put({ id, driveId: item.driveId, itemId: item.id, url })
    },
    sharingLinks: () => links.list(),

    /** From the drive's root, e.g. /Reports/2026; empty for the root itself. */
    pathOf(item: Item): string {
      const names: string[] = []
      for (let at: Item | null = item; at?.parentId; at = items.get(at.parentId)) names.unshift(at.name)
      return names.map((name) => `/${name}`).join('')
    },

    find(start: Item, path: string): Item | null {
      let at: Item | null = start
      for (const name of path.split('/').filter(Boolean)) at = at && child(at, name)
      return at
    },

    /** Makes the folders of a path that are not there yet. */
    folderAt(start: Item, path: string): Item {
      let at = start
      for (const name of path.split('/').filter(Boolean)) at = child(at, name) ?? makeFolder(at, name)
      return at
    },

    /** Stores new content as a version of its own; SharePoint rewrites Office files on the way in. */
    write(parent: Item, name: string, bytes: Buffer, by: string): Item {
      const known = child(parent, name)
      const kept = rewriteOfficeFile(name, bytes)
      const bytesId = randomUUID()
      store.saveBytes(bytesId, kept)
      const item = known ?? newItem(itemId(), parent.driveId, parent.id, name, false)
      const version: Version = {
        id: `${item.versions.length + 1}.0`,
        bytesId,
        size: kept.length,
        at: now(),
        by,
      }
      return items.put(
        {
          ...item,
          versions: [...item.versions, version],
          revision: item.revision + (known ? 1 : 0),
          contentRevision: item.contentRevision + (known ? 1 : 0),
          modifiedAt: now(),
          modifiedBy: by,
        },
        parent.driveId,
      )
    },

    bytes: (version: Version) => store.bytes(version.bytesId),

    remove(item: Item) {
      for (const one of children(item)) this.remove(one)
      items.remove(item.id)
    },

    /** An address that needs no token for an hour: whoever has it may read. */
    signLink(address: string): string {
      const url = new URL(address)
      url.searchParams.set('expires', String(Date.now() + 3_600_000))
      url.searchParams.set('tempauth', linkSignature(linkKey, url))
      return url.href
    },
    isSigned(url: URL): boolean {
      const signature = url.searchParams.get('tempauth')
      const unsigned = new URL(url)
      unsigned.searchParams.delete('tempauth')
      return signature === linkSignature(linkKey, unsigned) && Number(url.searchParams.get('expires')) > Date.now()
    },

    grantee: (email: string | null, objectId: string | null) =>
      (objectId ? people.inDirectory(objectId) : null) ??
      people.directory().find((person) => person.id === email?.toLowerCase()) ??
      null,
  }
}

/** The version that is the file's content; null for a folder. */
export function newest(item: Item): Version | null {
  return item.versions.at(-1) ?? null
}

function itemId() {
  return `01${randomUUID().replaceAll('-', '').toUpperCase()}`
}

function linkSignature(key: string, url: URL) {
  return createHmac('sha256', key)
    .update(url.pathname + url.searchParams.toString())
    .digest('base64url')
}
