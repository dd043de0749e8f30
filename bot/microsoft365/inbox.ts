import { z } from 'zod'
import type { Inbox, InboxMessage } from '../ports.ts'
import type { Graph } from './graph.ts'
import { literal, path } from './graph-path.ts'
import { idsIn, isAuthentic, kindOf, messageIdsIn } from './mail-headers.ts'

const Headers = z.array(z.object({ name: z.string(), value: z.string() }))

const Messages = z.object({
  value: z.array(
    z.object({
      '@odata.type': z.string().optional(),
      id: z.string(),
      from: z.object({ emailAddress: z.object({ address: z.string().nullish() }).nullish() }).nullish(),
      subject: z.string().nullish(),
      receivedDateTime: z.string(),
      hasAttachments: z.boolean(),
      internetMessageHeaders: Headers.nullish(),
    }),
  ),
})
type Received = z.infer<typeof Messages>['value'][number]

const Attachments = z.object({
  value: z.array(
    z.object({
      '@odata.type': z.string(),
      id: z.string(),
      name: z.string().nullish(),
      size: z.number(),
      isInline: z.boolean(),
    }),
  ),
})
const Body = z.object({ body: z.object({ content: z.string() }) })
const Folders = z.object({ value: z.array(z.object({ id: z.string() })) })
const Folder = z.object({ id: z.string() })
const Moved = z.object({ webLink: z.string() })

const folderNames = { 'taken-in': 'Taken in', 'for-a-person': 'For a person' }

/** The conference mailbox's Inbox folder. Nothing in it is changed or marked as read: messages are only moved. */
export function createInbox(graph: Graph, mailbox: () => Promise<string>): Inbox {
  async function describe(owner: string, message: Received): Promise<InboxMessage> {
    const headers = message.internetMessageHeaders ?? []
    const from = message.from?.emailAddress?.address?.toLowerCase() ?? ''
    const kind = kindOf({ type: message['@odata.type'], headers, from, hasAttachments: message.hasAttachments })
    const about = messageIdsIn(headers)
    return {
      id: message.id,
      from,
      receivedAt: Temporal.Instant.from(message.receivedDateTime),
      subject: message.subject ?? '',
      authenticated: isAuthentic(headers, from),
      kind,
      about: kind === 'undelivered' && about.length === 0 ? await idsInBody(owner, message.id) : about,
      attachments: kind === 'mail' ? await attachmentsOf(owner, message.id) : [],
    }
  }

  /** Of a report that another organisation's system wrote: the headers of the original stand in its text. */
  async function idsInBody(owner: string, id: string): Promise<string[]> {
    const { body } = await graph.get(path`/users/${owner}/messages/${id}`, Body, { $select: 'body' })
    return idsIn(body.content.replaceAll('&lt;', '<').replaceAll('&gt;', '>'))
  }

  async function attachmentsOf(owner: string, id: string): Promise<InboxMessage['attachments']> {
    const { value } = await graph.get(path`/users/${owner}/messages/${id}/attachments`, Attachments, {
      $select: 'id,name,size,isInline',
    })
    return value
      .filter((one) => one['@odata.type'] !== '#microsoft.graph.referenceAttachment') // a link: there are no bytes
      .map(({ id, name, size, isInline }) => ({ id, name: name ?? '', bytes: size, isInline }))
  }

  async function openFolder(owner: string, name: string): Promise<string> {
    const folders = path`/users/${owner}/mailFolders`
    const { value } = await graph.get(folders, Folders, {
      $filter: `displayName eq ${literal(name)}`,
      $select: 'id',
    })
    const [known] = value
    return (known ?? (await graph.post(folders, { displayName: name }, Folder))).id
  }

  return {
    async waiting() {
      const owner = await mailbox()
      const { value } = await graph.get(path`/users/${owner}/mailFolders/inbox/messages`, Messages, {
        $select: 'id,from,subject,receivedDateTime,hasAttachments,internetMessageHeaders',
        $orderby: 'receivedDateTime asc',
        $top: '25',
      })
      const described: InboxMessage[] = []
      // One after another: a mailbox takes four requests at a time from an app.
      for (const message of value) described.push(await describe(owner, message))
      return described
    },

    async attachment(messageId, attachmentId) {
      const owner = await mailbox()
      return graph.bytes(path`/users/${owner}/messages/${messageId}/attachments/${attachmentId}/$value`)
    },

    async file(messageId, folder) {
      const owner = await mailbox()
      const destinationId = await openFolder(owner, folderNames[folder])
      const moved = await graph.post(path`/users/${owner}/messages/${messageId}/move`, { destinationId }, Moved)
      return { webUrl: moved.webLink }
    },
  }
}
