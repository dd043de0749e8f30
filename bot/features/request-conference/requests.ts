import type { Actor } from '../../../conference/permissions.ts'
import { actorId, mayRunConferences } from '../../../conference/permissions.ts'
import type { ConferenceRequest } from '../../../conference/request.ts'
import { isAuthor, mayOpenRequest, problemsOfRequest, RequestAnswers } from '../../../conference/request.ts'
import { ok, refusal } from '../../../conference/result.ts'
import type { Transaction, World } from '../../ports.ts'

type SignedIn = Extract<Actor, { kind: 'signed-in' }>

/** What waits for the business team to book, for them alone, and what this person has asked for themselves. */
export async function listRequests(world: World, actor: SignedIn) {
  const mayBook = mayRunConferences(actor).ok
  return world.store.transaction(async (tx) => {
    const waiting = mayBook ? await tx.requests.waiting() : []
    const typed = (await tx.requests.ofAuthor(actor.entraId)).filter(({ appointment }) => appointment === null)
    const mine = await withReferences(tx, typed)
    return ok({ waiting: waiting.map((request) => ({ request, reference: null })), mine })
  })
}

async function withReferences(tx: Transaction, requests: readonly ConferenceRequest[]) {
  const listed: { request: ConferenceRequest; reference: string | null }[] = []
  for (const request of requests) listed.push({ request, reference: await referenceOf(tx, request) })
  return listed
}

async function referenceOf(tx: Transaction, { conferenceId }: ConferenceRequest): Promise<string | null> {
  const conference = conferenceId ? await tx.conferences.find(conferenceId) : null
  return conference?.reference ?? null
}

export async function openRequest(world: World, actor: Actor, id: string) {
  return world.store.transaction(async (tx) => {
    const request = await tx.requests.find(id)
    if (!request) return gone()
    if (!mayOpenRequest(actor, request)) return notYours()
    return ok({ request, reference: await referenceOf(tx, request) })
  })
}

/** An empty draft. Its author is the lead social worker; what the directory knows of them is filled in. */
export async function startRequest(world: World, actor: SignedIn) {
  const known = await world.people.withId(actor.entraId).catch((err: unknown) => {
    world.log.warn({ err }, 'The directory could not be asked for the author of a request')
    return null
  })
  const { name, email = '', phone = '', agency = '' } = known ?? { name: actor.name }
  const answers = RequestAnswers.parse({ lead: { name, email, phone, agency } })
  const now = world.clock.now()
  const id = world.newId()
  await world.store.transaction((tx) =>
    tx.requests.add({
      ...{ id, version: 1, state: 'draft', authorId: actor.entraId, authorName: actor.name, answers },
      ...{ appointment: null, comment: '', changedAt: now, sentAt: null, conferenceId: null },
    }),
  )
  return ok({ id })
}

/** Keeps what is typed, as often as it is typed. `seen` is the version that it was typed into. */
export async function saveRequest(world: World, actor: Actor, id: string, answers: RequestAnswers, seen: number) {
  return world.store.transaction(async (tx) => {
    const draft = await draftOf(tx, actor, id)
    if (!draft.ok) return draft
    if (draft.request.version !== seen) return changedMeanwhile()
    await tx.requests.change(id, { answers, changedAt: world.clock.now() })
    return ok({ version: seen + 1 })
  })
}

/** Hands it to the business team, when everything is answered that they need. */
export async function sendRequest(world: World, actor: Actor, id: string, seen: number) {
  return world.store.transaction(async (tx) => {
    const draft = await draftOf(tx, actor, id)
    if (!draft.ok) return draft
    if (draft.request.version !== seen) return changedMeanwhile()
    const problems = problemsOfRequest(draft.request.answers)
    if (problems.length > 0) {
      const said = problems.map(({ field, message }) => ({ code: field, message }))
      return refusal('refused', { message: 'Some answers are still missing.', problems: said })
    }
    const now = world.clock.now()
    await tx.requests.change(id, { state: 'sent', sentAt: now, changedAt: now, comment: '' })
    await note(world, tx, actor, 'request-sent', id)
    return ok({})
  })
}

/** Its author does not want it any more. */
export async function discardRequest(world: World, actor: Actor, id: string) {
  return world.store.transaction(async (tx) => {
    const draft = await draftOf(tx, actor, id)
    if (!draft.ok) return draft
    await tx.requests.remove(id)
    await note(world, tx, actor, 'request-discarded', id)
    return ok({})
  })
}

/** The business team asks its author to complete it: it is a draft again, with their words. */
export const returnRequest = (world: World, actor: Actor, id: string, comment: string) =>
  settle(world, actor, id, comment, 'draft')

/** Nothing will be booked from it; the author reads why. */
export const closeRequest = (world: World, actor: Actor, id: string, comment: string) =>
  settle(world, actor, id, comment, 'closed')

async function settle(world: World, actor: Actor, id: string, comment: string, state: 'draft' | 'closed') {
  const allowed = mayRunConferences(actor)
  if (!allowed.ok) return allowed
  return world.store.transaction(async (tx) => {
    const request = await tx.requests.find(id)
    if (!request) return gone()
    if (request.state !== 'sent') return notWaiting()
    if (state === 'draft' && request.appointment)
      return refusal('from-appointment', { message: 'This was read from an appointment: close it instead.' })
    const changedAt = world.clock.now()
    await tx.requests.change(id, { state, comment, changedAt })
    await note(world, tx, actor, state === 'draft' ? 'request-returned' : 'request-closed', id)
    return ok({})
  })
}

async function draftOf(tx: Transaction, actor: Actor, id: string) {
  const request = await tx.requests.find(id)
  if (!request) return gone()
  if (!isAuthor(actor, request)) return notYours()
  if (request.state !== 'draft')
    return refusal('sent-already', {
      message: 'This request is with the business team. Ring them if something has changed.',
    })
  return ok({ request })
}

export function note(world: World, tx: Transaction, actor: Actor, action: string, requestId: string) {
  const entry = { at: world.clock.now(), actor: actorId(actor), action, conferenceId: null, detail: { requestId } }
  return tx.audit.write(entry)
}

const gone = () => refusal('not-found', { message: 'There is no such request any more.' })
const notYours = () => refusal('not-allowed', { message: 'This request is for its author and the business team only.' })
const notWaiting = () => refusal('not-waiting', { message: 'This request is not waiting any more. Look at it again.' })
const changedMeanwhile = () =>
  refusal('changed-meanwhile', {
    message: 'This request was changed in another window meanwhile. Open it again there, or load this page again.',
  })
