import { childTag, restrictedTag } from '../cut/control-tags.ts'
import { aboutOneChild, restrictedBlock, toTheAuthor } from '../words.ts'
import {
  answer,
  type Block,
  contentControl,
  details,
  document,
  gap,
  guidance,
  heading,
  paragraph,
  repetition,
} from './house-style.ts'

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

/** A part for each child, which only those get who may read about that child. */
const forEachChild = (title: string, ...blocks: Block[]): Block[] => [
  repetition('{#children}'),
  contentControl(childTag, title, blocks),
  repetition('{/children}'),
]

const children = (): Block[] => [
  heading('Children'),
  ...forEachChild(
    'Who this child is',
    gap(),
    ...details([
      ['Name', '{name}'],
      ['Other names', '{otherNames}'],
      ['Date of birth', '{born}'],
    ]),
  ),
]

const question = (title: string, ask: string, lines = 3): Block[] => [heading(title), guidance(ask), ...answer(lines)]
const part = (title: string, ask: string, lines = 3, level: 2 | 3 = 2): Block[] => [
  heading(title, level),
  guidance(ask),
  ...answer(lines),
]

const eachChild = (dailyLife: string, scale: string, ...more: Block[]): Block[] => [
  heading('Each child'),
  guidance(toTheAuthor.eachChild),
  ...forEachChild(
    'About this child only',
    heading(`{name}${aboutOneChild}`, 2),
    ...part('Wishes and feelings', 'In the child’s own words where you can. How do you know?', 2, 3),
    ...part('Daily life', dailyLife, 2, 3),
    ...part('A number from 0 to 10, and why not one lower', scale, 1, 3),
    ...more,
  ),
]

const safe = '0: the child cannot be kept safe today. 10: the child is safe and no plan is needed.'

const shared = (): Block[] =>
  question(
    'Shared with the family',
    'Who has seen this report, when and how, and what they said. If somebody has not seen it, say why and what will be done before the conference.',
  )

const keepApart = (): Block[] => [paragraph(toTheAuthor.keepApart), paragraph(toTheAuthor.leftOut)]

const restricted = (): Block[] => [
  contentControl(restrictedTag, restrictedBlock.title, [
    heading(restrictedBlock.title, 1, { onNewPage: true }),
    guidance(restrictedBlock.guidance),
    ...restrictedBlock.questions.flatMap(([title, ask]) => part(title, ask, 2)),
  ]),
  gap(),
]

const worries = (): Block[] =>
  [
    heading('What are we worried about?'),
    part('Past harm', 'What has happened and when. Facts first; say where each comes from.'),
    part('Complicating factors', 'What makes it harder for the family to keep the children safe.'),
    part('Future danger', 'What we are worried will happen if nothing changes.'),
  ].flat()

const familyView = () =>
  question('The family’s view', 'What the parents and carers told you about these worries, in their words.')

export const professionalReportInitial = () =>
  document(
    'Report to the initial child protection conference',
    [
      paragraph(toTheAuthor.initial),
      ...keepApart(),
      ...aboutThisReport(),
      ...question(
        'Our involvement',
        'How you or your service know the family, since when, and how often you see them.',
      ),
      ...worries(),
      ...question(
        'What is working well?',
        'What keeps the children safe already: people, routines, times it went better.',
      ),
      ...familyView(),
      ...question(
        'What needs to change, and what my service will do',
        'What the children’s lives should look like, and what your service offers: who, what, by when.',
      ),
      ...eachChild(
        'What you have seen of the child’s days: at school, at home, with friends. What the worries do to this child.',
        safe,
      ),
      ...shared(),
      ...restricted(),
    ],
    { reference },
  )

export const professionalReportReview = () =>
  document(
    'Report to the review child protection conference',
    [
      paragraph(toTheAuthor.review),
      ...keepApart(),
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
      ...familyView(),
      ...question('What needs to change next, and what my service will do', 'Who, what, by when.'),
      ...eachChild(
        'What is different for this child since the last conference.',
        `${safe} Give the last conference’s number too, if you have it.`,
        ...part('Recommendation', 'Should the plan go on, change or end for this child, and why.', 2, 3),
      ),
      ...shared(),
      ...restricted(),
    ],
    { reference },
  )

export const socialWorkerReport = () =>
  document(
    'Social worker’s report to the child protection conference',
    [
      paragraph(toTheAuthor.socialWorker),
      ...keepApart(),
      ...aboutThisReport(),
      ...question('Why this conference is held', 'What led to it, in two or three sentences.'),
      ...question(
        'Family and household',
        'Who lives together, who matters to the children, and who has parental responsibility.',
      ),
      ...question(
        'What has happened',
        'The main events by date, earlier help and how it went, and what the enquiry found.',
        4,
      ),
      ...worries(),
      ...question('What is working well?', 'Strengths, and safety that has been shown over time.'),
      ...familyView(),
      ...question(
        'What better looks like',
        'What the family wants, what they will do, and what support they ask for and from whom.',
      ),
      ...eachChild(
        'Health, learning, behaviour, care. What a day is like for this child.',
        safe,
        ...part('Recommendation', 'Is a plan needed for this child, for what kind of harm, and why.', 2, 3),
      ),
      ...question('Assessment', 'What it all adds up to, in your professional view.'),
      ...question(
        'Outline plan',
        'If a plan is needed: first actions, who does them, by when. Who could be in the core group.',
      ),
      ...shared(),
      ...restricted(),
    ],
    { reference },
  )
