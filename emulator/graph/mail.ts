import type { FileAttachment, Message, Recipient } from '@microsoft/microsoft-graph-types'
import type { Cloud } from '../cloud.ts'
import { folderId } from '../exchange/mail-folders.ts'
import type { Address, Attachment, Letter, MailboxItem, MailKind } from '../exchange/mailboxes.ts'
import type { Person } from '../people.ts'
import {
  accepted,
  created,
  type GraphCall,
  type GraphHandler,
  mailboxOwner,
  noContent,
  ok,
  pageOf,
  preference,
  refuse,
} from './call.ts'
import { filterBy } from './filter.ts'

const recipient = ({ name, address }: Address): Recipient => ({ emailAddress: { name, address } })

/** Mail about a meeting is of a type of its own. */
const meetingTypes: Partial<Record<MailKind, string>> = {
  'meeting-request': '#microsoft.graph.eventMessageRequest',
  'meeting-cancellation': '#microsoft.graph.eventMessage',
  'meeting-response': '#microsoft.graph.eventMessageResponse',
}

/** A letter as Graph gives it; which id depends on what the caller prefers. Headers are for those who ask for them. */
export function messageResource(call: GraphCall, item: MailboxItem) {
  const type = meetingTypes[item.kind]
  const withHeaders = call.query.get('$select')?.includes('internetMessageHeaders')
  return {
    ...(type && { '@odata.type': type }),
    '@odata.etag': `W/"${item.changeKey}"`,
    id: preference(call, 'IdType') === 'ImmutableId' ? item.id : item.restId,
    changeKey: String(item.changeKey),
    createdDateTime: item.createdAt,
    sentDateTime: item.sentAt,
    receivedDateTime: item.sentAt ?? item.createdAt,
    internetMessageId: item.internetMessageId,
    conversationId: item.conversationId,
    parentFolderId: folderId(item.owner, item.folder),
    webLink: `https://outlook.office365.com/owa/?ItemID=${encodeURIComponent(item.restId)}&exvsurl=1&viewmodel=ReadMessageItem`,
    subject: item.subject,
    body: item.body,
    bodyPreview: item.body.content.replace(/<[^>]+>/g, ' ').slice(0, 255),
    importance: item.importance,
    from: recipient(item.from),
    sender: recipient(item.from),
    toRecipients: item.to.map(recipient),
    ccRecipients: item.cc.map(recipient),
    bccRecipients: item.bcc.map(recipient),
    replyTo: item.replyTo.map(recipient),
    isDraft: item.folder === 'drafts',
    isRead: item.isRead,
    hasAttachments: item.attachments.some(({ isInline }) => !isInline),
    ...(withHeaders && { internetMessageHeaders: item.headers }),
    ...(item.meetingMessageType && { meetingMessageType: item.meetingMessageType }),
  }
}

const addresses = (recipients: Recipient[] | null | undefined): Address[] =>
  (recipients ?? []).map(({ emailAddress }) => ({
    name: emailAddress?.name ?? emailAddress?.address ?? '',
    address: emailAddress?.address ?? '',
  }))

function letterFrom(cloud: Cloud, owner: Person, message: Message): Letter {
  return {
    from: { name: owner.displayName, address: owner.email },
    to: addresses(message.toRecipients),
    cc: addresses(message.ccRecipients),
    bcc: addresses(message.bccRecipients),
    replyTo: addresses(message.replyTo),
    subject: message.subject ?? '',
    body: { contentType: message.body?.contentType ?? 'text', content: message.body?.content ?? '' },
    importance: message.importance ?? 'normal',
    attachments: (message.attachments ?? []).map((attachment) => attach(cloud, attachment as FileAttachment)),
    headers: (message.internetMessageHeaders ?? []).map(({ name, value }) => ({
      name: name ?? '',
      value: value ?? '',
    })),
    kind: 'mail',
  }
}

function attach(cloud: Cloud, attachment: FileAttachment): Attachment {
  const bytes = Buffer.from(String(attachment.contentBytes ?? ''), 'base64')
  if (bytes.length > 3 * 1024 * 1024)
    refuse(413, 'ErrorMessageSizeExceeded', 'Attachments of more than 3 MB need an upload session.')
  const type = attachment.contentType ?? 'application/octet-stream'
  return cloud.mailboxes.attach(attachment.name ?? 'attachment', type, bytes, attachment.isInline ?? false)
}

function find(cloud: Cloud, call: GraphCall): MailboxItem {
  const item = cloud.mailboxes.find(mailboxOwner(cloud, call).id, call.params['message-id'] ?? '')
  return item ?? refuse(404, 'ErrorItemNotFound', 'The specified object was not found in the store.')
}

function findAttachment(cloud: Cloud, call: GraphCall): Attachment {
  const attachment = find(cloud, call).attachments.find(({ id }) => id === call.params['attachment-id'])
  return attachment ?? refuse(404, 'ErrorItemNotFound', 'The specified object was not found in the store.')
}

function attachmentResource(cloud: Cloud, attachment: Attachment) {
  return {
    '@odata.type': '#microsoft.graph.fileAttachment',
    ...attachment,
    contentBytes: cloud.mailboxes.attachmentBytes(attachment).toString('base64'),
  }
}

function refuseNoRecipients({ to, cc, bcc }: Pick<Letter, 'to' | 'cc' | 'bcc'>) {
  const all = [...to, ...cc, ...bcc]
  if (all.length === 0) refuse(400, 'ErrorInvalidRecipients', 'At least one recipient is required.')
  if (all.some(({ address }) => !/^[^\s@]+@[^\s@]+$/.test(address)))
    refuse(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.')
}

/** Newest first unless asked for otherwise; ten at a time. */
export function messagePage(call: GraphCall, items: MailboxItem[]) {
  const found = filterBy(
    call.query.get('$filter'),
    items.map((item) => messageResource(call, item)),
  )
  const newestFirst = found.toReversed().sort((a, b) => b.receivedDateTime.localeCompare(a.receivedDateTime))
  const ascending = /^receivedDateTime(\s+asc)?$/i.test(call.query.get('$orderby') ?? '')
  return pageOf(call, ascending ? newestFirst.toReversed() : newestFirst, 10)
}

export const mail: Record<string, GraphHandler> = {
  'POST /users/{user-id}/sendMail': (cloud, call) => {
    const body = call.body as { message?: Message; Message?: Message; saveToSentItems?: boolean | null }
    const message = body.message ?? body.Message
    if (!message) return refuse(400, 'ErrorInvalidParameter', 'The message is missing.')
    const letter = letterFrom(cloud, mailboxOwner(cloud, call), message)
    refuseNoRecipients(letter)
    cloud.mailboxes.send(letter, body.saveToSentItems ?? true)
    return accepted
  },
  'POST /users/{user-id}/messages': (cloud, call) => {
    const owner = mailboxOwner(cloud, call)
    const draft = cloud.mailboxes.draft(owner.id, letterFrom(cloud, owner, call.body as Message))
    return created(messageResource(call, draft))
  },
  'GET /users/{user-id}/messages': (cloud, call) => messagePage(call, cloud.mailboxes.of(mailboxOwner(cloud, call).id)),
  'GET /users/{user-id}/messages/{message-id}': (cloud, call) => ok(messageResource(call, find(cloud, call))),
  'PATCH /users/{user-id}/messages/{message-id}': (cloud, call) => {
    const item = find(cloud, call)
    const patch = call.body as Message
    const draftOnly = Object.keys(patch).some((name) => !['isRead', 'categories', 'importance'].includes(name))
    if (draftOnly && item.folder !== 'drafts')
      refuse(400, 'ErrorInvalidPropertySet', 'Set action is invalid for property of a sent message.')
    const changed = cloud.mailboxes.save({
      ...item,
      ...(patch.isRead !== undefined && { isRead: patch.isRead ?? false }),
      ...(patch.subject !== undefined && { subject: patch.subject ?? '' }),
      ...(patch.toRecipients && { to: addresses(patch.toRecipients) }),
      ...(patch.ccRecipients && { cc: addresses(patch.ccRecipients) }),
      ...(patch.bccRecipients && { bcc: addresses(patch.bccRecipients) }),
      ...(patch.body && { body: { contentType: patch.body.contentType ?? 'text', content: patch.body.content ?? '' } }),
    })
    return ok(messageResource(call, changed))
  },
  'DELETE /users/{user-id}/messages/{message-id}': (cloud, call) => {
    cloud.mailboxes.remove(find(cloud, call))
    return noContent
  },
  'POST /users/{user-id}/messages/{message-id}/send': (cloud, call) => {
    const draft = find(cloud, call)
    if (draft.folder !== 'drafts') refuse(400, 'ErrorInvalidOperation', 'Only a draft can be sent.')
    refuseNoRecipients(draft)
    cloud.mailboxes.sendDraft(draft)
    return accepted
  },
  'POST /users/{user-id}/messages/{message-id}/move': (cloud, call) => {
    const item = find(cloud, call)
    const { destinationId, DestinationId } = call.body as { destinationId?: string; DestinationId?: string }
    const folder = cloud.mailboxes.folders.find(item.owner, destinationId ?? DestinationId ?? '')
    if (!folder) return refuse(404, 'ErrorItemNotFound', 'The specified folder was not found in the store.')
    return created(messageResource(call, cloud.mailboxes.move(item, folder.key)))
  },
  'GET /users/{user-id}/messages/{message-id}/attachments': (cloud, call) =>
    pageOf(
      call,
      find(cloud, call).attachments.map((attachment) => attachmentResource(cloud, attachment)),
    ),
  'POST /users/{user-id}/messages/{message-id}/attachments': (cloud, call) => {
    const item = find(cloud, call)
    const attachment = attach(cloud, call.body as FileAttachment)
    cloud.mailboxes.save({ ...item, attachments: [...item.attachments, attachment] })
    return created(attachmentResource(cloud, attachment))
  },
  'GET /users/{user-id}/messages/{message-id}/attachments/{attachment-id}': (cloud, call) =>
    ok(attachmentResource(cloud, findAttachment(cloud, call))),
  'GET /users/{user-id}/messages/{message-id}/attachments/{attachment-id}/$value': (cloud, call) => {
    const attachment = findAttachment(cloud, call)
    return {
      status: 200,
      headers: { 'Content-Type': attachment.contentType },
      body: cloud.mailboxes.attachmentBytes(attachment),
    }
  },
}
