import { createHash } from 'node:crypto'
import type { SeedPerson, SeedTenant } from './seed.ts'
import type { Store } from './store.ts'

export type Person = SeedPerson & { id: string; objectId: string; upn: string }

export type People = ReturnType<typeof keepPeople>

/** Everybody with a mailbox, in the tenant or elsewhere; a person's key is the mail address in lower case. */
export function keepPeople(store: Store, tenant: SeedTenant) {
  const people = store.collection<Person>('person')
  const isInDirectory = (person: Person) => person.organisation === 'tenant' || person.organisation === 'guest'

  return {
    /** Adds or updates by mail address; an app once installed stays installed. */
    add(seed: SeedPerson): Person {
      const id = seed.email.toLowerCase()
      const known = people.get(id)
      return people.put({
        ...seed,
        id,
        objectId: known?.objectId ?? seed.objectId ?? derivedId(`${tenant.tenantId}/${id}`),
        upn: seed.upn ?? (seed.organisation === 'guest' ? guestUpn(seed.email, tenant.domain) : seed.email),
        appInstalled: seed.appInstalled || (known?.appInstalled ?? false),
      })
    },
    save: (person: Person) => people.put(person),
    all: () => people.list(),
    byEmail: (email: string) => people.get(email.toLowerCase()),
    directory: () => people.list().filter(isInDirectory),
    /** By object id or sign-in name, as in Graph's /users/{id}. */
    inDirectory: (id: string) =>
      people
        .list()
        .filter(isInDirectory)
        .find((person) => person.objectId === id.toLowerCase() || person.upn.toLowerCase() === id.toLowerCase()) ??
      null,
    byTeamsId: (id: string) =>
      people.list().find((person) => teamsId(person) === id || person.objectId === id.replace(/^8:orgid:/, '')) ?? null,
  }
}

/** A person's id towards the bot. */
export function teamsId(person: Person) {
  return `29:1${createHash('sha256').update(person.objectId).digest('base64url')}`
}

function guestUpn(email: string, domain: string) {
  return `${email.replace('@', '_')}#EXT#@${domain.split('.')[0]}.onmicrosoft.com`
}

/** The same text gives the same GUID, so that a stand-in seeded anew knows the same people. */
export function derivedId(text: string) {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
