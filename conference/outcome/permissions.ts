import type { Conference } from '../conference.ts'
import { mayRunMeeting } from '../meeting/permissions.ts'
import type { Actor, Forbidden } from '../permissions.ts'
import { maySee, participantActing } from '../permissions.ts'
import type { Result } from '../result.ts'
import { ok, refusal } from '../result.ts'

/** What a conference comes to is its chair's to say, and to correct. */
export function mayCloseConference(actor: Actor, conference: Conference): Result<{ by: string }, Forbidden> {
  const person = actor.kind === 'signed-in' ? participantActing(actor, conference) : undefined
  return person?.id === conference.chairId
    ? ok({ by: person.id })
    : refusal('not-allowed', {
        message: 'Only the chair of this conference can close it, or correct what was decided.',
      })
}

/** What was decided names every child: for whoever sees the conference as a whole, and for those who wrote it down. */
export function maySeeClosing(actor: Actor, conference: Conference): boolean {
  return maySee(actor, conference) || mayRunMeeting(actor, conference).ok
}

/** Once the decision letter has gone, what was decided is corrected by another letter and no longer here. */
export function whyNotCorrected({ closing, papers }: Conference): string | null {
  if (!closing) return null
  const hasGone = papers.some(({ kind, state }) => kind === 'decision-letter' && state === 'sent')
  return hasGone
    ? 'The decision letter has gone. Correct the letter, which sends it again, or bring the review forward.'
    : null
}
