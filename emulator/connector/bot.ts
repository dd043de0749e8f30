import { randomUUID } from 'node:crypto'
import type { DomainClock } from '../clock.ts'
import { parseJson } from '../http.ts'
import { type People, type Person, teamsId } from '../people.ts'
import type { SeedTenant } from '../seed.ts'
import type { Tokens } from '../sign-in/tokens.ts'
import type { Store } from '../store.ts'
import type { Activity, Chats } from './chats.ts'

/** What the bot answered; status 0 when it could not be reached, with the reason as body. */
export type BotAnswer = { status: number; body: unknown }

export type Inbound = { id: string; activity: Activity; answer: BotAnswer }

export type Bot = ReturnType<typeof connectBot>

/** Sends activities to the bot's endpoint as Teams does, with the Bot Framework's token. */
export function connectBot(
  store: Store,
  people: People,
  chats: Chats,
  tokens: Tokens,
  tenant: SeedTenant,
  clock: DomainClock,
  endpoint: string,
  origin: () => string,
) {
  const inbound = store.collection<Inbound>('inbound-activity')
  const underway = new Set<Promise<unknown>>()
  const serviceUrl = () => `${origin()}/smba.trafficmanager.net/teams/`
  const self = { id: `28:${tenant.appId}`, name: tenant.appDisplayName }

  const activityFrom = (person: Person, activity: Activity): Activity => ({
    channelId: 'msteams',
    serviceUrl: serviceUrl(),
    id: `f:${randomUUID()}`,
    timestamp: clock.now().toString({ fractionalSecondDigits: 3 }),
    localTimezone: 'Europe/London',
    locale: 'en-GB',
    from: { id: teamsId(person), name: person.displayName, aadObjectId: person.objectId },
    recipient: self,
    conversation: { id: chats.conversationId(person), conversationType: 'personal', tenantId: tenant.tenantId },
    channelData: { tenant: { id: tenant.tenantId } },
    entities: [{ type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Windows', timezone: 'Europe/London' }],
    ...activity,
  })

  async function post(activity: Activity): Promise<BotAnswer> {
    const token = await tokens.forBot(String(activity.serviceUrl))
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify(activity),
    }).then(
      async (response) => ({ status: response.status, body: parseJson(Buffer.from(await response.arrayBuffer())) }),
      (cause: Error) => ({ status: 0, body: `${cause.message}: ${cause.cause}` }),
    )
    inbound.put({ id: randomUUID(), activity, answer })
    return answer
  }

  function track<T>(work: Promise<T>): Promise<T> {
    underway.add(work)
    return work.finally(() => underway.delete(work))
  }

  return {
    self,
    serviceUrl,
    inbound: () => inbound.list(),
    /** Posts an activity as it is, for one that Teams sends a second time. */
    post: (activity: Activity) => track(post(activity)),
    send: (person: Person, activity: Activity) => track(post(activityFrom(person, activity))),

    /** Resolves when no activity is on its way to the bot. */
    async idle() {
      while (underway.size > 0) await Promise.allSettled(underway)
    },

    /** Installs the app for a person; the bot hears of it afterwards. */
    install(person: Person) {
      const installed = people.save({ ...person, appInstalled: true })
      const membersAdded = [{ id: self.id }, { id: teamsId(person), aadObjectId: person.objectId }]
      const told = post(activityFrom(installed, { type: 'conversationUpdate', membersAdded })).then(() =>
        post(activityFrom(installed, { type: 'installationUpdate', action: 'add' })),
      )
      return track(told)
    },
    uninstall(person: Person) {
      const without = people.save({ ...person, appInstalled: false })
      return track(post(activityFrom(without, { type: 'installationUpdate', action: 'remove' })))
    },
  }
}
