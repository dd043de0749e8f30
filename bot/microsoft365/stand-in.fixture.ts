import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { startEmulator } from '../../emulator/emulator.ts'
import { toEmulator } from '../../emulator/host-map.ts'
import type { SeedPerson, SeedTenant } from '../../emulator/seed.ts'
import type { MicrosoftSettings } from '../config.ts'
import type { Log } from '../ports.ts'
import type { BotParts } from './bot.ts'
import { connectMicrosoft365 } from './connect-microsoft365.ts'

export const settings: MicrosoftSettings = {
  tenantId: '11111111-1111-4111-8111-111111111111',
  appId: '22222222-2222-4222-8222-222222222222',
  credential: { secret: 'synthetic-secret' },
  manifestId: '33333333-3333-4333-8333-333333333333',
  mailbox: 'conferences@northshire.example',
  siteId: 'northshire.sharepoint.com,55555555-5555-4555-8555-555555555555,66666666-6666-4666-8666-666666666666',
  reportFiles: 'app-folder',
}

export const tenant: SeedTenant = {
  tenantId: settings.tenantId,
  domain: 'northshire.example',
  displayName: 'Northshire',
  appId: settings.appId,
  appSecret: 'synthetic-secret',
  appDisplayName: 'CP Conferences',
  externalAppId: settings.manifestId,
  catalogAppId: '44444444-4444-4444-8444-444444444444',
  resourceSpecificPermissions: [{ permissionValue: 'MeetingStage.Write.Chat', permissionType: 'delegated' }],
  mailbox: { email: settings.mailbox, displayName: 'Conference team' },
  sites: [{ id: settings.siteId, path: 'sites/conferences', displayName: 'Conferences', grant: 'fullcontrol' }],
  roles: [
    'User.Read.All',
    'AppCatalog.Read.All',
    'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
    'TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All',
    'OnlineMeetings.ReadWrite.All',
    'Sites.Selected',
  ],
  exchangeGrants: [
    {
      mailbox: settings.mailbox,
      roles: ['Calendars.Read', 'Calendars.ReadWrite', 'Mail.Read', 'Mail.ReadWrite', 'Mail.Send'],
    },
  ],
}

const filesPermissions: Record<MicrosoftSettings['reportFiles'], string[]> = {
  'app-folder': ['Files.ReadWrite.AppFolder'],
  application: ['Files.ReadWrite.All'],
  delegated: [],
}

const inTenant = { organisation: 'tenant', hasOneDrive: true, appInstalled: false } as const

/** Synthetic people: the teacher signs in by another name than her mail address, the nurse has no OneDrive. */
export const people: SeedPerson[] = [
  {
    ...inTenant,
    email: 'amira.teacher@northshire.example',
    upn: 'ateacher@northshire.onmicrosoft.example',
    displayName: 'Amira Teacher',
  },
  { ...inTenant, email: 'ben.nurse@northshire.example', displayName: 'Ben Nurse', hasOneDrive: false },
  { ...inTenant, email: 'cat.officer@northshire.example', displayName: 'Cat Officer', appBlocked: true },
  {
    email: 'eve.guest@other.example',
    displayName: 'Eve Guest',
    organisation: 'guest',
    hasOneDrive: false,
    appInstalled: false,
  },
  {
    email: 'dr.gp@surgery.example',
    displayName: 'Dee Gee',
    organisation: 'outside',
    hasOneDrive: false,
    appInstalled: false,
  },
]

export const silent: Log = { info() {}, warn() {}, error() {} }

/** Our side and the stand-in's, connected in both directions. */
export async function startStandIn(
  onActivity: BotParts['onActivity'] = async () => ({}),
  reportFiles: MicrosoftSettings['reportFiles'] = 'app-folder',
  delegatedScopes: string[] = [],
) {
  const bot = createServer(async (request, response) => {
    const answer = await microsoft365.receive(await json(request), request.headers.authorization)
    response.writeHead(answer.status, { 'Content-Type': 'application/json' })
    response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body))
  })
  await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve))
  const emulator = await startEmulator({
    port: 0,
    dataDir: null,
    clock: { now: () => Temporal.Instant.from('2026-11-23T12:00:00Z') },
    tenant: { ...tenant, delegatedScopes, roles: [...tenant.roles, ...filesPermissions[reportFiles]] },
    people,
    ...(process.env.M365_LOG && { logFile: process.env.M365_LOG }),
    botEndpoint: `http://127.0.0.1:${(bot.address() as AddressInfo).port}/api/messages`,
  })
  const references = new Map<string, string>()
  const microsoft365 = connectMicrosoft365({
    settings: { ...settings, reportFiles },
    transport: (url) => toEmulator(emulator.url, url),
    conversations: {
      find: async (entraId) => references.get(entraId) ?? null,
      save: async (entraId, reference) => void references.set(entraId, reference),
    },
    onActivity,
    log: silent,
  })
  return {
    emulator,
    microsoft365,
    references,
    async close() {
      await emulator.close()
      bot.close()
    },
  }
}
