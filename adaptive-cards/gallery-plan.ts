import { actionDueCard, actionSettledCard } from './action-due.ts'
import type { CardMessage } from './card.ts'
import { closeConferenceCard } from './close-conference.ts'
import { meetingTodayCard } from './meeting-today.ts'
import { myActionsCard } from './my-actions.ts'
import { myCoreGroupCard, noCoreGroupCard } from './my-core-group.ts'
import { choosePlanCard, myPlanCard, noPlanCard } from './my-plan.ts'

const contact = { team: 'SQT Business Team', phone: '023 9284 0000', email: 'conferences@council.example' }
const pageUrl = 'https://conferences.council.example/cp-1042'
const reference = 'CP-1042'
const when = 'Wednesday 31 March, 10am to midday'
const words = 'Ring home by 9:30am when a child is not in school, and tell the social worker the same day.'
const action = { conferenceId: 'c-1042', reference, actionId: 'a-1', by: 'Friday 7 May', words }
const due = { ...action, outcome: 'Every day at school', pageUrl, contact }
const at = '4:12pm on Thursday 6 May'
const overdue = { ...action, actionId: 'a-2', conferenceId: 'c-1039', reference: 'CP-1039', by: 'Monday 3 May' }
const { words: _, ...onPage } = { ...action, actionId: 'a-3' }

/** What follows from a conference: the plan, the core group, and the chair's own prompts. */
export const planGallery: Readonly<Record<string, CardMessage>> = {
  'action, 5 working days': actionDueCard({ ...due, step: '5wd', dueIn: 'in 5 working days' }),
  'action, on the day': actionDueCard({ ...due, step: 'day', dueIn: 'today' }),
  'action, overdue': actionDueCard({ ...due, step: 'overdue' }),
  'action, only on the page': actionDueCard({ ...onPage, step: '5wd', dueIn: 'in 5 working days', pageUrl, contact }),
  'action done': actionSettledCard({ ...action, how: 'done', at }),
  'action dropped': actionSettledCard({ ...action, how: 'dropped', at, note: 'The club has closed.' }),
  'my actions': myActionsCard([
    { ...overdue, isOverdue: true },
    { ...action, isOverdue: false },
    { ...onPage, by: undefined, isOverdue: false },
  ]),
  'my actions, none': myActionsCard([]),
  'done, which one': myActionsCard(
    [{ ...action, isOverdue: false }],
    [{ conferenceId: 'c-1050', reportId: 'r-9', reference: 'CP-1050', due: '5pm on Tuesday 4 May' }],
  ),
  'core group': myCoreGroupCard({
    reference,
    when: 'Thursday 15 April, 11am to midday',
    by: 'Thursday 15 April',
    place: 'Harbour School, library, and online',
    joinUrl: pageUrl,
    url: pageUrl,
    professionals: [
      { role: 'Social worker', name: 'Amira Haddad' },
      { role: 'Teacher', name: 'Priya Nandakumar' },
    ],
    actions: [{ ...action, isOverdue: false }],
    others: ['CP-1050'],
  }),
  'core group, day being chosen': myCoreGroupCard({
    reference,
    by: 'Friday 25 June',
    url: pageUrl,
    professionals: [{ role: 'Social worker', name: 'Amira Haddad' }],
    actions: [],
    others: [],
  }),
  'core group, none': noCoreGroupCard(),
  plan: myPlanCard(reference, [
    { isMine: true, who: 'teacher', by: 'Friday 7 May', state: 'open', words },
    {
      isMine: false,
      who: 'social worker',
      by: 'Monday 3 May',
      state: 'done',
      words: 'Find a place in the breakfast club.',
    },
    { isMine: false, who: 'mother', state: 'open' },
  ]),
  'plan, none': noPlanCard(),
  'plan, which one': choosePlanCard([reference, 'CP-1050']),
  'meeting today': meetingTodayCard({
    conferenceId: 'c-1042',
    reference,
    kind: 'initial',
    when,
    place: 'Civic Offices, Room 4, and online',
    unread: ['GP practice', 'Housing'],
    missing: ['Housing'],
    cantCome: [],
    quorum: '3 of 3',
    meetingUrl: pageUrl,
    packUrl: pageUrl,
  }),
  'close the conference': closeConferenceCard({
    reference,
    when,
    letterBy: '5pm on Thursday 1 April',
    meetingUrl: pageUrl,
  }),
}
