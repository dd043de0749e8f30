import type { OnlineMeeting } from '@microsoft/microsoft-graph-types'
import { z } from 'zod'
import type { Allowed } from '../../conference/meeting/meeting.ts'
import type { Meetings } from '../ports.ts'
import { catalogueApp } from './catalogue-app.ts'
import type { Graph } from './graph.ts'
import { nothing } from './graph.ts'
import { literal, path } from './graph-path.ts'
import { isRefusal } from './refusals.ts'

const Chat = z.object({ threadId: z.string().nullish() })
const Found = z.object({ value: z.array(z.object({ id: z.string(), chatInfo: Chat.nullish() })) })

/** Teams meetings of the conference mailbox; `organiser` answers its object id. Needs a Teams application access policy. */
export function createMeetings(graph: Graph, organiser: () => Promise<string>, manifestId: string): Meetings {
  const installation = catalogueApp(graph, manifestId)

  async function find(joinUrl: string) {
    const mailbox = await organiser()
    const { value } = await graph.get(path`/users/${mailbox}/onlineMeetings`, Found, {
      $filter: `JoinWebUrl eq ${literal(joinUrl)}`,
    })
    const [meeting] = value
    if (!meeting) throw new Error('Teams does not know the meeting of this event yet.')
    return {
      address: path`/users/${mailbox}/onlineMeetings/${meeting.id}`,
      chatId: meeting.chatInfo?.threadId ?? null,
    }
  }

  return {
    async settle(joinUrl, chairEntraId) {
      const { address, chatId } = await find(joinUrl)
      await graph.patch(address, options(chairEntraId))
      return { chatId }
    },
    async allow(joinUrl, allowed) {
      const { address } = await find(joinUrl)
      await graph.patch(address, switched(allowed))
    },
    async addToChat(chatId) {
      const body = await installation()
      try {
        await graph.post(path`/chats/${chatId}/installedApps`, body, nothing)
        return 'added'
      } catch (error) {
        if (isRefusal(error, 409)) return 'added'
        if (isRefusal(error, 403)) return 'refused'
        throw error
      }
    },
  }
}

function options(chairEntraId: string | null): OnlineMeeting {
  const kept: OnlineMeeting = {
    lobbyBypassSettings: { scope: 'organizer', isDialInBypassEnabled: false },
    ...switched([]),
  }
  // Without a chair of the tenant, colleagues have to be able to let people in from the lobby.
  if (!chairEntraId) return { ...kept, allowedPresenters: 'organization' }
  const chair = { identity: { user: { id: chairEntraId } }, role: 'coorganizer' as const }
  return { ...kept, allowedPresenters: 'organizer', participants: { attendees: [chair] } }
}

function switched(allowed: readonly Allowed[]): OnlineMeeting {
  return {
    allowMeetingChat: allowed.includes('chat') ? 'enabled' : 'disabled',
    allowRecording: allowed.includes('recording'),
    allowTranscription: allowed.includes('transcription'),
    recordAutomatically: false,
  }
}
