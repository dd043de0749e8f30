import type { Cloud } from '../cloud.ts'
import type { MailFolder } from '../exchange/mail-folders.ts'
import { created, type GraphCall, type GraphHandler, mailboxOwner, ok, pageOf, refuse } from './call.ts'
import { filterBy } from './filter.ts'
import { messagePage } from './mail.ts'

function inFolder(cloud: Cloud, owner: string, { key }: MailFolder) {
  return cloud.mailboxes.of(owner).filter(({ folder }) => folder === key)
}

function resourceOf(cloud: Cloud, owner: string, folder: MailFolder) {
  const items = inFolder(cloud, owner, folder)
  return {
    id: folder.id,
    displayName: folder.displayName,
    childFolderCount: 0,
    totalItemCount: items.length,
    unreadItemCount: items.filter(({ isRead }) => !isRead).length,
    isHidden: false,
  }
}

function find(cloud: Cloud, call: GraphCall) {
  const owner = mailboxOwner(cloud, call).id
  const folder = cloud.mailboxes.folders.find(owner, call.params['mailFolder-id'] ?? '')
  return {
    owner,
    folder: folder ?? refuse(404, 'ErrorItemNotFound', 'The specified object was not found in the store.'),
  }
}

/** Folders at the top of a mailbox. */
export const mailFolders: Record<string, GraphHandler> = {
  'GET /users/{user-id}/mailFolders': (cloud, call) => {
    const owner = mailboxOwner(cloud, call).id
    const all = cloud.mailboxes.folders.of(owner).map((folder) => resourceOf(cloud, owner, folder))
    return pageOf(call, filterBy(call.query.get('$filter'), all), 10)
  },
  'POST /users/{user-id}/mailFolders': (cloud, call) => {
    const owner = mailboxOwner(cloud, call).id
    const { displayName } = call.body as { displayName?: string | null }
    if (!displayName) return refuse(400, 'ErrorInvalidParameter', 'The folder needs a name.')
    const taken = (name: string) => name.toLowerCase() === displayName.toLowerCase()
    if (cloud.mailboxes.folders.of(owner).some((folder) => taken(folder.displayName)))
      return refuse(409, 'ErrorFolderExists', 'A folder with the specified name already exists.')
    return created(resourceOf(cloud, owner, cloud.mailboxes.folders.make(owner, displayName)))
  },
  'GET /users/{user-id}/mailFolders/{mailFolder-id}': (cloud, call) => {
    const { owner, folder } = find(cloud, call)
    return ok(resourceOf(cloud, owner, folder))
  },
  'GET /users/{user-id}/mailFolders/{mailFolder-id}/messages': (cloud, call) => {
    const { owner, folder } = find(cloud, call)
    return messagePage(call, inFolder(cloud, owner, folder))
  },
}
