import {
  answer,
  type Block,
  bullets,
  details,
  document,
  guidance,
  heading,
  landscapeWidth,
  paragraph,
  repetition,
  table,
} from './house-style.ts'

const reference = '{reference}'

const question = (title: string, ask: string, lines = 2, level: 1 | 2 = 1): Block[] => [
  heading(title, level),
  guidance(ask),
  ...answer(lines),
]

const grid = (header: string[], shares: number[], rows: number): Block =>
  table(
    header,
    Array.from({ length: rows }, () => header.map(() => '')),
    shares,
    landscapeWidth,
  )

const forEachChild = (...blocks: Block[]): Block[] => [repetition('{#children}'), ...blocks, repetition('{/children}')]

const lines = (): Block =>
  grid(['What will be better', 'What will be done', 'Who', 'By when', 'How we will know'], [26, 30, 14, 12, 18], 3)

export const fullRecord = () =>
  document(
    'Record of the child protection conference',
    [
      paragraph('Drafted by the minute-taker, approved by the chair. Each person gets a version of their own.'),
      ...details([
        ['Reference', '{reference}'],
        ['Conference', '{conferenceDate}, {conferenceTime}'],
        ['Place', '{place}'],
        ['Chair', ''],
        ['Minute-taker', ''],
      ]),
      heading('Who was there'),
      grid(
        ['Name', 'Role and agency, or who they are to the children', 'How (in the room, online, for a part)'],
        [30, 42, 28],
        5,
      ),
      heading('Who was invited and could not come'),
      grid(['Name', 'Role and agency', 'Apologies, and who came instead'], [30, 35, 35], 3),
      heading('Reports'),
      grid(['Report by', 'Received on', 'Family had it on, and how'], [40, 22, 38], 4),
      ...question('What has happened', 'The family first, in their own words; then what professionals added.', 3),
      ...question('What we are worried about', 'Risks, and where each comes from.', 3),
      ...question('What is working well', 'Strengths, and safety that has been shown over time.', 3),
      ...question('How the family feel, and what they want', 'What better looks like, and the support they ask for.'),
      ...forEachChild(
        heading('{name}, born {born}'),
        ...question('The child’s views', 'In the child’s own words, and how they were heard.', 2, 2),
        ...question('The impact on this child', 'What it is like for this child.', 2, 2),
        heading('Each agency’s view', 2),
        grid(['Agency', 'Is a plan needed?', 'Why'], [30, 20, 50], 3),
        ...question('Decision and reasons', 'Is there a plan, for what kind of harm, and why.', 2, 2),
      ),
      ...question('Who disagreed', 'Each by name and agency, with the reasons.', 1),
      heading('The plan'),
      lines(),
      heading('Core group'),
      grid(['Name', 'Role', 'What they do in the plan'], [30, 25, 45], 3),
      heading('Next dates'),
      table(
        ['What', 'When', 'Where'],
        [
          ['First core group', '', ''],
          ['Review conference', '', ''],
        ],
        [30, 30, 40],
        landscapeWidth,
      ),
      heading('If something is wrong in this record'),
      ...bullets([
        'Tell the chair or your social worker, or ring {contactPhone}, or write to {contactEmail}. What you say is kept with the record.',
      ]),
    ],
    { reference, landscape: true },
  )

export const coreGroupRecord = () =>
  document(
    'Core group record',
    [
      paragraph('Sent to everybody in the core group within five working days of the meeting.'),
      ...details([
        ['Reference', '{reference}'],
        ['Meeting on', ''],
        ['Place', ''],
        ['Lead social worker', ''],
      ]),
      heading('Present'),
      grid(['Name', 'Role and agency, or who they are to the children', 'Present or apologies'], [32, 44, 24], 5),
      heading('Children seen since the last meeting'),
      table(
        ['Child', 'Seen on, and by whom', 'Seen alone?', 'How the child was'],
        [['{#children}{name}, born {born}', '', '', '{/children}']],
        [30, 25, 15, 30],
        landscapeWidth,
      ),
      ...question('What has happened since', 'From the family first, then from each service.', 3),
      heading('The plan, line by line'),
      grid(
        ['Outcome', 'What was done', 'What is different for the child', 'What stands in the way'],
        [24, 26, 28, 22],
        4,
      ),
      ...question('The children’s views', 'In their own words, and how you know.'),
      ...question('The parents’ and carers’ views', 'How is the plan working for them? What would help more?'),
      heading('New actions'),
      grid(['What will be done', 'Who', 'By when'], [60, 22, 18], 3),
      heading('A number from 0 to 10'),
      guidance(
        '0: the child cannot be kept safe today. 10: the child is safe and no plan is needed. One for each child.',
      ),
      table(
        ['Child', 'Last time', 'Today', 'What would make it one higher'],
        [['{#children}{name}', '', '', '{/children}']],
        [34, 12, 12, 42],
        landscapeWidth,
      ),
      heading('Next meeting'),
      ...details([
        ['When', ''],
        ['Where', ''],
      ]),
    ],
    { reference, landscape: true },
  )
