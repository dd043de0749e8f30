import { type Block, bullets, details, document, heading, paragraph, table } from './house-style.ts'

const whomToAsk = (): Block[] => [
  heading('Whom to ask'),
  ...details([
    ['Team', '{contactName}'],
    ['Phone', '{contactPhone}'],
    ['Email', '{contactEmail}'],
  ]),
]

export const oneMinuteGuide = () =>
  document(
    'One-minute guide',
    [
      heading('What a restorative child protection conference is'),
      paragraph(
        'A meeting where a family and the people who work with them find out together what has happened, what it means for each child, and what will keep the children safe. The family is at its centre and speaks first.',
      ),
      heading('What we ask of you'),
      ...bullets([
        'Come. If you cannot, send somebody who knows the child, and tell us who.',
        'Send your report by 5pm, two working days before the conference. Use the document prepared for you.',
        'Write in plain words, and go through your report with the family before the day.',
        'Read the other reports beforehand. There is no reading time at the conference.',
        'In the meeting, add only what is new, and listen.',
        'Say for each child whether you think that a plan is needed. If you disagree with the decision, say so: it is recorded.',
      ]),
      heading('What happens afterwards'),
      ...bullets([
        'If there is a plan, the core group meets within 10 working days, then every 6 weeks.',
        'The family say who can best help them; those people form the core group with the family and the lead social worker.',
        'The first review is within 3 months, later ones at most 6 months apart.',
      ]),
      ...whomToAsk(),
    ],
    { reference: '' },
  )

export const briefing = () =>
  document(
    'Briefing for professionals',
    [
      paragraph(
        'Restorative child protection conferences, for everybody who is asked to one: schools, health, police, probation, housing, voluntary organisations. It takes five minutes to read.',
      ),
      heading('Why we work this way'),
      paragraph(
        'Families who are worked with, not done to, are more likely to make and keep changes. So the family speaks first, the talk is about harm and how to repair it, and the plan grows from what the family say will help.',
      ),
      heading('The four explorations'),
      ...bullets([
        'What has happened, and what is the harm or the risk of it?',
        'What is the impact on each child?',
        'How do the family feel about it?',
        'How do the family want to make things better and keep the children safe?',
      ]),
      heading('From invitation to review'),
      table(
        ['When', 'What', 'Who'],
        [
          [
            'Within 15 working days of the strategy discussion',
            'The initial conference is held',
            'Business team, chair',
          ],
          ['By 5pm, 2 working days before', 'Reports reach the business team', 'Every professional who is asked'],
          [
            'At least 1 working day before',
            'Reports go to everybody who attends; the family has seen each one',
            'Business team, social worker',
          ],
          ['On the day', 'No reading time: the talk starts with the family', 'Chair'],
          ['1 working day after', 'Decision and outline plan', 'Chair'],
          ['Within 10 working days, then every 6 weeks', 'Core group', 'Lead social worker and core group'],
          ['Within 3 months, then at most 6 months apart', 'Review conference', 'Chair'],
        ],
        [36, 40, 24],
      ),
      heading('Your report'),
      ...bullets([
        'Short, factual, in plain words. What are you worried about, what is working well, what needs to change?',
        'The child’s own words, and how you know.',
        'No abbreviations that a parent would have to ask about.',
        'Go through it with the family before the day and write down when you did.',
        'Nothing held? Say so. It takes one line and helps more than silence.',
      ]),
      heading('What must stay restricted'),
      paragraph(
        'The family reads the reports. An address, a source or another person’s details that somebody must not learn goes into the box “Restricted information: for the chair only” at the end of your report, and nowhere else in it: the box is taken out, and only the chair gets it. What is about one child only goes under that child’s name. Withholding a whole report needs the chair’s recorded reason.',
      ),
      heading('When you disagree'),
      paragraph(
        'Say so in the conference; your view and your reasons are recorded. If a child’s safety depends on it, use your local procedure for professional disagreement.',
      ),
      ...whomToAsk(),
    ],
    { reference: '' },
  )
