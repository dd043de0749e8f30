import { z } from 'zod'

const KINDS = ['initial', 'review'] as const
export const conferenceKind = z.enum(KINDS)
export type ConferenceKind = z.infer<typeof conferenceKind>

export const deadlineName = z.enum([
  'conference-limit',
  'report-due',
  'circulate-by',
  'decision-letter',
  'full-record',
  'first-core-group',
  'core-group',
  'review-book-by',
  'review-limit',
])
export type DeadlineName = z.infer<typeof deadlineName>

const policyRole = z.enum(['business-team', 'chair', 'lead-social-worker', 'professional'])
export type PolicyRole = z.infer<typeof policyRole>

const offset = z.object({
  /** Negative: before. */
  amount: z.int(),
  unit: z.enum(['working-day', 'calendar-day', 'week', 'month']),
})
export type Offset = z.infer<typeof offset>

const deadlineRule = z
  .object({
    name: deadlineName,
    who: policyRole,
    kind: conferenceKind,
    from: z.enum(['strategy', 'conference', 'first-core-group']),
    /** Of several, the earliest date counts. */
    offsets: z.array(offset).min(1),
    /** The conference's own start time, or a time of day in London. */
    cutOff: z.union([z.literal('conference-start'), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)]),
    /** So many whole days between the two, neither end counted. */
    clearDays: z.boolean().optional(),
    calendar: z.enum(['statutory', 'office']),
    /** A date on a day that does not count moves to the nearest earlier day that does. */
    moveEarlier: z.boolean().optional(),
    /** Again and again at the same distance, the last not after that deadline. */
    repeatUntil: deadlineName.optional(),
  })
  .refine(({ repeatUntil, offsets }) => !repeatUntil || offsets.every(({ amount }) => amount > 0), {
    message: 'A repeated deadline needs offsets of 1 or more',
  })
export type DeadlineRule = z.infer<typeof deadlineRule>

/** What one partnership has agreed: all of it data, so that an authority can bring its own. */
export const policySchema = z.object({
  name: z.string().min(1),
  label: z.string().min(1),
  deadlines: z.array(deadlineRule),
  roleLabels: z.record(policyRole, z.string().min(1)),
  /** Children's social care, and so many other agency groups that have had direct contact with the child. */
  quorum: z.object({ otherAgencyGroups: z.int().nonnegative() }),
  /** Calendar days after the conference on which people of the tenant lose access to their packs. */
  packAccessDays: z.int().positive(),
  /** Working days within which a conference without quorum is held again. */
  inquorateWithin: z.int().positive(),
  /** Hours after the conference within which a dissent is raised formally; null: the authority has set none. */
  formalDissentHours: z.int().positive().nullable(),
})
export type Policy = z.infer<typeof policySchema>

const END_OF_DAY = '23:59'

const workingDays = (amount: number): Offset[] => [{ amount, unit: 'working-day' }]

/** The rules of domain.md §2; `reportDue` is in working days before the conference. */
function deadlineRules(reportDue: { initial: number; review: number }): DeadlineRule[] {
  return KINDS.flatMap((kind): DeadlineRule[] => [
    ...(kind === 'initial' ? INITIAL_ONLY : []),
    {
      name: 'report-due',
      who: 'professional',
      kind,
      from: 'conference',
      offsets: workingDays(-reportDue[kind]),
      cutOff: '17:00',
      calendar: 'office',
    },
    {
      name: 'circulate-by',
      who: 'business-team',
      kind,
      from: 'conference',
      offsets: workingDays(-1),
      cutOff: 'conference-start',
      calendar: 'office',
    },
    {
      name: 'decision-letter',
      who: 'business-team',
      kind,
      from: 'conference',
      offsets: workingDays(1),
      cutOff: '17:00',
      calendar: 'office',
    },
    {
      name: 'full-record',
      who: 'chair',
      kind,
      from: 'conference',
      offsets: workingDays(15),
      cutOff: '17:00',
      calendar: 'office',
    },
    {
      name: 'core-group',
      who: 'lead-social-worker',
      kind,
      from: kind === 'initial' ? 'first-core-group' : 'conference',
      offsets: [{ amount: 6, unit: 'week' }],
      cutOff: END_OF_DAY,
      calendar: 'office',
      moveEarlier: true,
      repeatUntil: 'review-book-by',
    },
    {
      name: 'review-book-by',
      who: 'business-team',
      kind,
      from: 'conference',
      offsets:
        kind === 'initial'
          ? [
              { amount: 3, unit: 'month' },
              { amount: 91, unit: 'calendar-day' },
            ]
          : [
              { amount: 6, unit: 'month' },
              { amount: 183, unit: 'calendar-day' },
            ],
      cutOff: END_OF_DAY,
      calendar: 'statutory',
      moveEarlier: true,
    },
    {
      name: 'review-limit',
      who: 'business-team',
      kind,
      from: 'conference',
      offsets: [{ amount: kind === 'initial' ? 3 : 6, unit: 'month' }],
      cutOff: END_OF_DAY,
      calendar: 'statutory',
    },
  ])
}

const INITIAL_ONLY: readonly DeadlineRule[] = [
  {
    name: 'conference-limit',
    who: 'business-team',
    kind: 'initial',
    from: 'strategy',
    offsets: workingDays(15),
    cutOff: END_OF_DAY,
    calendar: 'statutory',
  },
  {
    name: 'first-core-group',
    who: 'lead-social-worker',
    kind: 'initial',
    from: 'conference',
    offsets: workingDays(10),
    cutOff: END_OF_DAY,
    calendar: 'statutory',
  },
]

/** Long enough for the first core group, which works from the reports. Project, check locally. */
export const DEFAULT_PACK_ACCESS_DAYS = 28

/** Project, check locally. */
export const DEFAULT_INTERIM_WORKING_DAYS = 10

const portsmouth: Policy = {
  name: 'portsmouth-2017',
  label: 'Portsmouth 2017',
  deadlines: deadlineRules({ initial: 2, review: 2 }),
  roleLabels: {
    'business-team': 'business team',
    chair: 'chair',
    'lead-social-worker': 'lead social worker',
    professional: 'professional',
  },
  quorum: { otherAgencyGroups: 2 },
  packAccessDays: DEFAULT_PACK_ACCESS_DAYS,
  inquorateWithin: DEFAULT_INTERIM_WORKING_DAYS,
  formalDissentHours: null,
}

/** What a preset does not state is Portsmouth's. */
const presets: readonly Policy[] = [
  portsmouth,
  {
    ...portsmouth,
    name: 'north-yorkshire',
    label: 'North Yorkshire',
    deadlines: deadlineRules({ initial: 2, review: 5 }),
  },
  {
    ...portsmouth,
    name: 'sussex',
    label: 'Sussex',
    deadlines: deadlineRules({ initial: 3, review: 5 }),
    formalDissentHours: 72,
  },
]

export const presetNames: readonly string[] = presets.map(({ name }) => name)

export function presetNamed(name: string): Policy | undefined {
  return presets.find((preset) => preset.name === name)
}
