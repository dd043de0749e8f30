import { expect, test } from 'vitest'
import { childrenInWords } from './children-in-words.ts'
import { type DecisionBy, meetingFrame } from './frame.ts'
import { type Done, HELD, here, meetingAfter } from './meeting.fixture.ts'
import { missingForClosing, notChosenButNeeded } from './missing-for-closing.ts'
import { meetingPeople } from './people.ts'

const people = meetingPeople(HELD)
const missing = (changes: Done[], by: DecisionBy = 'chair') =>
  missingForClosing(meetingFrame(HELD, by), people, meetingAfter(changes)).map(({ what, childId, personId, blocks }) =>
    [blocks ? '!' : '', what, childId, personId].filter(Boolean).join(' '),
  )

const started: Done[] = [{ kind: 'start' }, ...here('chair', 'lead', 'teacher', 'gp', 'mother')]
const view = (personId: string, childId: string, planNeeded = true): Done => ({
  ...{ kind: 'say-view', viewId: `${personId} ${childId}`, version: null, personId, childId },
  ...{ planNeeded, category: 'neglect', reasons: '' },
})
const heard = ['lead', 'teacher', 'gp'].flatMap((id) => [view(id, 'ava'), view(id, 'ben')])
const decide = (childId: string, decision: 'plan' | 'no-plan'): Done => ({
  ...{ kind: 'decide', decisionId: childId, version: null, childId, decision, category: 'neglect', reasons: 'Why' },
})
const noPlan = [decide('ava', 'no-plan'), decide('ben', 'no-plan')]
const plan = [decide('ava', 'plan'), decide('ben', 'no-plan')]
const line: Done = {
  ...{ kind: 'put-plan-line', lineId: 'line', version: null, childId: null, outcome: 'Fed', action: 'Breakfast' },
  ...{ whoId: 'teacher', who: '', byWhen: null, howWeWillKnow: '', ifItDoesNotWork: '', audience: 'part' },
}
const confirm: Done = { kind: 'confirm-core-group', was: null, memberIds: ['teacher', 'mother'] }
const on = (start: string) => ({ start, durationMinutes: 60, place: '' })
const agree = (firstCoreGroup: string, review: string): Done => ({
  ...{ kind: 'agree-dates', was: { firstCoreGroup: null, review: null } },
  ...{ firstCoreGroup: on(firstCoreGroup), review: on(review) },
})

test.each<[string, Done[], string[]]>([
  ['the meeting has not begun', [], ['! not-started']],
  [
    'nobody was heard and nothing is decided',
    started,
    [
      ...['view ava lead', 'view ava teacher', 'view ava gp', '! decision ava'],
      ...['view ben lead', 'view ben teacher', 'view ben gp', '! decision ben'],
    ],
  ],
  ['no quorum', [{ kind: 'start' }, ...here('mother'), ...noPlan], ['! quorum']],
  [
    'no quorum, and the chair went on',
    [
      ...([{ kind: 'start' }, ...here('mother'), ...noPlan] as Done[]),
      { kind: 'inquorate', was: null, inquorate: { kind: 'override', reason: 'They wrote' } },
    ],
    [],
  ],
  [
    'no quorum, and it is held again: nothing else',
    [
      { kind: 'start' },
      { kind: 'inquorate', was: null, inquorate: { kind: 'interim', newStart: '2026-04-28T10:00', reason: 'Why' } },
    ],
    [],
  ],
  ['no plan: nothing', [...started, ...heard, ...noPlan], []],
  [
    'a plan and nothing agreed',
    [...started, ...heard, ...plan],
    ['plan', '! core-group', 'first-core-group', 'review'],
  ],
  ['everything', [...started, ...heard, ...plan, line, confirm, agree('2026-04-27T14:00', '2026-07-07T10:00')], []],
  [
    'a date past its limit, and one on a bank holiday',
    [...started, ...heard, ...plan, line, confirm, agree('2026-05-04T14:00', '2026-07-07T10:00')],
    ['date', 'date'],
  ],
  [
    'who has something to do and is not in it',
    [
      ...[...started, ...heard, ...plan, line, agree('2026-04-27T14:00', '2026-07-07T10:00')],
      { ...confirm, memberIds: ['mother'] } as Done,
    ],
    ['needed-in-core-group teacher'],
  ],
])('before closing is missing: %s', (_, changes, expected) => {
  expect(missing(changes)).toEqual(expected)
})

test('a decision that the professionals’ views no longer agree with is pointed out, where they decide', () => {
  const views = [
    view('gp', 'ava', false),
    view('gp', 'ben', false),
    ...noPlan,
    view('lead', 'ava'),
    view('teacher', 'ava'),
  ]
  expect(missing([...started, ...views], 'professionals')).toContain('decision-against-views ava')
  expect(missing([...started, ...views])).not.toContain('decision-against-views ava')
})

test('somebody with an action whom nobody chose is pointed out, once chosen no longer', () => {
  const { outcome } = meetingAfter([...started, line])
  const frame = meetingFrame(HELD, 'chair')
  expect(notChosenButNeeded(outcome, frame, people)).toEqual([{ id: 'teacher', actions: 1 }])
  const choose: Done = { kind: 'choose', choiceId: 'hers', version: null, personId: 'mother', chosenIds: ['teacher'] }
  expect(notChosenButNeeded(meetingAfter([...started, line, choose]).outcome, frame, people)).toEqual([])
})

test.each([
  [['2016-02-03'], ['the child']],
  [
    ['2019-09-21', '2016-02-03'],
    ['the younger child', 'the older child'],
  ],
  [
    ['2010-01-01', '2012-01-01', '2014-01-01', '2016-01-01'],
    ['the oldest child', 'the second child', 'the third child', 'the youngest child'],
  ],
])('children born on %s are told apart without a name', (dates, expected) => {
  const children = dates.map((date, index) => ({ id: `${index}`, born: Temporal.PlainDate.from(date), unborn: false }))
  expect([...children.map(({ id }) => childrenInWords(children).get(id))]).toEqual(expected)
})

test('a child who is expected is the unborn baby, and takes no place among the others', () => {
  const born = Temporal.PlainDate.from('2016-02-03')
  const words = childrenInWords([
    { id: 'ava', born, unborn: false },
    { id: 'baby', born: born.add({ years: 10 }), unborn: true },
  ])
  expect([words.get('ava'), words.get('baby')]).toEqual(['the child', 'the unborn baby'])
})
