/** Who speaks in a step; the family comes before every professional (domain.md §1.5). */
export type SpeakingSide = 'chair' | 'family' | 'professionals'

/** What the page holds ready in a step, besides words that are written. */
export type StepOffer =
  | 'attendance'
  | 'reports'
  | 'asks'
  | 'scales'
  | 'views'
  | 'decisions'
  | 'dissents'
  | 'plan'
  | 'choices'
  | 'core-group'
  | 'dates'
  | 'closing'

export interface AgendaStep {
  title: string
  /** One plain sentence: what is asked now. */
  prompt: string
  minutes: number
  /** In the order in which they speak. */
  speakers: readonly SpeakingSide[]
  offers: readonly StepOffer[]
}

const EVERYBODY = ['chair', 'family', 'professionals'] as const
const BOTH = ['family', 'professionals'] as const

const step = (
  title: string,
  prompt: string,
  minutes: number,
  speakers: readonly SpeakingSide[],
  offers: readonly StepOffer[] = [],
): AgendaStep => ({ title, prompt, minutes, speakers, offers })

/** The restorative agenda (domain.md §5), with the headings of the agenda that people were sent. */
export const AGENDA: readonly AgendaStep[] = [
  step(
    'Welcome, and who is here',
    'Who we are, why we are here, and how we will talk with one another.',
    5,
    EVERYBODY,
    ['attendance'],
  ),
  step(
    'Has everyone read the reports?',
    'Has the family seen every report, and if not, what do they need first?',
    5,
    BOTH,
    ['reports'],
  ),
  step('The family speaks: what has happened', 'The family tells us what has happened, in their own words.', 15, [
    'family',
  ]),
  step('What professionals add', 'Each professional adds only what is new: the reports have been read.', 10, [
    'professionals',
  ]),
  step('The impact on each child', 'What is it like for each child, in the child’s own words?', 10, BOTH),
  step('How the family feel', 'What have they thought and felt, then and now?', 10, ['family']),
  step('What is going well', 'What already keeps the children safe?', 8, BOTH),
  step('What better looks like', 'What does the family want, and what will they do?', 10, ['family']),
  step('The support the family ask for', 'What would help, and from whom?', 10, BOTH, ['asks']),
  step('A number from 0 to 10', 'Everybody gives a number privately; nobody in the family has to.', 5, BOTH, [
    'scales',
  ]),
  step('Views and decision for each child', 'What does each of us think is needed for each child, and why?', 12, BOTH, [
    'views',
    'decisions',
    'dissents',
  ]),
  step('Outline plan', 'What will be done, by whom, and by when?', 10, BOTH, ['plan']),
  step('Core group and dates', 'Whom does the family choose to help them, and when do we meet?', 5, BOTH, [
    'choices',
    'core-group',
    'dates',
  ]),
  step('Before we go', 'How to comment, compliment or complain, and how is everyone leaving?', 5, EVERYBODY, [
    'closing',
  ]),
]

/** The step of this number, 1 being the first. Throws when there is none. */
export function stepAt(number: number): AgendaStep {
  const found = AGENDA[number - 1]
  if (!found) throw new RangeError(`The agenda has no step ${number}`)
  return found
}
