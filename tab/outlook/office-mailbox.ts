import type {
  Asked,
  Callback,
  OfficeAppointment,
  OfficeDraft,
  OfficeJs,
  OfficePerson,
  SharedProperties,
} from '../shell/sign-in/office-js.ts'
import { english } from './english.ts'
import type { Address, Mailbox, OpenAppointment } from './mailbox.ts'

/** The mailbox that Office.js shows to a task pane. */
export function officeMailbox({ context, EventType }: OfficeJs): Mailbox {
  const { mailbox, requirements, ui } = context
  return {
    me: mailbox.userProfile.emailAddress.toLowerCase(),
    async appointment() {
      const { item } = mailbox
      if (item?.itemType !== 'appointment') return null
      return isDraft(item) ? readDraft(item) : readInvitation(item)
    },
    onItemChanged(listener) {
      mailbox.addHandlerAsync(EventType.ItemChanged, listener)
      return () => mailbox.removeHandlerAsync(EventType.ItemChanged)
    },
    openWindow(url) {
      if (requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) ui.openBrowserWindow(url)
      else window.open(url, '_blank', 'noopener')
    },
  }
}

function isDraft(item: OfficeDraft | OfficeAppointment): item is OfficeDraft {
  return typeof item.subject !== 'string'
}

async function readDraft(item: OfficeDraft): Promise<OpenAppointment> {
  const get = <T>(field: Asked<T>) => answerOf<T>((callback) => field.getAsync(callback))
  const [subject, start, end, place, organiser, required, optional, itemId, sharedBy] = await Promise.all([
    get(item.subject),
    get(item.start),
    get(item.end),
    get(item.location),
    get(item.organizer),
    get(item.requiredAttendees),
    get(item.optionalAttendees),
    // It fails for what is not saved, and for nothing else.
    answerOf<string>((callback) => item.getItemIdAsync(callback)).catch(() => null),
    ownerOf(item),
  ])
  return {
    ...{ itemId, subject, place, sharedBy, start: start.toISOString(), end: end.toISOString() },
    organiser: addressOf(organiser),
    attendees: [...required, ...optional].map(addressOf),
  }
}

async function readInvitation(item: OfficeAppointment): Promise<OpenAppointment> {
  const { itemId, subject, location: place, start, end } = item
  return {
    ...{ itemId, subject, place, start: start.toISOString(), end: end.toISOString() },
    organiser: addressOf(item.organizer),
    attendees: [...item.requiredAttendees, ...item.optionalAttendees].map(addressOf),
    sharedBy: await ownerOf(item),
  }
}

async function ownerOf(item: OfficeDraft | OfficeAppointment): Promise<string | null> {
  if (!item.getSharedPropertiesAsync) return null
  // Some Outlooks have it everywhere, and say in one's own calendar that nothing is shared.
  const shared = await answerOf<SharedProperties>((callback) => item.getSharedPropertiesAsync?.(callback)).catch(
    () => null,
  )
  return shared?.owner.toLowerCase() ?? null
}

/** People of the own organisation may come with an address of Exchange's own, which is none for anybody else. */
function addressOf({ displayName, emailAddress }: OfficePerson): Address {
  return { name: displayName, email: emailAddress.includes('@') ? emailAddress.toLowerCase() : '' }
}

function answerOf<T>(ask: (callback: Callback<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask((result) => {
      if (result.status === 'succeeded') resolve(result.value)
      else reject(new Error(english.unreadable, { cause: result.error }))
    })
  })
}
