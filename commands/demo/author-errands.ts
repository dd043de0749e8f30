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
    .flatMap((author) => {
      const { triesFirst } = authors.behaviour.get(author.email) ?? {}
      if (!triesFirst) return [sending(stage, author, authors, arrival)]
      const first = {
        name: `try ${author.id}`,
        at: arrival,
        async run() {
          await stage.people.send(author, { submitted: triesFirst })
          stage.did(english.sent(author))
        },
      }
      // An hour later they have read why it was refused.
      return [first, sending(stage, author, authors, addWorkingHours(arrival, 1, conference.office))]
    })
}

/** Those who have now heard that it is overdue send an hour later. */
export function lateErrands(
  stage: Stage,
  authors: Authors,
  { conference, messages }: State,
  now: Temporal.Instant,
): Errand[] {
  const overdue = messages.filter(({ kind, of }) => [kind, ...of].includes('report-overdue'))
  return authorsOf(conference)
    .filter(({ email }) => authors.behaviour.get(email)?.sends === 'when-overdue')
    .filter(({ email }) => overdue.some(({ to }) => to === email))
    .map((author) => sending(stage, author, authors, addWorkingHours(now, 1, conference.office)))
}

function authorsOf(conference: Conference): Participant[] {
  return conference.reports.map(({ participantId }) => participantOf(conference, participantId))
}

function sending({ people, did }: Stage, author: Participant, authors: Authors, at: Temporal.Instant): Errand {
  const theirs = authors.written.get(author.email) ?? {}
  const { holdsNothing } = authors.behaviour.get(author.email) ?? {}
  return {
    name: `send ${author.id}`,
    at,
    async run() {
      if (theirs.draft) {
        await people.keepDraft(author, theirs)
        did(english.keptDraft(author))
      }
      if (holdsNothing) {
        await people.holdNothing(author)
        did(english.heldNothing(author))
      }
      if (theirs.submitted || theirs.restricted) {
        await people.send(author, theirs)
        did(english.sent(author))
      }
    },
  }
}
