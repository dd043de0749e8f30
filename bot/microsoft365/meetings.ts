import type { OnlineMeeting } from '@microsoft/microsoft-graph-types'
import { z } from 'zod'
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
  return {
    async settle(joinUrl, chairEntraId) {
      const mailbox = await organiser()
      const { value } = await graph.get(path`/users/${mailbox}/onlineMeetings`, Found, {
        $filter: `JoinWebUrl eq ${literal(joinUrl)}`,
      })
      const [meeting] = value
      if (!meeting) throw new Error('Teams does not know the meeting of this event yet.')
      await graph.patch(path`/users/${mailbox}/onlineMeetings/${meeting.id}`, options(chairEntraId))
      return { chatId: meeting.chatInfo?.threadId ?? null }
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
    allowMeetingChat: 'disabled',
    allowRecording: false,
    allowTranscription: false,
    recordAutomatically: false,
  }
  // Without a chair of the tenant, colleagues have to be able to let people in from the lobby.
  if (!chairEntraId) return { ...kept, allowedPresenters: 'organization' }
  const chair = { identity: { user: { id: chairEntraId } }, role: 'coorganizer' as const }
  return { ...kept, allowedPresenters: 'organizer', participants: { attendees: [chair] } }
}
