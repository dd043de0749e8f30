import { afterEach, describe, expect, it } from 'vitest'
import type { Emulator } from '../emulator.ts'
import type { SeedTenant } from '../seed.ts'
import { graph, refusalOf, startStandIn, tenant } from './real-clients.fixture.ts'

const nurse = '/users/ben.nurse@northshire.example/teamwork/installedApps'
const bind = {
  'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${tenant.catalogAppId}`,
}
const stage = { permissionValue: 'MeetingStage.Write.Chat', permissionType: 'delegated' } as const
const members = { permissionValue: 'ChatMember.Read.Chat', permissionType: 'application' } as const
const consentTo = (...resourceSpecificPermissions: object[]) => ({
  ...bind,
  consentedPermissionSet: { resourceSpecificPermissions },
})

let emulator: Emulator
async function start(resourceSpecificPermissions: SeedTenant['resourceSpecificPermissions'], mayConsent = true) {
  const roles = ['User', 'Chat'].map(
    (where) => `TeamsAppInstallation.ReadWrite${mayConsent ? 'AndConsent' : ''}SelfFor${where}.All`,
  )
  const others = tenant.roles.filter((role) => !role.startsWith('TeamsAppInstallation.'))
  const ours = {
    ...tenant,
    roles: [...others, ...roles],
    ...(resourceSpecificPermissions && { resourceSpecificPermissions }),
  }
  emulator = await startStandIn({ tenant: ours })
  return graph(emulator.url)
}
afterEach(() => emulator.close())

describe('installing an app that asks for resource-specific consent', () => {
  it('takes a permission that may consent', async () => {
    const client = await start([stage], false)
    expect(await refusalOf(client.api(nurse).post(consentTo(stage)))).toBe('403 Forbidden')
  })

  it('takes consent to exactly what the catalogue says the app asks for', async () => {
    const client = await start([stage, members])
    const { value } = await client
      .api('/appCatalogs/teamsApps')
      .expand('appDefinitions($select=id,authorization)')
      .get()
    const asked = value[0].appDefinitions[0].authorization.requiredPermissionSet.resourceSpecificPermissions
    expect(asked).toEqual([stage, members])
    for (const body of [bind, consentTo(), consentTo(stage)])
      expect(await refusalOf(client.api(nurse).post(body))).toBe('400 BadRequest')
    await client.api(nurse).post(consentTo(members, { ...stage, permissionType: 'Delegated' }))
    expect(emulator.as('ben.nurse@northshire.example').person().appInstalled).toBe(true)
  })

  it('takes no list where all is delegated, and none where nothing is asked', async () => {
    const client = await start([stage])
    await client.api(nurse).post(bind)
    await emulator.close()
    await (await start(undefined, false)).api(nurse).post(bind)
    expect(emulator.as('ben.nurse@northshire.example').person().appInstalled).toBe(true)
  })
})

describe('installing it in the chat of a meeting', () => {
  it('is done once, with consent, and only where there is a meeting', async () => {
    const client = await start([stage])
    const event = { subject: '1042', isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' }
    const at = (hour: string) => ({ dateTime: `2026-11-30T${hour}:00:00`, timeZone: 'Europe/London' })
    await client.api(`/users/${tenant.mailbox.email}/events`).post({ ...event, start: at('10'), end: at('12') })
    const threadId = emulator.ledgers.meetings()[0]?.settings.chatInfo?.threadId ?? expect.fail('a meeting has a chat')
    const chat = `/chats/${encodeURIComponent(threadId)}/installedApps`

    expect((await client.api(chat).get()).value).toEqual([])
    expect(await refusalOf(client.api(chat).post(consentTo(members)))).toBe('400 BadRequest')
    await client.api(chat).post(consentTo(stage))
    expect(await refusalOf(client.api(chat).post(consentTo(stage)))).toBe('409 Conflict')
    expect((await client.api(chat).expand('teamsApp').get()).value).toMatchObject([
      { teamsApp: { id: tenant.catalogAppId } },
    ])
    expect(await refusalOf(client.api('/chats/19:none@thread.v2/installedApps').post(bind))).toBe('404 NotFound')
  })
})
