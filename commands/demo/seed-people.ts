import { derivedId } from '../../emulator/people.ts'
import type { SeedPerson } from '../../emulator/seed.ts'
import { administrator, businessTeam, manager, tenant } from '../stand-in/tenant.ts'
import { BadInput } from './bad-input.ts'
import { type DemoPerson, isFamily } from './people.ts'

/** The authority's own people and those of people.csv as the stand-in plays them. */
export function seedPeople(people: readonly DemoPerson[], chair: string): SeedPerson[] {
  const mailbox = people.find(({ email }) => email === tenant.mailbox.email)
  if (mailbox) throw new BadInput(`${mailbox.email} is the conference team's own mailbox and cannot be a person`)
  const staff = [businessTeam, manager, administrator]
  const seeds = people.map((person) => {
    const member = staff.find(({ email }) => email === person.email)
    const seed = seedOf(person, person.email === chair)
    // Somebody who runs conferences may also be in one: they keep what they may do.
    return member
      ? { ...member, displayName: person.name, appRoles: [...(member.appRoles ?? []), ...(seed.appRoles ?? [])] }
      : seed
  })
  return [...staff.filter(({ email }) => people.every((person) => person.email !== email)), ...seeds]
}

function seedOf(person: DemoPerson, isChair: boolean): SeedPerson {
  const inTenant = person.reach === 'teams'
  return {
    objectId: derivedId(`person/${person.email}`),
    email: person.email,
    displayName: person.name,
    title: isFamily(person) ? person.role : `${person.role}, ${person.agency}`,
    phone: person.phone,
    organisation: inTenant ? 'tenant' : isFamily(person) ? 'family' : 'outside',
    hasOneDrive: inTenant,
    appInstalled: inTenant,
    ...(inTenant && isChair && { appRoles: ['Chair'] }),
  }
}
