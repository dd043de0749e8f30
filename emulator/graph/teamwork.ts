import type { Cloud } from '../cloud.ts'
import type { Person } from '../people.ts'
import { refuseWithoutConsent } from './app-consent.ts'
import { directoryUser, type GraphCall, type GraphHandler, noContent, ok, pageOf, refuse } from './call.ts'
import { filterBy } from './filter.ts'

function app({ tenant }: Cloud) {
  return {
    id: tenant.catalogAppId,
    externalId: tenant.externalAppId,
    displayName: tenant.appDisplayName,
    distributionMethod: 'organization',
  }
}

/** The version in the catalogue, with what it asks for. */
function definition({ tenant }: Cloud) {
  const resourceSpecificPermissions = tenant.resourceSpecificPermissions ?? []
  return {
    id: Buffer.from(`${tenant.catalogAppId}##published`).toString('base64'),
    teamsAppId: tenant.catalogAppId,
    displayName: tenant.appDisplayName,
    publishingState: 'published',
    authorization: { clientAppId: tenant.appId, requiredPermissionSet: { resourceSpecificPermissions } },
  }
}

function installation(cloud: Cloud, person: Person) {
  return {
    id: Buffer.from(`${person.objectId}##${cloud.tenant.catalogAppId}`).toString('base64'),
    teamsApp: app(cloud),
  }
}

function find(cloud: Cloud, call: GraphCall): Person {
  const person = directoryUser(cloud, call)
  const wanted = call.params['userScopeTeamsAppInstallation-id']
  if (!person.appInstalled || installation(cloud, person).id !== wanted)
    refuse(404, 'NotFound', 'The app is not installed for this user.')
  return person
}

function refuseOtherApp({ tenant }: Cloud, { body }: GraphCall) {
  const bound = String((body as Record<string, unknown>)['teamsApp@odata.bind'] ?? '')
  if (bound.split('/').pop() !== tenant.catalogAppId) refuse(404, 'NotFound', 'The app was not found in the catalogue.')
}

/** The chats of meetings that have the app, by thread id. */
const installedIn = ({ store }: Cloud) => store.collection<{ id: string }>('chat-app')

/** Only meetings have a chat here. */
function chatOf({ calendars }: Cloud, call: GraphCall): string {
  const id = call.params['chat-id'] ?? ''
  return calendars.meetingOfChat(id) ? id : refuse(404, 'NotFound', 'The chat was not found.')
}

function chatInstallation(cloud: Cloud, call: GraphCall) {
  const chatId = call.params['chat-id'] ?? ''
  return { id: Buffer.from(`${chatId}##${cloud.tenant.catalogAppId}`).toString('base64'), teamsApp: app(cloud) }
}

export const teamwork: Record<string, GraphHandler> = {
  'GET /appCatalogs/teamsApps': (cloud, call) => {
    const expand = call.query.get('$expand')?.includes('appDefinitions')
    const apps = [{ ...app(cloud), ...(expand && { appDefinitions: [definition(cloud)] }) }]
    return pageOf(call, filterBy(call.query.get('$filter'), apps))
  },

  'GET /chats/{chat-id}/installedApps': (cloud, call) => {
    const installed = installedIn(cloud).get(chatOf(cloud, call)) ? [chatInstallation(cloud, call)] : []
    const expand = call.query.get('$expand')?.includes('teamsApp')
    return pageOf(
      call,
      filterBy(call.query.get('$filter'), installed).map(({ id, teamsApp }) => (expand ? { id, teamsApp } : { id })),
    )
  },

  'POST /chats/{chat-id}/installedApps': (cloud, call) => {
    const id = chatOf(cloud, call)
    refuseOtherApp(cloud, call)
    refuseWithoutConsent(cloud, call, 'Chat')
    if (installedIn(cloud).get(id)) refuse(409, 'Conflict', 'The app is already installed in this chat.')
    installedIn(cloud).put({ id })
    return { status: 201, headers: { Location: `${call.url.href}/${chatInstallation(cloud, call).id}` } }
  },

  'GET /users/{user-id}/teamwork/installedApps': (cloud, call) => {
    const person = directoryUser(cloud, call)
    const installed = person.appInstalled ? [installation(cloud, person)] : []
    const expand = call.query.get('$expand')?.includes('teamsApp')
    return pageOf(
      call,
      filterBy(call.query.get('$filter'), installed).map(({ id, teamsApp }) => (expand ? { id, teamsApp } : { id })),
    )
  },

  'POST /users/{user-id}/teamwork/installedApps': (cloud, call) => {
    const person = directoryUser(cloud, call)
    refuseOtherApp(cloud, call)
    refuseWithoutConsent(cloud, call, 'User')
    if (person.appBlocked || person.organisation === 'guest')
      refuse(403, 'Forbidden', 'App is blocked by app permission policy for this user.')
    if (person.appInstalled) refuse(409, 'Conflict', 'The app is already installed for this user.')
    void cloud.bot.install(person)
    return { status: 201, headers: { Location: `${call.url.href}/${installation(cloud, person).id}` } }
  },

  'GET /users/{user-id}/teamwork/installedApps/{userScopeTeamsAppInstallation-id}': (cloud, call) =>
    ok(installation(cloud, find(cloud, call))),

  'DELETE /users/{user-id}/teamwork/installedApps/{userScopeTeamsAppInstallation-id}': (cloud, call) => {
    void cloud.bot.uninstall(find(cloud, call))
    return noContent
  },

  'GET /users/{user-id}/teamwork/installedApps/{userScopeTeamsAppInstallation-id}/chat': (cloud, call) =>
    ok({
      id: cloud.chats.chatId(find(cloud, call)),
      chatType: 'oneOnOne',
      topic: null,
      tenantId: cloud.tenant.tenantId,
    }),
}
