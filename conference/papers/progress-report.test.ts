import { expect, test } from 'vitest'
import { action, closedConference, coreGroup, day, london, PLAN } from '../core-group/core-group.fixture.ts'
import { EMPTY_RECORD } from '../core-group/core-group.ts'
import { cutFor } from './cut.ts'
import { sectionsOf } from './draft.ts'
import { draftFrom, paper } from './papers.fixture.ts'

const conference = closedConference({
  plan: {
    ...PLAN,
    actions: [
      action('school'),
      action('visits', { childId: 'ben', whoId: 'lead', action: 'Visit at 4pm', audience: ['mother', 'lead'] }),
    ],
  },
  coreGroups: [
    coreGroup('first', {
      state: 'held',
      record: {
        ...EMPTY_RECORD,
        attendance: [{ personId: 'lead', state: 'here', way: 'room' }],
        progress: [
          { actionId: 'school', how: 'some', family: 'Mondays\nare hard', professionals: 'Four of five days' },
        ],
        scales: [{ personId: 'mother', childId: null, value: 5 }],
        childrensViews: [{ childId: 'ben', text: 'I like the walk.' }],
        questions: { ...EMPTY_RECORD.questions, safer: { family: 'Yes', professionals: '' } },
      },
    }),
    coreGroup('second', { number: 2, due: day('2026-06-10'), start: london('2026-06-10T10:00'), state: 'missed' }),
  ],
})

function read(id: string, of = conference) {
  const sections = sectionsOf('progress-report', of, draftFrom())
  const recipient = of.participants.find((one) => one.id === id)
  const cut = recipient && cutFor(of, paper({ kind: 'progress-report', sections }), recipient)
  return cut?.parts.map(({ heading, text }) => `${heading}\n${text}`).join('\n') ?? ''
}

test('the review is told which meetings were held and missed, and how each line of the plan goes, in whose words', () => {
  const words = read('chair')
  expect(words).toContain('The core group met 1 time, and missed 1.')
  expect(words).toContain('By Wednesday 29 April 2026: held on Wednesday 29 April 2026')
  expect(words).toContain('By Wednesday 10 June 2026: missed')
  expect(words).toContain(
    'Wednesday 29 April 2026: some of the way. The family: “Mondays are hard” The professionals: “Four of five days”',
  )
  expect(words).toContain('5 on Wednesday 29 April 2026')
  expect(words).toContain('Are the children safer?\nWednesday 29 April 2026, what the family say: Yes')
})

test('a line and a child’s words reach only whom they are for; what the lead social worker recommends waits for them', () => {
  expect(read('mother')).toMatch(/Visit at 4pm/)
  expect(read('mother')).toContain('I like the walk.')
  // The father is linked to Ava alone.
  expect(read('father')).not.toMatch(/Visit at 4pm|I like the walk/)
  expect(sectionsOf('progress-report', conference, draftFrom()).at(-1)).toMatchObject({
    id: 'recommendation',
    text: '',
  })
})

test('one of the family who is in no core group, or not any more, reads how far it is and nothing that was said there', () => {
  const leaving = (until: Temporal.PlainDate | null) =>
    PLAN.members.flatMap((one) => (one.participantId !== 'father' ? [one] : until ? [{ ...one, until }] : []))
  const ofTheGroup = /held on Wednesday 29 April[\s\S]*Mondays are hard[\s\S]*what the family say: Yes/
  expect(read('father')).toMatch(ofTheGroup)
  for (const members of [leaving(null), leaving(day('2026-05-02'))]) {
    const without = { ...conference, plan: { ...conference.plan, members } }
    expect(read('father', without)).toMatch(/The core group met 1 time, and missed 1\.[\s\S]*some of the way/)
    expect(read('father', without)).not.toMatch(
      /held on|Mondays are hard|Four of five|what the family say|Are the children/,
    )
    for (const id of ['mother', 'teacher']) expect(read(id, without)).toMatch(ofTheGroup)
  }
})
