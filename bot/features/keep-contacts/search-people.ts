import { agencyGroupIn } from '../../../conference/agency-group.ts'
import { ok } from '../../../conference/result.ts'
import type { FoundPerson, KeptContact, World } from '../../ports.ts'

/** Somebody who may be asked to a conference, as far as we know them. */
export interface PersonFound {
  source: 'directory' | 'contacts'
  name: string
  email: string
  role: string
  agency: string
  /** Empty when their words do not say it. */
  group: string
  phone: string
  isOutside: boolean
  /** What the authority has noted about reaching them. */
  sharedMailbox: boolean
  mailboxNote: string
  holidayContact: string
}

const NOTHING_NOTED = { sharedMailbox: false, mailboxNote: '', holidayContact: '' }

/** The authority's own list first, then the directory of the tenant. `directory` says whether that could be asked. */
export async function searchPeople(world: World, text: string) {
  const [kept, found] = await Promise.all([
    world.store.transaction((tx) => tx.contacts.search(text)),
    world.people.search(text).catch((err: unknown) => {
      world.log.warn({ err }, 'The directory could not be searched')
      return null
    }),
  ])
  const people = [...kept.map(ofList), ...(found ?? []).map(ofDirectory)]
  return ok({ people: people.filter(isNewest), directory: found === null ? 'unavailable' : 'asked' } as const)
}

/** The list knows more of somebody than the directory: role, agency, notes. */
function isNewest(person: PersonFound, index: number, people: readonly PersonFound[]): boolean {
  const same = (other: PersonFound) => other.email === person.email && other.source !== person.source
  return person.source === 'contacts' || !people.slice(0, index).some(same)
}

function ofList({ id: _, version: __, ...contact }: KeptContact): PersonFound {
  return { source: 'contacts', isOutside: true, ...contact }
}

function ofDirectory({ name, email, jobTitle, agency, phone, isOutside }: FoundPerson): PersonFound {
  const group = agencyGroupIn(agency) ?? agencyGroupIn(jobTitle) ?? ''
  return { source: 'directory', name, email, role: jobTitle, agency, group, phone, isOutside, ...NOTHING_NOTED }
}
