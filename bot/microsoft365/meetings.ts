import type { OnlineMeeting } from '@microsoft/microsoft-graph-types'
import { z } from 'zod'
import type { Meetings } from '../ports.ts'
import type { Graph } from './graph.ts'
import { literal, path } from './graph-path.ts'

const Found = z.object({ value: z.array(z.object({ id: z.string() })) })

/** Teams meetings of the conference mailbox; `organiser` answers its object id. Needs a Teams application access policy. */
export function createMeetings(graph: Graph, organiser: () => Promise<string>): Meetings {
  return {
    async settle(joinUrl, chairEntraId) {
      const mailbox = await organiser()
      const { value } = await graph.get(path`/users/${mailbox}/onlineMeetings`, Found, {
        $filter: `JoinWebUrl eq ${literal(joinUrl)}`,
      })
      const [meeting] = value
      if (!meeting) throw new Error('Teams does not know the meeting of this event yet.')
      await graph.patch(path`/users/${mailbox}/onlineMeetings/${meeting.id}`, options(chairEntraId))
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
