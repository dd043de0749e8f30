/** Agencies count for quorum by their group (domain.md §3). */
export const AGENCY_GROUPS = [
  'social-care',
  'health',
  'education',
  'police',
  'housing',
  'probation',
  'voluntary',
  'other',
] as const
export type AgencyGroup = (typeof AGENCY_GROUPS)[number]

const SAID: readonly [RegExp, AgencyGroup][] = [
  [/\bsocial (care|work|services)\b|\bsafeguarding\b/, 'social-care'],
  [/\bhealth\b|\bnhs\b|\bgp\b|\bsurgery\b|\bmedical\b/, 'health'],
  [/\beducation\b|\bschools?\b|\bnursery\b|\bcollege\b|\bearly years\b/, 'education'],
  [/\bpolice\b/, 'police'],
  [/\bhousing\b/, 'housing'],
  [/\bprobation\b/, 'probation'],
  [/\bvoluntary\b|\bcharity\b|\bthird sector\b/, 'voluntary'],
  [/^other$/, 'other'],
]

/** The group that somebody's words mean: "Children's social care" → 'social-care'. Null when they mean none of ours. */
export function agencyGroupIn(text: string): AgencyGroup | null {
  const words = text.trim().toLowerCase().replaceAll(/[-_]/g, ' ')
  return SAID.find(([pattern]) => pattern.test(words))?.[1] ?? null
}
