import type { DatasetTable } from '../../../conference/figures/dataset.ts'
import type { DaysAhead } from '../../../conference/figures/figures.ts'
import type { ReturnProblem } from '../../../conference/figures/return-checks.ts'
import type { TimelinessBand } from '../../../conference/figures/timeliness.ts'

const bands: Record<TimelinessBand, string> = {
  '0-10': '10 working days or fewer',
  '11-15': '11 to 15 working days',
  '16-20': '16 to 20 working days',
  '21+': '21 working days or more',
}
const ahead: Record<DaysAhead, string> = {
  'on the day': 'On the day',
  '1': '1 working day before',
  '2': '2 working days before',
  '3 or more': '3 or more working days before',
}
const tables: Record<DatasetTable, string> = {
  ssd_initial_cp_conference: 'First conferences',
  ssd_cp_plans: 'Plans',
  ssd_cp_reviews: 'Reviews',
}
const rules: Record<ReturnProblem['rule'], string> = {
  'conference-at-weekend': 'The first conference is at a weekend.',
  'plan-not-from-its-conference': 'The plan does not start on the day of its first conference.',
  'plan-ends-before-it-starts': 'The plan ends before it starts.',
  'plans-overlap': 'A child has two plans at once.',
  'review-not-after-plan-start': 'A review is not after the start of its plan.',
  'review-after-plan-end': 'A review is after the end of its plan.',
}

/** What the page of figures says. */
export const figuresEnglish = {
  title: 'Figures',
  lead: 'Counted by the day of the conference or of the core group. Nobody of a family stands in them.',
  from: 'From',
  to: 'To',
  show: 'Show',
  choices: { year: 'This year, from 1 April', last: 'Last year', quarter: 'Last three months' },
  period: (from: string, to: string) => `${from} to ${to}`,
  nothing: 'Nothing was held in these days.',
  held: (initial: number, review: number) =>
    `${initial} first ${initial === 1 ? 'conference' : 'conferences'} and ${review} ${review === 1 ? 'review' : 'reviews'} held.`,
  none: 'Nothing to count in these days.',
  what: 'What',
  amount: 'How many',
  share: (part: number, whole: number) =>
    whole === 0 ? 'None' : `${part} of ${whole} (${Math.round((100 * part) / whole)}%)`,
  initial: {
    title: 'First conferences after the strategy discussion',
    lead: 'The limit is 15 working days.',
    bands,
  },
  reviews: {
    title: 'Reviews within their limit',
    lead: 'The first within 3 months of the first conference, later ones within 6 months.',
    rows: { onTime: 'On time', late: 'Past the limit' },
  },
  quorum: {
    title: 'Exceptions',
    rows: {
      exceptions: 'Booked with a reason and a manager’s agreement',
      interim: 'No quorum: met again',
      override: 'No quorum: went ahead with a reason',
    },
  },
  reports: {
    title: 'Reports by agency',
    lead: 'On time is by the time that the author was asked for.',
    agency: 'Agency',
    onTime: 'On time',
    late: 'Late',
    nothingHeld: 'Nothing held',
    missing: 'Missing',
  },
  family: {
    title: 'When the family had each report',
    lead: 'When a worker shared it, or it was put on the page that they asked for. Whether they opened it is never looked at.',
    ahead,
    notSeen: 'Not before the conference',
  },
  coreGroups: {
    title: 'Core groups',
    rows: { onTime: 'Held in time', late: 'Held late', missed: 'Missed' },
  },
  attendance: { title: 'Who came, by agency', lead: 'Professionals, at conferences and core groups.', came: 'Came' },
  letters: { title: 'Decision letters and outline plans' },
  records: { title: 'Full records' },
  papers: { onTime: 'Sent on time', late: 'Sent late', notSent: 'Not sent, and past their date' },
  dataset: {
    title: 'For the Standard Safeguarding Dataset',
    lead: 'A row for each child, with the dataset’s own field names. Ids are ours: match them in your case system.',
    tables,
    save: (table: string) => `${table} (CSV)`,
    saved: (name: string) => `Saved as ${name}.`,
    fine: 'Nothing that the national return would refuse was found.',
    problems: 'The national return would refuse this',
    reference: 'Conference',
    rule: 'What is wrong',
    rules,
  },
}
