import type { Person } from '../people.ts'
import type { SeedTenant } from '../seed.ts'

/** Whoever is assigned to the application, where the tenant asks for that. */
export function mayUseApp({ assignmentRequired }: SeedTenant, person: Person): boolean {
  return !assignmentRequired || person.appAssigned !== false
}

/** What Entra says to those who are not. */
export function notAssigned({ appDisplayName, appId }: SeedTenant, { email }: Person): string {
  return `Your administrator has configured the application ${appDisplayName} ('${appId}') to block users unless they are specifically granted ('assigned') access to the application. The signed in user '${email}' is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator. Please contact your administrator to assign access to this application.`
}
