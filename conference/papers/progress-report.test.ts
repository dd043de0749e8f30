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
const report = paper({ kind: 'progress-report', sections: sectionsOf('progress-report', conference, draftFrom()) })

function read(id: string) {
  const recipient = conference.participants.find((one) => one.id === id)
  const cut = recipient && cutFor(conference, report, recipient)
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
  expect(report.sections.at(-1)).toMatchObject({ id: 'recommendation', text: '' })
})
