import type { Cloud } from './cloud.ts'
import { addressOf, type StoredEvent, type StoredMeeting } from './exchange/calendars.ts'
import { fail } from './fail.ts'
import type { Person } from './people.ts'

/** What goes on in a meeting while people are in it; its id is that of the meeting's chat. */
type Room = { id: string; present: string[]; stage: Stage | null }
/** What an app shows to everybody, and who put it there. */
export type Stage = { url: string; by: string }

/** Meetings in Teams, as one person sees and takes part in them. */
export function inMeetings(cloud: Cloud, me: () => Person) {
  const rooms = cloud.store.collection<Room>('meeting-room')
  const roomOf = (threadId: string): Room => rooms.get(threadId) ?? { id: threadId, present: [], stage: null }

  function mine() {
    const { id } = me()
    return allMeetings(cloud).filter(({ invited }) => invited.has(id))
  }

  function enter(threadId: string) {
    return mine().find((one) => one.threadId === threadId) ?? fail(`${me().email} is in no meeting ${threadId}`)
  }

  return {
    /** Those of one's calendar that have a link to join: as their own, or written into the invitation. */
    meetings: () => mine().map((one) => seenBy(cloud, one, roomOf(one.threadId), me())),

    joinMeeting(threadId: string) {
      const room = roomOf(enter(threadId).threadId)
      rooms.put({ ...room, present: [...new Set([...room.present, me().id])] })
    },
    /** Whoever shares takes it with them. */
    leaveMeeting(threadId: string) {
      const { id } = me()
      const room = roomOf(threadId)
      if (!room.present.includes(id)) return
      rooms.put({
        ...room,
        present: room.present.filter((one) => one !== id),
        stage: room.stage?.by === id ? null : room.stage,
      })
    },
    /** Puts a page of the app on everybody's stage; null takes it away. For presenters, as the meeting's options name them. */
    shareToStage(threadId: string, url: string | null) {
      const meeting = enter(threadId)
      const person = me()
      if (!isPresenter(cloud, meeting, person)) fail(`${person.email} is no presenter of this meeting`)
      rooms.put({ ...roomOf(threadId), stage: url === null ? null : { url, by: person.id } })
    },
  }
}

type Found = { threadId: string; stored: StoredMeeting; anchor: StoredEvent; invited: Set<string> }

function allMeetings(cloud: Cloud): Found[] {
  const events = cloud.calendars.all().filter(({ ended }) => !ended)
  return cloud.people
    .all()
    .flatMap(({ id }) => cloud.calendars.meetings(id))
    .flatMap((stored) => {
      const { joinWebUrl, chatInfo } = stored.settings
      const anchor = events.find(({ id }) => id === stored.eventId)
      if (!joinWebUrl || !chatInfo?.threadId || !anchor) return []
      const linked = events.filter(
        ({ joinUrl, given }) => joinUrl === joinWebUrl || wordsOf(given).includes(joinWebUrl),
      )
      const invited = linked.flatMap(({ owner, given }) => [owner, ...(given.attendees ?? []).map(addressOf)])
      return [{ threadId: chatInfo.threadId, stored, anchor, invited: new Set(invited) }]
    })
}

const wordsOf = ({ body }: StoredEvent['given']) => (body?.content ?? '').replaceAll('&amp;', '&')

function seenBy(cloud: Cloud, meeting: Found, room: Room, viewer: Person) {
  const { stored, anchor, threadId } = meeting
  const organiser = cloud.people.byEmail(stored.owner)
  return {
    id: Buffer.from(`0#${threadId}#0`).toString('base64'),
    threadId,
    subject: anchor.given.subject ?? '',
    start: anchor.given.start,
    end: anchor.given.end,
    joinUrl: stored.settings.joinWebUrl,
    organiser: { objectId: organiser?.objectId ?? '', name: organiser?.displayName ?? '' },
    appInstalled: cloud.store.collection('chat-app').get(threadId) !== null,
    isPresenter: isPresenter(cloud, meeting, viewer),
    present: room.present.flatMap((id) => cloud.people.byEmail(id)?.displayName ?? []),
    stage: room.stage && { url: room.stage.url, by: cloud.people.byEmail(room.stage.by)?.displayName ?? '' },
  }
}

/** By the meeting's options: organisers and co-organisers always, others as far as `allowedPresenters` says. */
function isPresenter(cloud: Cloud, { stored }: Found, person: Person): boolean {
  const { allowedPresenters, participants } = stored.settings
  const role = participants?.attendees?.find(({ identity }) => identity?.user?.id === person.objectId)?.role
  if (person.id === stored.owner || role === 'coorganizer') return true
  if (allowedPresenters === 'roleIsPresenter') return role === 'presenter'
  if (allowedPresenters === 'organization') return cloud.people.byEmail(person.id)?.organisation === 'tenant'
  return allowedPresenters === 'everyone'
}
