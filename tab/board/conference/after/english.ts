import type { z } from 'zod'
import type { ConferenceStatus } from '../../../../bot/api/conference.ts'
import type { showProgress } from '../../../../bot/api/progress.ts'

type Progress = z.infer<typeof showProgress.answer>
type EndReason = NonNullable<ConferenceStatus['after']['plans'][number]['end']>['reason']

const count = (amount: number, one: string, many: string) => `${amount} ${amount === 1 ? one : many}`

/** What changes in a family's case after it was booked, and how its plan goes. */
export const afterEnglish = {
  changes: {
    title: 'What has changed',
    lead: 'Say it once, here: it then holds for every conference of this family that is still going on.',
    follows: 'Reviews the plan of',
    followedBy: 'Its review is on',
    progressReport: {
      draft: 'The progress report is drafted and waits for the lead social worker.',
      approved: 'The progress report is approved and has not been sent yet.',
      sent: (when: string) => `The progress report was sent at ${when}.`,
      none: 'The progress report is drafted ten working days before this conference.',
      open: 'Open it',
    },
    plan: (name: string, since: string) => `${name}: plan since ${since}`,
    ended: (name: string, when: string, why: string) => `${name}: plan ended ${when}. ${why}.`,
    reasons: {
      decision: 'By decision of a review conference',
      'eighteenth-birthday': 'Eighteenth birthday',
      transfer: 'Another authority has accepted it',
      death: 'The child has died',
      'left-the-country': 'The child has left the country',
    } satisfies Record<EndReason, string>,
  },
  leaves: {
    open: 'Somebody leaves',
    title: 'Somebody leaves their job or this case',
    lead: 'They get nothing any more. What they still owe, their actions and their place in the core group go to whoever comes in their place.',
    who: 'Who leaves?',
    choose: 'Choose a person',
    whoMissing: 'Choose who leaves.',
    why: 'Why?',
    whyHint: 'For example: has a new job from 1 June',
    whyMissing: 'Say why they leave.',
    nobody: 'Nobody comes in their place',
    needed: {
      chair: 'The chair has to be somebody: say who chairs from now on. Everybody is told once.',
      'lead-social-worker':
        'The lead social worker has to be somebody: say who it is from now on. Everybody is told once.',
    },
    successor: 'Who comes in their place',
    missing: 'Fill this in.',
    confirm: 'Record',
  },
  left: (when: string, reason: string) => `Left at ${when}: ${reason}.`,
  cameInstead: (name: string) => `${name} came in their place.`,
  born: {
    open: (name: string) => `${name} is born`,
    title: 'A child is born',
    lead: 'Name and date of birth take the place of what was expected, in every conference of this family that is still going on.',
    name: 'Full name',
    born: 'Date of birth',
    nameMissing: 'Enter the name.',
    bornMissing: 'Enter the date of birth.',
    confirm: 'Record the birth',
  },
  expected: (name: string, when: string) => `${name}: expected ${when}`,
  ends: {
    open: (name: string) => `End the plan of ${name}`,
    title: (name: string) => `End the plan of ${name}`,
    lead: 'Only for what is not decided by a review conference. A letter is drafted, and somebody sends it or not: it never sends itself.',
    why: 'Why does it end?',
    whyMissing: 'Choose why it ends.',
    choose: 'Choose a reason',
    on: 'On which day?',
    onMissing: 'Enter the day.',
    note: 'Note',
    noteHint: 'For a transfer: which authority has accepted it in writing, and how you know.',
    stopsTitle: 'What stops at once',
    stops: {
      alone: (name: string) => `Nothing is asked about ${name} in later core groups or in the review.`,
      coreGroups: (days: readonly string[]) =>
        `${count(days.length, 'core group is', 'core groups are')} called off: ${days.join(', ')}.`,
      review: (when: string) => `The review on ${when} is called off, and everybody is told once.`,
      none: 'No core group and no review are planned any more.',
    },
    dayOpen: (due: string) => `the one due by ${due}`,
    confirm: 'End the plan',
  },
  progress: {
    title: 'Progress so far',
    lead: 'What the core groups have brought since this conference. It becomes the progress report to the review.',
    none: 'No core group has been held yet.',
    meetings: 'Core groups',
    columns: { due: 'Due by', held: 'Held', judged: 'How' },
    judged: {
      'on-time': 'In time',
      late: 'Late',
      missed: 'Missed',
      open: 'To come',
      'called-off': 'Called off',
    } satisfies Record<Progress['slots'][number]['judged'], string>,
    notHeld: 'Not held',
    attendance: 'Who came, of the professionals',
    attended: ['Person', 'Meetings'] as [string, string],
    came: (came: number, of: number) => `${came} of ${of}`,
    outcomes: 'The plan, line by line',
    outcomeColumns: { outcome: 'What is to be better', action: 'Action', now: 'Now' },
    forAll: 'All children',
    everyChild: 'all the children',
    outcome: (child: string, outcome: string) => `${child}: ${outcome}`,
    how: {
      'not-started': 'Not started',
      some: 'Some of the way',
      most: 'Most of the way',
      done: 'Done',
      'not-working': 'Not working',
    } satisfies Record<NonNullable<Progress['outcomes'][number]['actions'][number]['now']>, string>,
    states: { done: 'Done', dropped: 'Dropped', 'carried-on': 'Carried on by the review' },
    notSaid: 'Nothing said yet',
    scale: 'Numbers from 0 to 10 over time',
    scaleLead: '0: not safe today. 10: safe, and no plan is needed. Whoever gave a number gave it in the core group.',
    noScale: 'Nobody has given a number.',
    line: (person: string, child: string) => `${person}, for ${child}`,
    chart: (lines: readonly string[]) =>
      `Numbers from 0 to 10 over time: ${lines.join('; ')}. The table below has each.`,
    who: 'Who',
    dash: '–',
  },
}
