import { followMeeting, listMeetings } from '../../bot/api/meeting.ts'
import type { Api } from '../shell/api-client.ts'
import { placeParts } from '../shell/place.ts'
import type { Session } from '../shell/sign-in/session.ts'

/** The meeting to be run, when one is the place; else which there are. */
export async function expectMeeting(api: Api, { frame, chatId }: Session): Promise<void> {
  const [id, view] = placeParts()
  if (!id) await api.expect(listMeetings, { query: chatId ? { chat: chatId } : {} })
  else if (view !== 'stage' && frame !== 'meetingStage') await api.expectEvents(followMeeting, { params: { id } })
}
