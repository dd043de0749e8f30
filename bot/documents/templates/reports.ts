import { answer, type Block, details, document, guidance, heading, paragraph, table } from './house-style.ts'

const reference = '{reference}'

const aboutThisReport = (): Block[] => [
  heading('About this report'),
  ...details([
    ['Reference', '{reference}'],
    ['Written by', '{author}'],
    ['Role', '{role}'],
    ['Agency', '{agency}'],
    ['Conference', '{conferenceDate}, {conferenceTime}'],
    ['Place', '{place}'],
    ['Send by', '{due}'],
  ]),
  ...children(),
]

const children = (): Block[] => [
  heading('Children'),
  table(
    ['Name', 'Other names', 'Date of birth'],
    [['{#children}{name}', '{otherNames}', '{born}{/children}']],
    [45, 30, 25],
  ),
]

const question = (title: string, ask: string, lines = 3): Block[] => [heading(title), guidance(ask), ...answer(lines)]
const part = (title: string, ask: string, lines = 3): Block[] => [heading(title, 2), guidance(ask), ...answer(lines)]

const scale = (ask: string): Block[] => [
  heading('Scale for each child'),
  guidance(ask),
  table(
    ['Child', 'Number', 'Why this number and not one lower'],
    [['{#children}Scale for {name}, 0 to 10', '', '{/children}']],
    [40, 15, 45],
  ),
]

const shared = (): Block[] =>
  question(
    'Shared with the family',
    'Who has seen this report, when and how, and what they said. If somebody has not seen it, say why and what will be done before the conference.',
  )

const keepApart = () =>
  paragraph(
    'The family will read this report. Anything that must be kept from somebody (an address, an informant, another family’s details) belongs in the separate document “Restricted information for the chair”, not here.',
  )

const worries = (): Block[] =>
  [
    heading('What are we worried about?'),
    part(
      'Past harm',
      'What has happened, when, and what it did to each child. Facts first; say where each comes from.',
    ),
    part('Complicating factors', 'What makes it harder for the family to keep the children safe.'),
    part('Future danger', 'What we are worried will happen to each child if nothing changes.'),
  ].flat()

const voices = (): Block[] => [
  ...question(
    'The child’s wishes and feelings',
    'For each child, in the child’s own words where you can. How do you know?',
  ),
  ...question('The family’s view', 'What the parents and carers told you about these worries, in their words.'),
]

export const professionalReportInitial = () =>
  document(
    'Report to the initial child protection conference',
    [
      paragraph(
        'Please keep it short and in plain words. There is no reading time at the conference: everybody reads the reports beforehand, and the family reads yours.',
      ),
      keepApart(),
      ...aboutThisReport(),
      ...question(
        'Our involvement',
        'How you or your service know each child, since when, and how often you see them.',
      ),
      ...worries(),
      ...question(
        'What is working well?',
        'What keeps the children safe already: people, routines, times it went better.',
      ),
      ...voices(),
      ...question(
        'What needs to change, and what my service will do',
        'What the children’s lives should look like, and what your service offers: who, what, by when.',
      ),
      ...scale('0: the child cannot be kept safe today. 10: the child is safe and no plan is needed.'),
      ...shared(),
    ],
    { reference },
  )

export const professionalReportReview = () =>
  document(
    'Report to the review child protection conference',
    [
      paragraph(
        'Please write what is different since the last conference. Everybody reads the reports beforehand, and the family reads yours.',
      ),
      keepApart(),
      ...aboutThisReport(),
      ...question(
        'Our involvement since the last conference',
        'Who was seen, how often, and alone or with whom. Meetings kept and missed.',
      ),
      ...question(
        'Progress on each part of the plan',
        'Outcome by outcome: what was done, and what is different for the child.',
        4,
      ),
      ...question('What is working well?', 'What the family does now that keeps the children safe.'),
      ...question('What are we still worried about?', 'What has not changed, what is new, and what could happen.'),
      ...voices(),
      ...question('What needs to change next, and what my service will do', 'Who, what, by when.'),
      ...scale(
        '0: the child cannot be kept safe today. 10: no plan is needed. Give the last conference’s number too, if you have it.',
      ),
      ...question('Recommendation', 'Should the plan go on, change or end, for each child, and why.'),
      ...shared(),
    ],
    { reference },
  )

export const socialWorkerReport = () =>
  document(
    'Social worker’s report to the child protection conference',
    [
      paragraph('Write it so that the family can follow every line. They read it before the day.'),
      keepApart(),
      ...aboutThisReport(),
      ...question('Why this conference is held', 'What led to it, in two or three sentences.'),
      ...question(
        'Family and household',
        'Who lives where, who matters to each child, who has parental responsibility.',
      ),
      ...question(
        'What has happened',
        'The main events by date, earlier help and how it went, and what the enquiry found.',
        4,
      ),
      ...worries(),
      ...question('What is working well?', 'Strengths, and safety that has been shown over time.'),
      ...question('Each child’s daily life', 'Health, learning, behaviour, care. What a day is like for this child.'),
      ...voices(),
      ...question(
        'What better looks like',
        'What the family wants, what they will do, and what support they ask for and from whom.',
      ),
      ...scale('0: the child cannot be kept safe today. 10: the child is safe and no plan is needed.'),
      ...question(
        'Assessment and recommendation',
        'Your professional view for each child: is a plan needed, for what kind of harm, and why.',
      ),
      ...question(
        'Outline plan',
        'If a plan is needed: first actions, who does them, by when. Who could be in the core group.',
      ),
      ...shared(),
    ],
    { reference },
  )

export const restrictedInformation = () =>
  document(
    'Restricted information for the chair',
    [
      paragraph(
        'This document goes to the chair only. Use it for what must be kept from one or more people at the conference. Everything else belongs in your report. The chair decides, and records why.',
      ),
      heading('About this document'),
      ...details([
        ['Reference', '{reference}'],
        ['Written by', '{author}, {role}, {agency}'],
        ['Conference', '{conferenceDate}, {conferenceTime}'],
      ]),
      ...children(),
      ...question('What is restricted', 'Only what is needed. Say where it comes from.', 4),
      ...question('From whom it must be kept', 'Each person by name.', 1),
      ...question(
        'Why',
        'For example: a risk of harm to somebody, an investigation, another person’s private details.',
        2,
      ),
      ...question('What may be said instead', 'What the conference can be told without revealing it.', 2),
    ],
    { reference },
  )
