import type { Contact } from '../../../conference/contact.ts'
import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayRunConferences } from '../../../conference/permissions.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { Transaction, World } from '../../ports.ts'

/** The authority's own list of people outside, for the business team. */
export async function listContacts(world: World, actor: Actor) {
  const allowed = mayRunConferences(actor)
  if (!allowed.ok) return allowed
  return ok({ contacts: await world.store.transaction((tx) => tx.contacts.list()) })
}

export async function addContact(world: World, actor: Actor, contact: Contact) {
  const allowed = mayRunConferences(actor)
  if (!allowed.ok) return allowed
  return world.store.transaction(async (tx) => {
    const id = world.newId()
    if (!(await tx.contacts.add(id, contact))) return alreadyThere()
    await note(world, tx, actor, 'contact-added', id)
    return ok({ id })
  })
}

/** `seen` is the version that the person was looking at: what somebody else changed since is not overwritten. */
export async function changeContact(world: World, actor: Actor, id: string, contact: Contact, seen: number) {
  const allowed = mayRunConferences(actor)
  if (!allowed.ok) return allowed
  return world.store.transaction(async (tx) => {
    const kept = await tx.contacts.find(id)
    if (!kept) return gone()
    if (kept.version !== seen)
      return refusal('changed-meanwhile', {
        message: 'Somebody else has changed this contact meanwhile. Look at it again, then make your change.',
      })
    if (await tx.contacts.isTaken(contact, id)) return alreadyThere()
    await tx.contacts.change(id, contact)
    await note(world, tx, actor, 'contact-changed', id)
    return ok({})
  })
}

/** Conferences that they are in keep them: a booking has a copy of its own. */
export async function removeContact(world: World, actor: Actor, id: string) {
  const allowed = mayRunConferences(actor)
  if (!allowed.ok) return allowed
  return world.store.transaction(async (tx) => {
    if (!(await tx.contacts.find(id))) return gone()
    await tx.contacts.remove(id)
    await note(world, tx, actor, 'contact-removed', id)
    return ok({})
  })
}

function note(world: World, tx: Transaction, actor: Actor, action: string, contactId: string) {
  const entry = { at: world.clock.now(), actor: actorId(actor), action, conferenceId: null, detail: { contactId } }
  return tx.audit.write(entry)
}

const gone = () => refusal('not-found', { message: 'This contact is not in the list any more.' })
const alreadyThere = () =>
  refusal('already-there', { message: 'Somebody of this name and address is in the list already. Change them there.' })
