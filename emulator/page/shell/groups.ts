import type { Person } from '../controls.ts'

export const groups = ['business-team', 'tenant', 'outside', 'family'] as const
export type Group = (typeof groups)[number]

/** Where a person stands in the list: by organisation, and by the app role that the administrator gave. */
export function groupOf({ organisation, appRoles }: Person): Group {
  if (organisation === 'family') return 'family'
  if (organisation !== 'tenant') return 'outside'
  return appRoles?.includes('BusinessTeam') ? 'business-team' : 'tenant'
}
