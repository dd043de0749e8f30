import { setTimeout as wait } from 'node:timers/promises'
import { actAs } from './acting.ts'
import type { DomainClock } from './clock.ts'
import type { Cloud } from './cloud.ts'
import { connectBot } from './connector/bot.ts'
import { keepChats } from './connector/chats.ts'
import { answerBotFrameworkLogin, answerConnector } from './connector/connector.ts'
import { answerControls, type Controlled, type PageOptions } from './controls.ts'
import { keepCalendars } from './exchange/calendars.ts'
import { keepMailboxes } from './exchange/mailboxes.ts'
import { fail } from './fail.ts'
import { keepDrives } from './files/drives.ts'
import { answerGraph } from './graph/graph.ts'
import { keepRequestLog } from './graph/request-log.ts'
import { answerSignedLink } from './graph/uploads.ts'
import { fromEmulator } from './host-map.ts'
import { type HttpReply, type HttpRequest, listen } from './http.ts'
import { keepLedgers } from './ledgers.ts'
import { type Fault, faultReply, keepFaults } from './misbehaviour.ts'
import { openInBrowser } from './open-in-browser.ts'
import { serveOffice } from './outlook/serve-office.ts'
import { keepPeople } from './people.ts'
import type { SeedPerson, SeedTenant } from './seed.ts'
import { keepGrants } from './sign-in/grants.ts'
import { nestedToken } from './sign-in/nested-token.ts'
import { answerSignIn } from './sign-in/sign-in.ts'
import { keepTokens } from './sign-in/tokens.ts'
import { serveFile } from './static-files.ts'
import { openStore } from './store.ts'

export type EmulatorOptions = {
  /** 0 takes any free port. */
  port: number
  /** Null keeps everything in memory. */
  dataDir: string | null
  clock: DomainClock
  tenant: SeedTenant
  people: SeedPerson[]
  /** Where Teams posts what people say, e.g. http://127.0.0.1:3978/api/messages. */
  botEndpoint: string
  /** Appends each request to Graph as a line of JSON. */
  logFile?: string
  /** The built page that plays Teams and Outlook. */
  pageDir?: string
  page?: PageOptions
}

export type Emulator = Awaited<ReturnType<typeof startEmulator>>

/** Starts a stand-in Microsoft 365 on loopback; with the same folder it finds everything as it was left. */
export async function startEmulator(options: EmulatorOptions) {
  const { tenant, clock } = options
  const store = openStore(options.dataDir)
  const people = keepPeople(store, tenant)
  const tokens = await keepTokens(store, tenant)
  const grants = keepGrants(store)
  const mailboxes = keepMailboxes(store, people, tenant, clock)
  const calendars = keepCalendars(store, people, mailboxes, tenant, clock)
  const drives = keepDrives(store, people, tenant, clock)
  const chats = keepChats(store, people, tenant, clock)
  const origin = () => `http://127.0.0.1:${server.port}`
  const bot = connectBot(store, people, chats, tokens, tenant, clock, options.botEndpoint, origin)
  const cloud: Cloud = {
    tenant,
    clock,
    store,
    people,
    tokens,
    grants,
    mailboxes,
    calendars,
    drives,
    chats,
    bot,
    origin,
  }

  const addPeople = (seeds: SeedPerson[]) => {
    for (const seed of seeds) people.add(seed)
  }
  addPeople([{ ...tenant.mailbox, organisation: 'tenant', hasOneDrive: false, appInstalled: false }])
  addPeople(options.people)

  const log = keepRequestLog(options.logFile)
  const faults = keepFaults()
  const ledgers = keepLedgers(cloud, log)
  const closing = new AbortController()
  const as = (email: string) => actAs(cloud, email)

  /** What the virus scan says about an item; null takes it back. */
  function setMalware(itemId: string, description: string | null) {
    const item = drives.item(itemId) ?? fail(`there is no item ${itemId}`)
    drives.change(item, { malware: description })
  }

  /** Who may open an item besides its owner, by a permission on it or on a folder above. */
  function permissionsOf(itemId: string) {
    const item = drives.item(itemId) ?? fail(`there is no item ${itemId}`)
    return [...drives.upwards(item)].flatMap((at) =>
      at.grants.map(({ id, email, roles }) => ({ id, email, roles, path: drives.pathOf(at) })),
    )
  }

  const controlled: Controlled = {
    people: () => people.all(),
    addPeople,
    as,
    ledgers,
    misbehave: faults.add,
    setMalware,
    permissionsOf,
    nestedToken: (email, asked) => nestedToken(cloud, faults, email, asked),
    idle: bot.idle,
    changed: async (since) => {
      if (store.version() !== since) return store.version()
      const { promise, resolve } = Promise.withResolvers<void>()
      const stop = store.onChange(resolve)
      await Promise.race([promise, wait(25_000, undefined, { signal: closing.signal, ref: false }).catch(resolve)])
      stop()
      return store.version()
    },
    about: {
      tenantId: tenant.tenantId,
      organisation: tenant.displayName,
      appId: tenant.appId,
      manifestId: tenant.externalAppId,
      app: tenant.appDisplayName,
      resourceSpecificPermissions: tenant.resourceSpecificPermissions?.map((one) => one.permissionValue) ?? null,
      mailbox: { email: tenant.mailbox.email, displayName: tenant.mailbox.displayName },
    },
    page: options.page,
  }

  async function answer(request: HttpRequest): Promise<HttpReply> {
    const real = fromEmulator(request.url)
    if (real) return answerAsMicrosoft({ ...request, url: real, headers: { ...request.headers, host: real.host } })
    if (request.url.pathname.startsWith('/_emulator/')) return answerControls(controlled, request)
    if (options.pageDir) return serveFile(options.pageDir, request.url.pathname)
    return { status: 404 }
  }

  async function answerAsMicrosoft(request: HttpRequest): Promise<HttpReply> {
    const fault = faults.next(request)
    if (fault?.delayMs) await wait(fault.delayMs)
    if (fault?.drop === 'before') return { status: 0, drop: true }
    const refusal = (fault && faultReply(fault)) ?? undefined
    const reply = await route(request, refusal)
    return fault?.drop === 'after' ? { ...reply, drop: true } : reply
  }

  async function route(request: HttpRequest, fault?: HttpReply): Promise<HttpReply> {
    const { host } = request.url
    if (host === 'graph.microsoft.com') return answerGraph(cloud, request, log, fault)
    if (fault) return fault
    if (host === 'login.microsoftonline.com') return answerSignIn(cloud, request)
    if (host === 'login.botframework.com') return answerBotFrameworkLogin(cloud, request)
    if (host === 'appsforoffice.microsoft.com') return serveOffice(request)
    if (host === 'smba.trafficmanager.net') return answerConnector(cloud, request)
    if (host.endsWith('.sharepoint.com') || host.endsWith('.svc.ms'))
      return openInBrowser(cloud, request) ?? answerSignedLink(cloud, request, log)
    return { status: 404 }
  }

  const server = await listen(options.port, answer)

  return {
    url: origin(),
    port: server.port,
    addPeople,
    ledgers,
    /** Acting as the person with that mail address. */
    as,
    misbehave: (fault: Fault) => void faults.add(fault),
    setMalware,
    permissionsOf,
    /** Posts an activity as it is, with the Bot Framework's token: one that Teams repeats, or one that is wrong. */
    postToBot: bot.post,
    /** Resolves when nothing is on its way to the bot any more. */
    idle: bot.idle,
    async close() {
      closing.abort()
      await server.close()
      await bot.idle()
      store.close()
    },
  }
}
