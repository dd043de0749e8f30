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
  prompt,
  repetition,
  table,
} from './house-style.ts'

const reference = '{reference}'

const steps: [title: string, ask: string][] = [
  ['Welcome, and who is here', 'Who we are, why we are here, how we will talk with one another.'],
  ['Has everyone read the reports?', 'Has the family seen every report? If not, what do they need first?'],
  ['The family speaks: what has happened', 'The family goes first, in their own words.'],
  ['What professionals add', 'Only what is new. The reports have been read.'],
  ['The impact on each child', 'What it is like for each child, in the child’s own words.'],
  ['How the family feel', 'What they have thought and felt, then and now.'],
  ['What is going well', 'What already keeps the children safe.'],
  ['What better looks like', 'What the family want, and what they will do.'],
  ['The support the family ask for', 'What would help, and from whom.'],
  ['A number from 0 to 10', 'Given privately. Nobody in the family has to. Shown only if the chair chooses.'],
  [
    'Views and decision for each child',
    'Is a plan needed, and for what kind of harm? Each agency’s view. Disagreement is recorded.',
  ],
  ['Outline plan', 'What will be done, by whom, by when.'],
  ['Core group and dates', 'Whom the family choose to help them. First meeting. Review.'],
  ['Before we go', 'How to comment, compliment or complain. How is everyone leaving?'],
]

export const agenda = () =>
  document(
    'Agenda',
    [
      paragraph('A meeting about how to keep the children safe. The family is at its centre and speaks first.'),
      ...details([
        ['Reference', '{reference}'],
        ['Date', '{conferenceDate}'],
        ['Time', '{conferenceTime}'],
        ['Place', '{place}'],
      ]),
      ...steps.flatMap(([title, ask], index): Block[] => [heading(`${index + 1}. ${title}`, 2), prompt(ask)]),
    ],
    { reference },
  )

export const childProtectionPlan = () =>
  document(
    'Child protection plan',
    [
      ...details([
        ['Reference', '{reference}'],
        ['Conference', '{conferenceDate}, {conferenceTime}'],
      ]),
      heading('Why there is a plan'),
      guidance('What we are worried about, in words the family would use.'),
      ...answer(2),
      heading('What is working'),
      ...answer(2),
      repetition('{#children}'),
      heading('Plan for {name}, born {born}'),
      table(
        ['What will be better', 'What will be done', 'Who', 'By when', 'How we will know', 'If it does not work'],
        [
          ['', '', '', '', '', ''],
          ['', '', '', '', '', ''],
        ],
        [22, 24, 12, 10, 16, 16],
        landscapeWidth,
      ),
      repetition('{/children}'),
      heading('What is expected of the parents'),
      ...answer(1),
      heading('Lead worker and core group'),
      table(
        ['Name', 'Role', 'What they do in the plan'],
        [
          ['', 'Lead social worker', ''],
          ['', '', ''],
        ],
        [30, 25, 45],
        landscapeWidth,
      ),
      heading('If things get worse'),
      guidance('What the family and the core group will do at once, and whom to ring.'),
      ...answer(1),
      heading('Dates'),
      table(
        ['What', 'When', 'Where'],
        [
          ['First core group', '', ''],
          ['Review conference', '', ''],
        ],
        [30, 30, 40],
        landscapeWidth,
      ),
      heading('If you do not agree'),
      ...bullets([
        'Tell the chair or your social worker at any time. What you say is written down.',
        'To comment or complain, ring {contactPhone} or write to {contactEmail}.',
      ]),
    ],
    { reference, landscape: true },
  )
