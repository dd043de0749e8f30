import { randomUUID } from 'node:crypto'
import type { DriveItem } from '@microsoft/microsoft-graph-types'
import type { Cloud } from '../cloud.ts'
import { type Drive, type Item, newest } from '../files/drives.ts'
import { convertToPdf } from '../files/pdf.ts'
import type { HttpReply } from '../http.ts'
import type { Person } from '../people.ts'
import {
  created,
  directoryUser,
  type GraphCall,
  type GraphHandler,
  noContent,
  ok,
  pageOf,
  refuse,
  writerOf,
} from './call.ts'
import { cTag, downloadUrl, driveResource, eTag, itemResource, permissionResource } from './drive-items.ts'
import { siteOf } from './sites.ts'
import { type Conflict, type Place, refuseBadName, storeContent } from './store-content.ts'
import { openUpload } from './uploads.ts'

type Need = 'read' | 'write' | 'manage'
type Action = { need: Need; answer: (cloud: Cloud, call: GraphCall, place: Place) => HttpReply | Promise<HttpReply> }

const address =
  /^(\/drives\/\{drive-id\}|\/users\/\{user-id\}\/drive|\/sites\/\{site-id\}\/drive)(\/items\/\{driveItem-id\}|\/root|\/special\/\{name\})?(?::\/\{item-path\}:?)?(\/.*)?$/

/** The handler for any of the many ways in which Graph names a drive and an item in it. */
export function driveHandler(method: string, template: string): GraphHandler | null {
  const [, , start, action = ''] = address.exec(template) ?? []
  if (!start) return method === 'GET' && address.test(template) ? getDrive : null
  const found = actions[`${method} ${action}`.trim()]
  if (!found) return null
  return (cloud, call) => {
    const place = locate(cloud, call)
    refuseOthersFiles(cloud, call, place, found.need)
    refuseOutOfReach(cloud, call, place, found.need)
    return found.answer(cloud, call, place)
  }
}

const getDrive: GraphHandler = (cloud, call) => {
  const drive = driveOf(cloud, call)
  if (call.selectedOnly && drive.kind === 'personal') refuse(403, 'accessDenied', 'Access denied')
  refuseOthersFiles(cloud, call, { drive, start: cloud.drives.rootOf(drive), path: '' }, 'read')
  return ok(driveResource(cloud, drive))
}

function driveOf(cloud: Cloud, call: GraphCall): Drive {
  const { 'drive-id': id, 'site-id': siteId } = call.params
  if (id) return cloud.drives.byId(id) ?? refuse(404, 'itemNotFound', 'The resource could not be found.')
  if (siteId) return cloud.drives.ofSite(siteOf(cloud, call, (site) => site.id === siteId))
  const drive = cloud.drives.ofPerson(directoryUser(cloud, call))
  return drive ?? refuse(404, 'ResourceNotFound', "User's mysite not found.")
}

function locate(cloud: Cloud, call: GraphCall): Place {
  const drive = driveOf(cloud, call)
  const { 'driveItem-id': id, name, 'item-path': path = '' } = call.params
  if (name && name !== 'approot') return refuse(404, 'itemNotFound', `There is no special folder '${name}' here.`)
  const start = id ? cloud.drives.get(drive, id) : name ? cloud.drives.appFolder(drive) : cloud.drives.rootOf(drive)
  return { drive, start: start ?? refuse(404, 'itemNotFound', 'The resource could not be found.'), path }
}

/** With a person's token: their own OneDrive; with a permission for all files, also what was shared with them. */
function refuseOthersFiles(cloud: Cloud, { caller }: GraphCall, { drive, start, path }: Place, need: Need) {
  if (caller.auth === 'app') return
  const person = cloud.people.inDirectory(caller.objectId)
  if (person && drive.owner === person.id) return
  const target = cloud.drives.find(start, path) ?? start
  const all = caller.roles.some((scope) => /^(Files|Sites)\.\w+\.All$/.test(scope))
  const isOpen = person !== null && cloud.drives.isOpenTo(person, target, need === 'read' ? 'read' : 'write')
  if (!all || !isOpen || need === 'manage') refuse(403, 'accessDenied', 'Access denied')
}

/** With a *.Selected permission: a granted site, or the app's own folder in a OneDrive. */
function refuseOutOfReach(cloud: Cloud, call: GraphCall, { drive, start, path }: Place, need: Need) {
  if (!call.selectedOnly) return
  const { roles } = call.caller
  const target = cloud.drives.find(start, path) ?? start
  const enough = { read: ['read', 'write', 'fullcontrol'], write: ['write', 'fullcontrol'], manage: ['fullcontrol'] }
  const grant = cloud.tenant.sites.find(({ id }) => id === drive.owner)?.grant
  const reached =
    drive.kind === 'personal'
      ? roles.includes('Files.ReadWrite.AppFolder') &&
        need !== 'manage' &&
        cloud.drives.isWithin(target, cloud.drives.appFolder(drive))
      : roles.includes('Sites.Selected') && grant !== undefined && enough[need].includes(grant)
  if (!reached) refuse(403, 'accessDenied', 'Access denied')
}

function existing(cloud: Cloud, { start, path }: Place): Item {
  return cloud.drives.find(start, path) ?? refuse(404, 'itemNotFound', 'The resource could not be found.')
}

function refuseChanged(call: GraphCall, item: Item | null) {
  const [match, noneMatch] = [call.headers['if-match'], call.headers['if-none-match']]
  const tags = item ? [eTag(item), cTag(item), '*'] : []
  if ((match && !tags.includes(match)) || (noneMatch && tags.includes(noneMatch)))
    refuse(412, 'resourceModified', 'The resource has changed since the caller last read it; usually an eTag mismatch.')
}

/** Where the content can be had. */
export async function redirectToContent(cloud: Cloud, call: GraphCall, item: Item, version = newest(item)) {
  if (!version) return refuse(400, 'invalidRequest', 'A folder has no content.')
  if (item.malware) return refuse(403, 'malwareDetected', 'Malware was detected in the requested resource.')
  const format = call.query.get('format')
  if (format === null) return redirect(downloadUrl(cloud, item, version))
  if (format !== 'pdf') return refuse(400, 'invalidRequest', `The format '${format}' is not supported.`)
  if (!(await convertToPdf(item.name, cloud.drives.bytes(version))))
    return refuse(406, 'notSupported', 'The file cannot be converted to the requested format.')
  const query = `provider=spo&inputFormat=${item.name.split('.').pop()}&UniqueId=${item.id}&version=${version.id}&drive=${item.driveId}`
  return redirect(cloud.drives.signLink(`https://uksouth1-mediap.svc.ms/transform/pdf?${query}`))
}

const redirect = (url: string): HttpReply => ({ status: 302, headers: { Location: url } })

const conflictOf = (value: unknown, otherwise: Conflict): Conflict =>
  value === 'fail' || value === 'rename' || value === 'replace' ? value : otherwise

const actions: Record<string, Action> = {
  GET: {
    need: 'read',
    answer: (cloud, _call, place) => ok(itemResource(cloud, place.drive, existing(cloud, place))),
  },
  PATCH: {
    need: 'write',
    answer: (cloud, call, place) => {
      const item = existing(cloud, place)
      refuseChanged(call, item)
      const { name, parentReference } = call.body as DriveItem
      if (name) refuseBadName(name)
      const parent = parentReference?.id ? cloud.drives.get(place.drive, parentReference.id) : null
      if (parentReference?.id && !parent) refuse(404, 'itemNotFound', 'The resource could not be found.')
      const patch = { ...(name && { name }), ...(parent && { parentId: parent.id }) }
      return ok(itemResource(cloud, place.drive, cloud.drives.change(item, patch)))
    },
  },
  DELETE: {
    need: 'write',
    answer: (cloud, call, place) => {
      const item = existing(cloud, place)
      refuseChanged(call, item)
      cloud.drives.remove(item)
      return noContent
    },
  },
  'GET /children': {
    need: 'read',
    answer: (cloud, call, place) => {
      const children = cloud.drives.children(existing(cloud, place))
      return pageOf(
        call,
        children.map((child) => itemResource(cloud, place.drive, child)),
        200,
      )
    },
  },
  'POST /children': {
    need: 'write',
    answer: (cloud, call, place) => {
      const body = call.body as DriveItem & { '@microsoft.graph.conflictBehavior'?: string }
      if (!body.folder || !body.name) return refuse(400, 'invalidRequest', 'Only a named folder can be made so.')
      refuseBadName(body.name)
      const parent = existing(cloud, place)
      const taken = cloud.drives.child(parent, body.name)
      const conflict = conflictOf(body['@microsoft.graph.conflictBehavior'], 'fail')
      if (taken && conflict === 'fail')
        return refuse(409, 'nameAlreadyExists', 'The specified item name already exists.')
      const name = taken && conflict === 'rename' ? `${body.name} 1` : body.name
      const folder = taken && conflict === 'replace' ? taken : cloud.drives.makeFolder(parent, name)
      return created(itemResource(cloud, place.drive, folder))
    },
  },
  'GET /content': {
    need: 'read',
    answer: (cloud, call, place) => redirectToContent(cloud, call, existing(cloud, place)),
  },
  'PUT /content': {
    need: 'write',
    answer: (cloud, call, place) => {
      refuseChanged(call, cloud.drives.find(place.start, place.path))
      const conflict = conflictOf(call.query.get('@microsoft.graph.conflictBehavior'), 'replace')
      return storeContent(cloud, place, call.bytes, conflict, writerOf(cloud, call.caller))
    },
  },
  'POST /createUploadSession': {
    need: 'write',
    answer: (cloud, call, place) => {
      refuseChanged(call, cloud.drives.find(place.start, place.path))
      const { item } = (call.body ?? {}) as { item?: Record<string, unknown> }
      const conflict = conflictOf(item?.['@microsoft.graph.conflictBehavior'], 'fail')
      return ok(openUpload(cloud, place.drive, place.start, place.path, conflict, writerOf(cloud, call.caller)))
    },
  },
  'POST /invite': {
    need: 'manage',
    answer: (cloud, call, place) => {
      const item = existing(cloud, place)
      const { recipients = [], roles = [], sendInvitation } = call.body as Invite
      const made = recipients.map(({ email, objectId }) => {
        // an app can share with guests who exist already, not make new ones
        const person = cloud.drives.grantee(email ?? null, objectId ?? null)
        if (!person) return refuse(403, 'accessDenied', 'One of the recipients could not be resolved.')
        if (sendInvitation) tellOfSharing(cloud, item, person)
        const { displayName } = person
        // whoever has a permission already gets no second one
        const known = item.grants.find((grant) => grant.objectId === person.objectId)
        return { id: known?.id ?? randomUUID(), email: person.email, objectId: person.objectId, displayName, roles }
      })
      const others = item.grants.filter(({ id }) => !made.some((grant) => grant.id === id))
      cloud.drives.change(item, { grants: [...others, ...made] })
      return ok({ value: made.map((grant) => permissionResource(grant)) })
    },
  },
  'GET /permissions': {
    need: 'manage',
    answer: (cloud, call, place) => {
      const [item, ...above] = cloud.drives.upwards(existing(cloud, place))
      const own = item?.grants.map((grant) => permissionResource(grant)) ?? []
      const inherited = above.flatMap((folder) => folder.grants.map((grant) => permissionResource(grant, folder)))
      return pageOf(call, [...own, ...inherited])
    },
  },
  'GET /permissions/{permission-id}': {
    need: 'manage',
    answer: (cloud, call, place) => {
      const grant = existing(cloud, place).grants.find(({ id }) => id === call.params['permission-id'])
      return grant ? ok(permissionResource(grant)) : refuse(404, 'itemNotFound', 'The resource could not be found.')
    },
  },
  'DELETE /permissions/{permission-id}': {
    need: 'manage',
    answer: (cloud, call, place) => {
      const item = existing(cloud, place)
      const grants = item.grants.filter(({ id }) => id !== call.params['permission-id'])
      if (grants.length === item.grants.length) refuse(404, 'itemNotFound', 'The resource could not be found.')
      cloud.drives.change(item, { grants })
      return noContent
    },
  },
  'GET /versions': {
    need: 'read',
    answer: (cloud, call, place) => {
      const versions = existing(cloud, place).versions.map(({ id, size, at, by }) => ({
        id,
        size,
        lastModifiedDateTime: at,
        lastModifiedBy: { user: { displayName: by } },
      }))
      return pageOf(call, versions.toReversed())
    },
  },
  'GET /versions/{driveItemVersion-id}/content': {
    need: 'read',
    answer: (cloud, call, place) => {
      const item = existing(cloud, place)
      const version = item.versions.find(({ id }) => id === call.params['driveItemVersion-id'])
      return redirectToContent(cloud, call, item, version ?? refuse(404, 'itemNotFound', 'There is no such version.'))
    },
  },
}

type Invite = {
  recipients?: { email?: string; objectId?: string }[]
  roles?: string[]
  sendInvitation?: boolean | null
}

function tellOfSharing(cloud: Cloud, item: Item, { email, displayName }: Person) {
  const address = { name: cloud.tenant.displayName, address: `no-reply@${cloud.tenant.domain}` }
  cloud.mailboxes.sendTo(
    { name: displayName, address: email },
    {
      from: address,
      to: [{ name: displayName, address: email }],
      cc: [],
      bcc: [],
      replyTo: [],
      subject: `${cloud.tenant.appDisplayName} shared "${item.name}" with you`,
      body: { contentType: 'text', content: item.name },
      importance: 'normal',
      attachments: [],
      headers: [],
      kind: 'mail',
    },
  )
}
