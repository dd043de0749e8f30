import { addWorkingHours } from '../../conference/calendar/working-hours.ts'
import type { Conference, Participant } from '../../conference/conference.ts'
import { participantOf } from '../../conference/conference.ts'
import type { Behaviour } from './behaviour.ts'
import { english } from './english.ts'
import type { Errand } from './errand.ts'
import type { Written } from './reports-folder.ts'
import type { Stage, State } from './stage.ts'

export interface Authors {
  written: ReadonlyMap<string, Written>
  behaviour: ReadonlyMap<string, Behaviour>
}

/** Whoever has something to send does it when the plan says, unless they wait to be told that it is overdue. */
export function authorErrands(
  stage: Stage,
  authors: Authors,
  conference: Conference,
  arrival: Temporal.Instant,
): Errand[] {
  return authorsOf(conference)
    .filter(({ email }) => authors.behaviour.get(email)?.sends !== 'when-overdue')
    .map((author) => ({ name: `send ${author.id}`, at: arrival, run: () => send(stage, author, authors) }))
}

/** Those who have now heard that it is overdue send an hour later. */
export function lateErrands(
  stage: Stage,
  authors: Authors,
  { conference, messages }: State,
  now: Temporal.Instant,
): Errand[] {
  const overdue = messages.filter(({ kind, of }) => kind === 'report-overdue' || of.includes('report-overdue'))
  return authorsOf(conference)
    .filter(({ email }) => authors.behaviour.get(email)?.sends === 'when-overdue')
    .filter(({ email }) => overdue.some(({ to }) => to === email))
    .map((author) => ({
      name: `send ${author.id}`,
      at: addWorkingHours(now, 1, conference.office),
      run: () => send(stage, author, authors),
    }))
}

function authorsOf(conference: Conference): Participant[] {
  return conference.reports.map(({ participantId }) => participantOf(conference, participantId))
}

async function send({ people, look, did }: Stage, author: Participant, { written, behaviour }: Authors) {
  const theirs = written.get(author.email) ?? {}
  const { holdsNothing, triesFirst } = behaviour.get(author.email) ?? {}
  if (theirs.draft) {
    await people.keepDraft(author, theirs)
    did(english.keptDraft(author))
  }
  if (triesFirst) {
    await people.send(author, { submitted: triesFirst })
    did(english.sent(author))
    // The refusal is read before the next try.
    await look()
  }
  if (holdsNothing) {
    await people.holdNothing(author)
    did(english.heldNothing(author))
  }
  if (theirs.submitted || theirs.restricted) {
    await people.send(author, theirs)
    did(english.sent(author))
  }
}
