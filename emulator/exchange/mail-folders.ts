import { randomUUID } from 'node:crypto'
import type { Store } from '../store.ts'

/** `key` is the well-known name, for those that every mailbox has, or else the id. */
export type MailFolder = { id: string; key: string; displayName: string }

const wellKnown = { inbox: 'Inbox', drafts: 'Drafts', sentitems: 'Sent Items', deleteditems: 'Deleted Items' }

/** Folders right below the root of a mailbox: those that are always there, and those that were made. */
export function keepMailFolders(store: Store) {
  const made = store.collection<{ id: string; displayName: string }>('mail-folder')
  const of = (owner: string): MailFolder[] => [
    ...Object.entries(wellKnown).map(([key, displayName]) => ({ id: folderId(owner, key), key, displayName })),
    ...made.list(owner).map(({ id, displayName }) => ({ id, key: id, displayName })),
  ]
  return {
    of,
    /** By id or well-known name. */
    find: (owner: string, reference: string) =>
      of(owner).find(({ id, key }) => id === reference || key === reference.toLowerCase()) ?? null,
    make(owner: string, displayName: string): MailFolder {
      const { id } = made.put({ id: `AAMkF${randomUUID().replaceAll('-', '')}`, displayName }, owner)
      return { id, key: id, displayName }
    },
  }
}

/** The id of a folder by its key. */
export function folderId(owner: string, key: string): string {
  return key in wellKnown ? `AAMkF${Buffer.from(`${owner}/${key}`).toString('base64url')}` : key
}
