import { ConfidentialClientApplication } from '@azure/msal-node'
import { type Context, Client as GraphClient, type Middleware } from '@microsoft/microsoft-graph-client'
import { startEmulator } from '../emulator.ts'
import { toEmulator } from '../host-map.ts'
import type { SeedPerson, SeedTenant } from '../seed.ts'

/** A stand-in and Microsoft's own clients pointed at it, for the tests here. */
export const tenant: SeedTenant = {
  tenantId: '11111111-1111-4111-8111-111111111111',
  domain: 'northshire.example',
  displayName: 'Northshire',
  appId: '22222222-2222-4222-8222-222222222222',
  appSecret: 'synthetic-secret',
  appDisplayName: 'CP Conferences',
  externalAppId: '33333333-3333-4333-8333-333333333333',
  catalogAppId: '44444444-4444-4444-8444-444444444444',
  mailbox: { email: 'conferences@northshire.example', displayName: 'Conference team' },
  sites: [
    {
      id: 'northshire.sharepoint.com,55555555-5555-4555-8555-555555555555,66666666-6666-4666-8666-666666666666',
      path: 'sites/conferences',
      displayName: 'Conferences',
      grant: 'fullcontrol',
    },
  ],
  roles: [
    'User.Read.All',
    'AppCatalog.Read.All',
    'TeamsAppInstallation.ReadWriteSelfForUser.All',
    'OnlineMeetings.ReadWrite.All',
    'Files.ReadWrite.AppFolder',
    'Sites.Selected',
  ],
  exchangeGrants: [
    {
      mailbox: 'conferences@northshire.example',
      roles: ['Calendars.Read', 'Calendars.ReadWrite', 'Mail.Read', 'Mail.ReadWrite', 'Mail.Send'],
    },
  ],
}

export const people: SeedPerson[] = [
  {
    email: 'amira.teacher@northshire.example',
    upn: 'ateacher@northshire.example',
    displayName: 'Amira Teacher',
    phone: '01632 960001',
    organisation: 'tenant',
    hasOneDrive: true,
    appInstalled: true,
  },
  {
    email: 'ben.nurse@northshire.example',
    displayName: 'Ben Nurse',
    organisation: 'tenant',
    hasOneDrive: false,
    appInstalled: false,
  },
  {
    email: 'cat.officer@northshire.example',
    displayName: 'Cat Officer',
    organisation: 'tenant',
    hasOneDrive: true,
    appInstalled: false,
    appBlocked: true,
  },
  {
    email: 'dr.gp@surgery.example',
    displayName: 'Dee Gee',
    organisation: 'outside',
    hasOneDrive: false,
    appInstalled: false,
  },
]

export const noon = Temporal.Instant.from('2026-11-23T12:00:00Z')

export function startStandIn(options: Partial<Parameters<typeof startEmulator>[0]> = {}) {
  return startEmulator({
    port: 0,
    dataDir: null,
    clock: { now: () => noon },
    tenant,
    people,
    botEndpoint: 'http://127.0.0.1:9/api/messages',
    ...options,
  })
}

/** MSAL keeps Microsoft's authority; its network client sends to the stand-in. */
export function msal(base: string, clientSecret = 'synthetic-secret') {
  const send = async (method: string, url: string, options?: { headers?: Record<string, string>; body?: string }) => {
    const response = await fetch(toEmulator(base, url), { method, headers: options?.headers, body: options?.body })
    return {
      headers: Object.fromEntries(response.headers),
      body: (await response.json()) as never,
      status: response.status,
    }
  }
  return new ConfidentialClientApplication({
    auth: {
      clientId: tenant.appId,
      authority: `https://login.microsoftonline.com/${tenant.tenantId}`,
      clientSecret,
    },
    system: {
      networkClient: {
        sendGetRequestAsync: (url, options) => send('GET', url, options),
        sendPostRequestAsync: (url, options) => send('POST', url, options),
      },
    },
  })
}

/** The Graph client with a last middleware that sends to the stand-in. */
export function graph(base: string) {
  const application = msal(base)
  const authenticate: Middleware = {
    async execute(context: Context) {
      const token = await application.acquireTokenByClientCredential({
        scopes: ['https://graph.microsoft.com/.default'],
      })
      context.options = {
        ...context.options,
        headers: { ...headersOf(context.options?.headers), Authorization: `Bearer ${token?.accessToken}` },
      }
      await send.execute(context)
    },
  }
  const send: Middleware = {
    async execute(context: Context) {
      context.response = await fetch(toEmulator(base, String(context.request)), context.options as RequestInit)
    },
  }
  return GraphClient.initWithMiddleware({ middleware: authenticate })
}

function headersOf(headers: unknown): Record<string, string> {
  return Object.fromEntries(new Headers((headers ?? {}) as Record<string, string>))
}

/** What Graph refused with: `403 ErrorAccessDenied`. */
export async function refusalOf(request: Promise<unknown>): Promise<string> {
  try {
    await request
  } catch (error) {
    const { statusCode, code } = error as { statusCode?: number; code?: string }
    return `${statusCode} ${code}`
  }
  return 'not refused'
}
