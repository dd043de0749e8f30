import type { Cloud } from './cloud.ts'
import { addressOf } from './exchange/calendars.ts'
import { newest } from './files/drives.ts'
import type { RequestLog } from './graph/request-log.ts'

export type Ledgers = ReturnType<typeof keepLedgers>

/** What happened in the stand-in's world, to be read by tests and shown by the demo. */
export function keepLedgers(cloud: Cloud, log: RequestLog) {
  return {
    /** Every mail that was sent, invitations and non-delivery reports included. */
    mails: () => cloud.mailboxes.sent(),

    /** Every event that was made, cancelled ones included, with each attendee's answer. */
    events: () =>
      cloud.calendars.all().map((event) => ({
        id: event.id,
        organiser: event.owner,
        ...event.given,
        joinUrl: event.joinUrl,
        changeKey: event.changeKey,
        ended: event.ended,
        attendees: (event.given.attendees ?? []).map((attendee) => ({
          email: addressOf(attendee),
          type: attendee.type ?? 'required',
          response: cloud.calendars.response(event, addressOf(attendee))?.response ?? 'none',
        })),
      })),
    meetings: () => cloud.people.all().flatMap(({ id }) => cloud.calendars.meetings(id)),

    /** Every message in a chat with the bot, either way, with all that it has been. */
    messages: () => cloud.chats.all().map(({ owner, ...message }) => ({ ...message, person: owner })),
    notifications: () => cloud.chats.notifications(),
    /** What was sent to the bot, and what it answered. */
    activities: () => cloud.bot.inbound(),

    /** Every file, with where it is and a way to its content. */
    files: () =>
      cloud.drives.all().flatMap((drive) =>
        cloud.drives
          .items(drive)
          .filter(({ isFolder }) => !isFolder)
          .map((item) => ({
            id: item.id,
            driveId: drive.id,
            owner: drive.owner,
            path: cloud.drives.pathOf(item),
            versions: item.versions.length,
            size: newest(item)?.size ?? 0,
            modifiedAt: item.modifiedAt,
            modifiedBy: item.modifiedBy,
            grants: item.grants,
            content: () => store(cloud, item.versions.at(-1)?.bytesId),
          })),
      ),

    /** Every permission of a person on a file or folder of somebody else's. */
    grants: () =>
      cloud.drives.all().flatMap((drive) =>
        cloud.drives.items(drive).flatMap((item) =>
          item.grants.map(({ id, email, objectId, roles }) => ({
            id,
            itemId: item.id,
            path: cloud.drives.pathOf(item),
            email,
            objectId,
            roles,
          })),
        ),
      ),

    requests: () => log.all(),
  }
}

function store(cloud: Cloud, bytesId: string | undefined): Buffer {
  return bytesId ? cloud.store.bytes(bytesId) : Buffer.alloc(0)
}
