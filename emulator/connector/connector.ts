import type { Cloud } from '../cloud.ts'
import { type HttpReply, type HttpRequest, parseJson, Refused } from '../http.ts'
import { type Person, teamsId } from '../people.ts'
import { resources } from '../sign-in/tokens.ts'
import type { Activity } from './chats.ts'

/** Teams takes cards up to this size, counted in UTF-16. */
const largestCard = 40_000

function refuse(status: number, code: string, message: string): never {
  throw new Refused({ status, body: { error: { code, message } } })
}

/** smba.trafficmanager.net/teams: what the bot sends to people. */
export async function answerConnector(cloud: Cloud, request: HttpRequest): Promise<HttpReply> {
  const checked = await cloud.tokens.check(request.headers.authorization, resources.bot)
  if ('problem' in checked) return { status: 401, body: { message: 'Authorization has been denied for this request.' } }
  const [, , version, conversations, conversation, part, id] = request.url.pathname.split('/').map(decodeURIComponent)
  if (version !== 'v3' || conversations !== 'conversations') return refuse(404, 'NotFound', 'Not found.')
  if (!conversation) return openConversation(cloud, request)

  const person = cloud.chats.personIn(conversation)
  if (!person) return refuse(404, 'ConversationNotFound', 'Conversation not found.')
  refuseWithoutApp(person)
  const body = parseJson(request.bytes) as Activity
  switch (`${request.method} ${part}`) {
    case 'POST activities':
      return post(cloud, person, body)
    case 'PUT activities':
      cloud.chats.update(find(cloud, person, id), checkSize(body))
      return { status: 200, body: { id } }
    case 'DELETE activities':
      cloud.chats.remove(find(cloud, person, id))
      return { status: 200 }
    case 'GET members':
      return { status: 200, body: id ? member(cloud, person) : [member(cloud, person)] }
    case 'GET pagedmembers':
      return { status: 200, body: { members: [member(cloud, person)] } }
    default:
      return refuse(405, 'MethodNotAllowed', `${request.method} is not allowed here.`)
  }
}

type NewConversation = { isGroup?: boolean; members?: { id: string }[]; tenantId?: string; activity?: Activity }

function openConversation(cloud: Cloud, request: HttpRequest): HttpReply {
  if (request.method !== 'POST') return refuse(405, 'MethodNotAllowed', `${request.method} is not allowed here.`)
  const { isGroup, members = [], tenantId, activity } = (parseJson(request.bytes) ?? {}) as NewConversation
  const [wanted] = members
  if (isGroup || members.length !== 1 || !wanted)
    return refuse(400, 'BadSyntax', 'Incorrect conversation creation parameters')
  if (tenantId !== cloud.tenant.tenantId) return refuse(400, 'BadArgument', 'Missing or unknown tenant id.')
  const person = cloud.people.byTeamsId(wanted.id)
  if (person?.organisation !== 'tenant') return refuse(400, 'BadArgument', 'Failed to decrypt pairwise id')
  refuseWithoutApp(person)
  const posted = activity ? (post(cloud, person, activity).body as { id: string }) : null
  return {
    status: 201,
    body: {
      id: cloud.chats.conversationId(person),
      serviceUrl: cloud.bot.serviceUrl(),
      ...(posted && { activityId: posted.id }),
    },
  }
}

function refuseWithoutApp(person: Person) {
  if (!person.appInstalled) refuse(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.')
}

function post(cloud: Cloud, person: Person, activity: Activity): HttpReply {
  if (!activity?.type) return refuse(400, 'BadSyntax', 'Activity type is missing.')
  const id = cloud.chats.newId()
  if (activity.type === 'message') {
    if (!activity.text && !activity.attachments?.length)
      return refuse(400, 'BadSyntax', 'Activity must include non empty text or attachments.')
    cloud.chats.add(person, 'bot', id, { ...checkSize(activity), id })
  }
  return { status: 201, body: { id } }
}

function checkSize(activity: Activity): Activity {
  for (const { content } of activity.attachments ?? [])
    if (JSON.stringify(content ?? null).length * 2 > largestCard)
      refuse(413, 'MessageSizeTooBig', 'Message size too large.')
  return activity
}

function find(cloud: Cloud, person: Person, id = '') {
  const message = cloud.chats.find(person, id)
  if (message?.from !== 'bot' || message.deleted)
    return refuse(404, 'ActivityNotFoundInConversation', 'Message not found.')
  return message
}

function member(cloud: Cloud, person: Person) {
  const [givenName, ...surname] = person.displayName.split(' ')
  return {
    id: teamsId(person),
    name: person.displayName,
    objectId: person.objectId,
    aadObjectId: person.objectId,
    givenName,
    surname: surname.join(' '),
    email: person.email,
    userPrincipalName: person.upn,
    tenantId: cloud.tenant.tenantId,
    userRole: 'user',
  }
}

/** login.botframework.com: where a bot finds the keys of the tokens it is shown. */
export function answerBotFrameworkLogin(cloud: Cloud, request: HttpRequest): HttpReply {
  if (request.url.pathname === '/v1/.well-known/keys') return { status: 200, body: cloud.tokens.botFrameworkKeys() }
  if (request.url.pathname !== '/v1/.well-known/openidconfiguration') return { status: 404 }
  return {
    status: 200,
    body: {
      issuer: resources.bot,
      authorization_endpoint: 'https://invalid.botframework.com',
      // botbuilder follows it as it stands, so it must lead here
      jwks_uri: `${cloud.origin()}/login.botframework.com/v1/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    },
  }
}
