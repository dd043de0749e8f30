import { derivedId, type Person } from '../people.ts'
import type { SeedTenant } from '../seed.ts'

/** The object id and tenant of an account at home, which are not those that a guest has here. */
export function homeAccount(person: Person, tenant: SeedTenant): { uid: string; utid: string } {
  if (person.organisation !== 'guest') return { uid: person.objectId, utid: tenant.tenantId }
  return { uid: derivedId(`home/${person.id}`), utid: derivedId(`tenant/${person.email.split('@')[1]}`) }
}

/** The same, as it stands beside a code and beside tokens. */
export function clientInfo(person: Person, tenant: SeedTenant): string {
  return Buffer.from(JSON.stringify(homeAccount(person, tenant))).toString('base64url')
}
