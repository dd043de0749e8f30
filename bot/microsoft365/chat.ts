import type { ConversationReference, TurnContext } from 'botbuilder'
import type { CardMessage, Chat, Conversations } from '../ports.ts'
import { cardActivity } from './card-activity.ts'
import { catalogueApp } from './catalogue-app.ts'
import type { ConnectorAdapter, Turn } from './connector-adapter.ts'
import { referenceOf } from './connector-adapter.ts'
import type { Graph } from './graph.ts'
import { nothing } from './graph.ts'
import { path } from './graph-path.ts'
import { ConnectorRefusal, isRefusal, retryAfterOf } from './refusals.ts'

export interface ChatParts {
  adapter: ConnectorAdapter
  graph: Graph
  manifestId: string
  conversations: Pick<Conversations, 'find' | 'save'>
}

/** What the connector refuses is thrown as a `ConnectorRefusal`; without the app, or blocked, a person is "unreachable". */
export function createChat({ adapter, graph, manifestId, conversations }: ChatParts): Chat {
  const installation = catalogueApp(graph, manifestId)

  return {
    async reach(entraId) {
      const body = await installation()
      try {
        await graph.post(path`/users/${entraId}/teamwork/installedApps`, body, nothing)
        return 'teams'
      } catch (error) {
        if (isRefusal(error, 409)) return 'teams'
        if (isRefusal(error, 403, 404)) return 'mail'
        throw error
      }
    },

    async send(entraId, message) {
      const known = await conversations.find(entraId)
      const sent = { conversationId: '', activityId: '' }
      const turn: Turn = async (context) => {
        sent.conversationId = context.activity.conversation.id
        if (!known) await conversations.save(entraId, JSON.stringify(referenceOf(context.activity)))
        sent.activityId = await sendCard(context, message)
      }
      const sending = known
        ? adapter.resume(JSON.parse(known) as Partial<ConversationReference>, turn)
        : adapter.open(entraId, turn)
      try {
        await sending
        return sent
      } catch (error) {
        const refused = asRefusal(error)
        if (refused instanceof ConnectorRefusal && [403, 404].includes(refused.status)) return 'unreachable'
        throw refused
      }
    },

    async update({ conversationId, activityId }, message) {
      const turn: Turn = async (context) => {
        await context.updateActivity({ ...cardActivity(message), id: activityId })
      }
      await adapter.resume(adapter.referenceTo(conversationId), turn).catch((error: unknown) => {
        throw asRefusal(error)
      })
    },
  }
}

/** Answers the id of the new message. */
async function sendCard(context: TurnContext, message: CardMessage): Promise<string> {
  const sent = await context.sendActivity(cardActivity(message))
  if (!sent?.id) throw new Error('The connector took a message but gave it no id.')
  return sent.id
}

/** botbuilder's HTTP client throws these; the class itself is not among its exports. */
interface RestError extends Error {
  statusCode?: number
  code?: string
  response?: { headers: { get(name: string): string | undefined } }
}

function asRefusal(error: unknown): unknown {
  if (!(error instanceof Error) || error.name !== 'RestError') return error
  const { statusCode: status = 0, code = 'unknown', response } = error as RestError
  const refused = { status, code, retryAfter: retryAfterOf(response?.headers.get('retry-after')) }
  // An answer of the connector may quote the message; a connection that failed quotes nothing.
  return new ConnectorRefusal('Connector', refused, status === 0 ? { cause: error } : undefined)
}
