import type { CardMessage } from './card.ts'
import {
  coreGroupApologyCard,
  coreGroupCalledOffCard,
  coreGroupDayChosenCard,
  coreGroupInvitationCard,
  coreGroupMissedCard,
  coreGroupMovedCard,
  coreGroupNotHeldCard,
  coreGroupPickDayCard,
  coreGroupRecordDueCard,
  coreGroupReminderCard,
} from './core-group.ts'

const reference = 'CP-1042'
const url = 'https://conferences.council.example/tab/core-group#/g-2'
const when = 'Wednesday 29 April, 10am to midday'
const ids = { conferenceId: 'c-1042', coreGroupId: 'g-2' }
const about = { ...ids, reference, when, place: 'Hill View Primary School, the library, and online', url }
const contact = { team: 'SQT Business Team', phone: '023 9284 0000', email: 'conferences@council.example' }
const days = [
  { start: '2026-12-24T10:00', said: '10am on Thursday 24 December' },
  { start: '2026-12-23T10:00', said: '10am on Wednesday 23 December' },
  { start: '2026-12-22T10:00', said: '10am on Tuesday 22 December' },
  { start: '2026-12-29T10:00', said: '10am on Tuesday 29 December' },
]
const pickDay = {
  ...ids,
  reference,
  url,
  due: 'Friday 25 December',
  late: false,
  because: ['Friday 25 December is Christmas Day: nothing is booked on it'],
  days,
}
const recordDue = { ...about, due: '5pm on Thursday 7 May', asks: true, overdue: false }

/** One sample of each card about core groups and each of its variants. */
export const coreGroupGallery: Readonly<Record<string, CardMessage>> = {
  'core group, invitation': coreGroupInvitationCard({
    reference,
    url,
    next: about,
    later: ['Wednesday 10 June, 10am to 11am', 'To be chosen, by Friday 25 December'],
    review: '10am on Wednesday 8 July',
    welcome: { reason: 'You are a member of the core group.', from: 'Example Council and its partners', contact },
  }),
  'core group, invitation without a day': coreGroupInvitationCard({ reference, url, next: null, later: [] }),
  'core group, reminder': coreGroupReminderCard({ ...about, inDays: 'in 5 working days' }),
  'core group, reminder to the social worker': coreGroupReminderCard({
    ...about,
    inDays: 'in 1 working day',
    byHand: 'family party 1 (mother) and family party 2 (father)',
  }),
  'core group, moved': coreGroupMovedCard({ ...about, was: '10am on Tuesday 28 April' }),
  'core group, day chosen for it': coreGroupMovedCard(about),
  'core group, called off': coreGroupCalledOffCard({ reference, meetings: [when, 'Wednesday 10 June, 10am to 11am'] }),
  'core group, choose a day': coreGroupPickDayCard(pickDay),
  'core group, choose a day, past it': coreGroupPickDayCard({ ...pickDay, late: true }),
  'core group, choose a day on the page': coreGroupPickDayCard({ ...pickDay, days: [] }),
  'core group, day chosen': coreGroupDayChosenCard(about),
  'core group, did it take place': coreGroupRecordDueCard(recordDue),
  'core group, record due': coreGroupRecordDueCard({ ...recordDue, asks: false }),
  'core group, record overdue': coreGroupRecordDueCard({ ...recordDue, asks: false, overdue: true }),
  'core group, not held': coreGroupNotHeldCard(about),
  'core group, missed': coreGroupMissedCard({ ...about, days }),
  'core group, apology': coreGroupApologyCard(about),
}
