import type { Cloud } from '../cloud.ts'
import type { Person } from '../people.ts'
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

export const teamwork: Record<string, GraphHandler> = {
  'GET /appCatalogs/teamsApps': (cloud, call) => pageOf(call, filterBy(call.query.get('$filter'), [app(cloud)])),

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
    const bound = String((call.body as Record<string, unknown>)['teamsApp@odata.bind'] ?? '')
    if (bound.split('/').pop() !== cloud.tenant.catalogAppId)
      refuse(404, 'NotFound', 'The app was not found in the catalogue.')
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
