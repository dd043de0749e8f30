import type { Activity } from 'botbuilder'
import { TurnContext } from 'botbuilder'
import { z } from 'zod'
import type { Inbound } from '../chat/inbound.ts'

const fileType = 'application/vnd.microsoft.teams.file.download.info'

/** Lenient: what we do not read may be missing, as `name` often is in Teams; everything else is passed on. */
export const ReceivedActivity = z.looseObject({
  type: z.string(),
  id: z.string().min(1),
  timestamp: z.iso.datetime({ offset: true }),
  serviceUrl: z.url(),
  channelId: z.literal('msteams'),
  from: z.looseObject({ id: z.string(), aadObjectId: z.string().min(1).optional() }),
  recipient: z.looseObject({ id: z.string() }),
  conversation: z.looseObject({
    id: z.string().min(1),
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
  }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).optional() }).nullish(),
  name: z.string().nullish(),
  text: z.string().nullish(),
  attachments: z.array(z.looseObject({ contentType: z.string(), name: z.string().nullish() })).nullish(),
  entities: z.array(z.looseObject({ type: z.string() })).nullish(),
  replyToId: z.string().nullish(),
})
export type ReceivedActivity = z.infer<typeof ReceivedActivity>

const ExecutedAction = z.object({
  action: z.object({ verb: z.string(), data: z.unknown().default({}) }),
})
const Task = z.object({ data: z.unknown() })
const SubmittedAction = z.looseObject({ verb: z.string() })
const HandedFile = z.object({
  contentType: z.literal(fileType),
  name: z.string().min(1),
  content: z.object({ downloadUrl: z.url() }),
})

/** Null for an action that lacks its verb. */
export function readActivity(activity: ReceivedActivity, entraId: string): Inbound | null {
  const about = {
    conversationId: activity.conversation.id,
    activityId: activity.id,
    from: { entraId },
    at: Temporal.Instant.from(activity.timestamp),
  }
  const sentActivityId = activity.replyToId ?? null
  if (activity.conversation.conversationType !== 'personal') return { ...about, kind: 'other' }
  switch (activity.type) {
    case 'invoke': {
      if (activity.name === 'task/fetch' || activity.name === 'task/submit') {
        const task = Task.safeParse(activity.value)
        if (!task.success) return null
        const { data } = task.data
        return activity.name === 'task/fetch'
          ? { ...about, kind: 'dialog', data, sentActivityId }
          : { ...about, kind: 'dialog-done', data }
      }
      const executed = ExecutedAction.safeParse(activity.value)
      if (!executed.success) return null
      return { ...about, kind: 'action', ...executed.data.action, sentActivityId, fallback: false }
    }
    case 'message': {
      const submitted = SubmittedAction.safeParse(activity.value)
      if (submitted.success) {
        const { verb } = submitted.data
        return { ...about, kind: 'action', verb, data: submitted.data, sentActivityId, fallback: true }
      }
      const text = wordsOf(activity)
      const files = (activity.attachments ?? []).flatMap((attachment) => {
        const file = HandedFile.safeParse(attachment)
        return file.success ? [{ name: file.data.name, downloadUrl: file.data.content.downloadUrl }] : []
      })
      return files.length > 0 ? { ...about, kind: 'file', text, files } : { ...about, kind: 'text', text }
    }
    case 'installationUpdate':
      return { ...about, kind: activity.action === 'add' ? 'installed' : 'other' }
    default:
      return { ...about, kind: 'other' }
  }
}

/** The text without the mention of the bot. */
function wordsOf(activity: ReceivedActivity): string {
  const text = activity.text ?? ''
  return TurnContext.removeRecipientMention({ ...activity, text } as unknown as Activity).trim()
}
