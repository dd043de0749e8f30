import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  ActivityHandler,
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  MessageFactory,
} from 'botbuilder'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Emulator } from '../emulator.ts'
import { toEmulator } from '../host-map.ts'
import { msal, startStandIn, tenant } from './real-clients.fixture.ts'

const teacher = 'amira.teacher@northshire.example'

function card(text: string) {
  return CardFactory.adaptiveCard({
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      { type: 'TextBlock', text },
      { type: 'Input.Text', id: 'reason', label: 'Reason', isRequired: true, errorMessage: 'Give a reason' },
    ],
    actions: [{ type: 'Action.Execute', title: 'Nothing held', verb: 'nothing-held', data: { reference: '1042' } }],
  })
}

/** A bot made of botbuilder as it is: it answers a text with a card, and a tap with the next card. */
class Bot extends ActivityHandler {
  readonly seen: string[] = []
  constructor() {
    super()
    this.onMessage(async (context, next) => {
      this.seen.push(context.activity.text)
      await context.sendActivity(MessageFactory.attachment(card('Report wanted'), undefined, undefined))
      await next()
    })
  }
  protected override async onAdaptiveCardInvoke() {
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card('Noted').content }
  }
}

let emulator: Emulator
let server: Server
let adapter: CloudAdapter
const bot = new Bot()

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const incoming = Object.assign(request, { body: JSON.parse(Buffer.concat(chunks).toString()) })
    const outgoing = {
      socket: response.socket,
      header: (name: string, value: unknown) => response.setHeader(name, String(value)),
      status: (code: number) => {
        response.statusCode = code
      },
      send: (body: unknown) => response.write(JSON.stringify(body)),
      end: () => response.end(),
    }
    await adapter.process(incoming as never, outgoing as never, (context) => bot.run(context))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  emulator = await startStandIn({ botEndpoint: `http://127.0.0.1:${port}/api/messages` })
  adapter = connectBotbuilder(emulator.url)
})
afterAll(async () => {
  await emulator.close()
  server.close()
})

function connectBotbuilder(base: string) {
  const signRequest = async (request: { headers: { set(name: string, value: string): void } }) => {
    const scopes = ['https://api.botframework.com/.default']
    const token = await msal(base).acquireTokenByClientCredential({ scopes })
    request.headers.set('Authorization', `Bearer ${token?.accessToken}`)
    return request
  }
  const credentials = {
    isValidAppId: async (appId: string) => appId === tenant.appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({ signRequest }),
  }
  return new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication(
      {
        ValidateAuthority: false,
        ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${tenant.tenantId}`,
        ToChannelFromBotOAuthScope: 'https://api.botframework.com',
        ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
        OAuthUrl: 'https://token.botframework.com',
        ToBotFromChannelOpenIdMetadataUrl: `${base}/login.botframework.com/v1/.well-known/openidconfiguration`,
        ToBotFromEmulatorOpenIdMetadataUrl: `${base}/login.botframework.com/v1/.well-known/openidconfiguration`,
        CallerId: 'urn:botframework:azure',
      } as never,
      credentials as never,
    ),
  )
}

describe('a chat with the bot', () => {
  it('carries a text to botbuilder with a token it accepts, and the card back', async () => {
    const answer = await emulator.as(teacher).sendText('my reports')
    expect(answer.status).toBe(200)
    expect(bot.seen).toEqual(['my reports'])
    expect(
      emulator
        .as(teacher)
        .chat()
        .map(({ from }) => from),
    ).toEqual(['person', 'bot'])
  })

  it('puts the card that a tap is answered with in place of the tapped one, without a notification', async () => {
    const before = emulator.as(teacher).notifications().length
    const message = emulator.as(teacher).chat().at(-1)
    const tapped = await emulator.as(teacher).tapCard(String(message?.id), 'nothing-held', { reason: 'No contact' })
    expect(tapped.status).toBe(200)
    const current = emulator.as(teacher).chat().at(-1)
    expect(JSON.stringify(current?.activity.attachments)).toContain('Noted')
    expect(current?.history.map(({ how }) => how)).toEqual(['sent', 'replaced'])
    expect(emulator.as(teacher).notifications()).toHaveLength(before)
  })

  it('sends nothing while a required input is empty', async () => {
    const message = emulator.as(teacher).chat().at(-1)
    await expect(emulator.as(teacher).tapCard(String(message?.id), 'nothing-held')).rejects.toThrow(
      /'reason' is required/,
    )
  })

  it('hands over a file by a link that works without a token', async () => {
    await emulator.as(teacher).sendFile('Report.pdf', Buffer.from('%PDF-1.7 synthetic'))
    const file = emulator.ledgers.activities().at(-1)?.activity.attachments?.[0]
    expect(file?.contentType).toBe('application/vnd.microsoft.teams.file.download.info')
    const { downloadUrl } = (file?.content ?? {}) as { downloadUrl: string }
    const bytes = await (await fetch(toEmulator(emulator.url, downloadUrl))).text()
    expect(bytes).toBe('%PDF-1.7 synthetic')
  })
})

describe('a message that the bot starts', () => {
  const open = (objectId: string, activity: object) =>
    new Promise<Partial<ConversationReference>>((resolve, reject) => {
      adapter
        .createConversationAsync(
          tenant.appId,
          'msteams',
          `${emulator.url}/smba.trafficmanager.net/teams/`,
          'https://api.botframework.com',
          {
            isGroup: false,
            bot: { id: `28:${tenant.appId}`, name: '' },
            members: [{ id: objectId, name: '' }],
            tenantId: tenant.tenantId,
            channelData: {},
            activity: undefined as never,
          },
          async (context) => {
            await context.sendActivity(activity)
            resolve(context.activity)
          },
        )
        .catch(reject)
    })

  it('raises a notification that shows its summary', async () => {
    const { objectId } = emulator.as(teacher).person()
    await open(objectId, { type: 'message', summary: 'Report due for 1042', attachments: [card('Reminder')] })
    expect(emulator.as(teacher).notifications().at(-1)?.text).toBe('Report due for 1042')
  })

  it('is refused for somebody who does not have the app', async () => {
    const { objectId } = emulator.as('ben.nurse@northshire.example').person()
    await expect(open(objectId, { type: 'message', text: 'Hello' })).rejects.toMatchObject({
      statusCode: 403,
      code: 'BotNotInConversationRoster',
    })
  })

  it('is refused when its card is too big for Teams', async () => {
    const { objectId } = emulator.as(teacher).person()
    const big = { type: 'message', attachments: [card('x'.repeat(20_001))] }
    await expect(open(objectId, big)).rejects.toMatchObject({ statusCode: 413, code: 'MessageSizeTooBig' })
  })
})
