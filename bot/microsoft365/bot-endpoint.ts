import type { Activity, TurnContext } from 'botbuilder'
import type { Answer, Inbound } from '../chat/inbound.ts'
import type { Conversations, Log } from '../ports.ts'
import { cardActivity } from './card-activity.ts'
import type { ConnectorAdapter } from './connector-adapter.ts'
import { referenceOf } from './connector-adapter.ts'
import { ReceivedActivity, readActivity } from './read-activity.ts'

/** Body and Authorization header of a POST to /api/messages; every refusal has a fixed body. */
export type Receive = (body: unknown, authorization: string | undefined) => Promise<{ status: number; body: unknown }>

export interface EndpointParts {
  adapter: ConnectorAdapter
  tenantId: string
  conversations: Pick<Conversations, 'save'>
  onActivity: (inbound: Inbound) => Promise<Answer>
  log: Log
}

const invokes = ['adaptiveCard/action', 'task/fetch', 'task/submit']
/** In Teams' pixels; on a phone it fills the screen. */
const dialogSize = { width: 560, height: 520 }

const done = { status: 200, body: undefined }
const refused = (status: number, code: string) => ({ status, body: { error: { code } } })

export function createBotEndpoint({ adapter, tenantId, conversations, onActivity, log }: EndpointParts): Receive {
  return async (body, authorization) => {
    const parsed = ReceivedActivity.safeParse(body)
    if (!parsed.success) return refused(400, 'not-an-activity')
    const received = parsed.data
    const activity = received as unknown as Activity

    const proof = await adapter.prove(activity, authorization ?? '').catch((err: unknown) => {
      log.warn({ err }, 'The sender of an activity could not prove to be Teams.')
    })
    if (!proof) return refused(401, 'not-authenticated')
    const { conversation, channelData } = received
    const tenants = [conversation.tenantId, channelData?.tenant?.id].filter((tenant) => tenant !== undefined)
    if (tenants.length === 0 || tenants.some((tenant) => tenant !== tenantId)) return refused(403, 'other-tenant')
    const entraId = received.from.aadObjectId
    if (!entraId) return received.type === 'message' || received.type === 'invoke' ? refused(403, 'nobody') : done
    if (received.type === 'invoke' && !invokes.includes(received.name ?? '')) return refused(501, 'not-implemented')
    const inbound = readActivity(received, entraId)
    if (!inbound) return refused(400, 'not-an-action')

    try {
      // A group's conversation must never become the place of somebody's personal messages.
      if (conversation.conversationType === 'personal')
        await conversations.save(entraId, JSON.stringify(referenceOf(activity)))
      const response = await adapter.run(proof, activity, async (context) => {
        await give(context, inbound, await onActivity(inbound))
      })
      return response ? { status: response.status, body: response.body } : done
    } catch (err) {
      log.error({ err, kind: inbound.kind }, 'An activity could not be dealt with.')
      return refused(500, 'failed')
    }
  }
}

async function give(context: TurnContext, inbound: Inbound, { replace, replacedId, dialog, messages = [] }: Answer) {
  for (const message of messages) await context.sendActivity(cardActivity(message))
  if (inbound.kind === 'dialog') {
    const value = dialog && 'url' in dialog ? { ...dialog, ...dialogSize } : (dialog?.message ?? '')
    const body = { task: { type: typeof value === 'string' ? 'message' : 'continue', value } }
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } })
  }
  if (inbound.kind === 'dialog-done') {
    if (replace && replacedId) await context.updateActivity({ ...cardActivity(replace), id: replacedId })
    // Without a task the dialog simply closes.
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: {} } })
  }
  if (inbound.kind !== 'action') return
  if (!inbound.fallback) {
    const body = replace
      ? { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: replace.card }
      : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: messages[0]?.summary ?? '' }
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } })
  } else if (replace) {
    if (inbound.sentActivityId) await context.updateActivity({ ...cardActivity(replace), id: inbound.sentActivityId })
    else await context.sendActivity(cardActivity(replace))
  }
}
