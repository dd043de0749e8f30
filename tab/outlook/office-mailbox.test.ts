import { expect, test } from 'vitest'
import type { Callback, OfficeAppointment, OfficeDraft, OfficeItem, OfficeJs } from '../shell/sign-in/office-js.ts'
import { officeMailbox } from './office-mailbox.ts'

const says =
  <T>(value: T) =>
  (callback: Callback<T>) =>
    callback({ status: 'succeeded', value })
const refuses = (callback: Callback<never>) =>
  callback({ status: 'failed', error: { name: 'ItemNotSaved', message: 'It is not saved.' } })

const amira = { displayName: 'Amira Khan', emailAddress: 'Teacher@School.example' }
const clerk = { displayName: 'Clerk', emailAddress: '/O=EXCHANGELABS/CN=CLERK' }
const team = { displayName: 'Conference team', emailAddress: 'conferences@council.example' }
const start = new Date('2026-04-07T09:00:00Z')
const end = new Date('2026-04-07T10:30:00Z')

const invitation: OfficeAppointment = {
  ...{ itemType: 'appointment', itemId: 'AAMk/1', subject: 'CP-1042', location: 'Room 4', start, end },
  ...{ organizer: team, requiredAttendees: [amira], optionalAttendees: [clerk] },
}

const draft: OfficeDraft = {
  itemType: 'appointment',
  subject: { getAsync: says('Harbour') },
  start: { getAsync: says(start) },
  end: { getAsync: says(end) },
  location: { getAsync: says('Room 4') },
  organizer: { getAsync: says(team) },
  requiredAttendees: { getAsync: says([amira]) },
  optionalAttendees: { getAsync: says([clerk]) },
  getItemIdAsync: says('AAMk/2'),
}

function mailboxOf(item: OfficeItem | null) {
  const mailbox = {
    ...{ item, userProfile: { emailAddress: 'Priya@Council.example' } },
    ...{ addHandlerAsync: () => undefined, removeHandlerAsync: () => undefined },
  }
  const context: OfficeJs['context'] = {
    mailbox,
    requirements: { isSetSupported: () => true },
    ui: { openBrowserWindow: () => undefined },
  }
  return officeMailbox({ context, EventType: { ItemChanged: 'changed' }, onReady: async () => ({ host: 'Outlook' }) })
}

const people = {
  organiser: { name: 'Conference team', email: 'conferences@council.example' },
  attendees: [
    { name: 'Amira Khan', email: 'teacher@school.example' },
    { name: 'Clerk', email: '' },
  ],
}
const times = { start: '2026-04-07T09:00:00.000Z', end: '2026-04-07T10:30:00.000Z', place: 'Room 4' }

test('an invitation is read as it stands there; an address of Exchange’s own is none', async () => {
  const read = await mailboxOf(invitation).appointment()
  expect(read).toEqual({ ...times, ...people, subject: 'CP-1042', itemId: 'AAMk/1', sharedBy: null })
})

test('of an organiser’s form every field is asked for', async () => {
  const read = await mailboxOf(draft).appointment()
  expect(read).toEqual({ ...times, ...people, subject: 'Harbour', itemId: 'AAMk/2', sharedBy: null })
})

test('what is not saved has no id', async () => {
  expect(await mailboxOf({ ...draft, getItemIdAsync: refuses }).appointment()).toMatchObject({ itemId: null })
})

test('a field that Outlook refuses is an error for the person, with Outlook’s own as its cause', async () => {
  const reading = mailboxOf({ ...draft, location: { getAsync: refuses } }).appointment()
  await expect(reading).rejects.toMatchObject({
    message: expect.stringContaining('Close this pane'),
    cause: { name: 'ItemNotSaved' },
  })
})

test('in a shared calendar it is known whose that is; in one’s own some Outlooks have to be asked in vain', async () => {
  const shared = { ...draft, getSharedPropertiesAsync: says({ owner: 'Conferences@council.example' }) }
  expect(await mailboxOf(shared).appointment()).toMatchObject({ sharedBy: 'conferences@council.example' })
  const own = { ...invitation, getSharedPropertiesAsync: refuses }
  expect(await mailboxOf(own).appointment()).toMatchObject({ sharedBy: null })
})

test('a message is no appointment, nor is nothing', async () => {
  expect(await mailboxOf({ itemType: 'message' }).appointment()).toBeNull()
  expect(await mailboxOf(null).appointment()).toBeNull()
})
