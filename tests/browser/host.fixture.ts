import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildPages } from '../../commands/build-pages.ts'
import { businessTeam, tenant as council } from '../../commands/stand-in/tenant.ts'
import { startEmulator } from '../../emulator/emulator.ts'
import { toEmulator } from '../../emulator/host-map.ts'
import type { SeedPerson, SeedTenant } from '../../emulator/seed.ts'

const inTenant = { organisation: 'tenant', hasOneDrive: true, appInstalled: true } as const
export const chair: SeedPerson = { ...inTenant, email: 'chair@northshire.example', displayName: 'Ngozi Adeyemi' }
export const teacher: SeedPerson = { ...inTenant, email: 'teacher@northshire.example', displayName: 'Amira Khan' }
/** With an app that may be put into meetings' chats and share to their stage. */
export const tenant: SeedTenant = {
  ...council,
  roles: [...council.roles, 'TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All'],
  redirectUris: ['brk-multihub://127.0.0.1'],
  resourceSpecificPermissions: ['MeetingStage.Write.Chat', 'OnlineMeeting.ReadBasic.Chat'].map((permissionValue) => ({
    permissionValue,
    permissionType: 'delegated',
  })),
}
export const mailbox = tenant.mailbox.email

type Invoke = { type: string; name?: string; value?: { data?: unknown } }

/** The stand-in alone, around a small app: pages that only load the hosts' real libraries, and a bot that opens them. */
export async function startHost() {
  await buildPages(['emulator-page'])
  const { resolve } = createRequire(import.meta.url)
  const scripts: Record<string, Buffer> = {
    '/teams.js': await readFile(resolve('@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js')),
    '/msal.js': await readFile(join(dirname(resolve('@azure/msal-browser')), 'msal-browser.min.js')),
  }
  const heard: Invoke[] = []
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      const activity = JSON.parse(Buffer.concat(await Array.fromAsync(request)).toString()) as Invoke
      heard.push(activity)
      response.setHeader('Content-Type', 'application/json')
      return response.end(JSON.stringify(answerTo(activity, appUrl())))
    }
    const script = scripts[request.url ?? '']
    if (script) return response.end(script)
    const office = toEmulator(emulator.url, 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js')
    const sources = request.url === '/tab/outlook' ? [office, '/msal.js'] : ['/teams.js']
    response.setHeader('Content-Type', 'text/html')
    response.end(`<!doctype html><html lang="en"><title>App</title>
      ${sources.map((source) => `<script src="${source}"></script>`).join('')}<button>In the app</button></html>`)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const appUrl = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const tab = (entityId: string, name: string) => ({ entityId, name, contentUrl: `${appUrl()}/tab/${entityId}` })
  const now = Temporal.Instant.from('2026-03-25T10:00:00Z')
  const emulator = await startEmulator({
    port: 0,
    dataDir: null,
    clock: { now: () => now },
    tenant,
    people: [businessTeam, chair, teacher],
    botEndpoint: `${appUrl()}/api/messages`,
    pageDir: fileURLToPath(new URL('../../dist/emulator-page', import.meta.url)),
    page: {
      teamsTabs: [tab('board', 'Conferences'), tab('my-reports', 'My reports')],
      meetingTab: tab('meeting', 'Conference'),
      outlookPane: `${appUrl()}/tab/outlook`,
      controls: { now: () => now.toString(), next: async () => null, moveTo: async () => {} },
    },
  })

  const tokenFor = async (resource: string) => {
    const form = { grant_type: 'client_credentials', client_id: tenant.appId, client_secret: tenant.appSecret ?? '' }
    const body = new URLSearchParams({ ...form, scope: `${resource}/.default` })
    const address = `${emulator.url}/login.microsoftonline.com/${tenant.tenantId}/oauth2/v2.0/token`
    const { access_token } = (await (await fetch(address, { method: 'POST', body })).json()) as Record<string, string>
    return access_token
  }
  const call = async (resource: string, method: string, path: string, body: object) => {
    const headers = { Authorization: `Bearer ${await tokenFor(resource)}`, 'Content-Type': 'application/json' }
    const response = await fetch(`${emulator.url}/${path}`, { method, headers, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return (await response.json().catch(() => null)) as never
  }
  return {
    emulator,
    heard,
    appUrl: appUrl(),
    graph: (method: string, path: string, body: object) =>
      call('https://graph.microsoft.com', method, `graph.microsoft.com/v1.0/${path}`, body),
    /** As the bot, in a person's chat. */
    async post(person: SeedPerson, card: object) {
      const { objectId } = emulator.as(person.email).person()
      const path = 'smba.trafficmanager.net/teams/v3/conversations'
      const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }]
      await call('https://api.botframework.com', 'POST', path, {
        isGroup: false,
        members: [{ id: objectId }],
        tenantId: tenant.tenantId,
        activity: { type: 'message', summary: 'A card', attachments },
      })
    },
    async stop() {
      await emulator.close()
      server.close()
    },
  }
}

/** As botbuilder's handlers answer these invokes: the HTTP body is the answer. */
function answerTo({ name, value }: Invoke, app: string) {
  if (name === 'task/fetch') {
    const task = { url: `${app}/dialog`, title: 'Choose a document', width: 500, height: 300 }
    return { task: { type: 'continue', value: task } }
  }
  if (name === 'task/submit') return { task: { type: 'message', value: `Chosen: ${JSON.stringify(value?.data)}` } }
  return {}
}
