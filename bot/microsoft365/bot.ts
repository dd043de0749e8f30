import type { MicrosoftSettings } from '../config.ts'
import type { Chat, Conversations } from '../ports.ts'
import type { AccessToken } from './access-token.ts'
import type { EndpointParts, Receive } from './bot-endpoint.ts'
import { createBotEndpoint } from './bot-endpoint.ts'
import { createChat } from './chat.ts'
import { ConnectorAdapter } from './connector-adapter.ts'
import type { Graph } from './graph.ts'
import type { Transport } from './transport.ts'

export interface BotParts extends Pick<EndpointParts, 'onActivity' | 'log'> {
  settings: MicrosoftSettings
  transport: Transport
  graph: Graph
  accessToken: AccessToken
  conversations: Pick<Conversations, 'find' | 'save'>
}

/** The bot's two directions: what comes in at /api/messages, and what we write first. */
export function createBot(parts: BotParts): { chat: Chat; receive: Receive } {
  const { settings, transport, accessToken, graph, conversations, onActivity, log } = parts
  const adapter = new ConnectorAdapter(settings, transport, accessToken)
  return {
    chat: createChat({ adapter, graph, manifestId: settings.manifestId, conversations }),
    receive: createBotEndpoint({ adapter, tenantId: settings.tenantId, conversations, onActivity, log }),
  }
}
