import type { Conference, Participant } from '../../../conference/conference.ts'
import { conferenceEnd, reportOf } from '../../../conference/conference.ts'
import { referencesIn } from '../../../conference/reference.ts'
import type { Report } from '../../../conference/report.ts'
import type { Result } from '../../../conference/result.ts'
import { ok, refusal } from '../../../conference/result.ts'
import { defaultLimits } from '../../documents/inspect/inspection.ts'
import type { InboxMessage, StrayMail } from '../../ports.ts'

export interface Matched {
  conference: Conference
  author: Participant
  report: Report
  document: InboxMessage['attachments'][number]
}

/** Pictures, cards and seals that come with a signature: no report is one. */
const OF_A_SIGNATURE = /\.(png|jpe?g|gif|bmp|svg|webp|ico|emf|wmf|vcf|ics|p7s|asc)$/i

/**
 * The report that a mail brings: from a participant's own address, proven, with one document, and plainly about one
 * conference. Anything else is for a person. `theirs` are the booked conferences with somebody of this address.
 */
export function matchMail(
  mail: InboxMessage,
  theirs: readonly Conference[],
  now: Temporal.Instant,
): Result<Matched, StrayMail['reason']> {
  if (theirs.length === 0) return refusal('unknown-sender')
  if (!mail.authenticated) return refusal('not-authenticated')
  const documents = mail.attachments.filter(({ isInline, name }) => !isInline && !OF_A_SIGNATURE.test(name))
  const [document] = documents
  if (!document) return refusal('no-attachment')
  if (documents.length > 1) return refusal('several-attachments')
  if (document.bytes > defaultLimits.maxBytes) return refusal('refused')
  const asked = theirs.flatMap((conference) => {
    const author = conference.participants.find(({ email }) => email.toLowerCase() === mail.from)
    const report = author && reportOf(conference, author.id)
    return report ? [{ conference, author, report, document }] : []
  })
  const meant = among(asked, mail.subject, now)
  const [only] = meant
  if (!only) return refusal('no-report-asked')
  return meant.length > 1 ? refusal('several-conferences') : ok(only)
}

/** The conference that a mail seems to be about, for whoever reads it. */
export function seemsAbout(mail: InboxMessage, theirs: readonly Conference[]): string | null {
  const named = referencesIn(mail.subject)
  const about = theirs.filter(({ number }) => named.length === 0 || named.includes(number))
  return about.length === 1 ? (about[0] as Conference).id : null
}

/** What the subject names; without a name, what is still to come. */
function among(asked: Matched[], subject: string, now: Temporal.Instant): Matched[] {
  const named = referencesIn(subject)
  if (named.length > 0) return asked.filter(({ conference }) => named.includes(conference.number))
  const coming = asked.filter(
    ({ conference }) => Temporal.Instant.compare(now, conferenceEnd(conference).toInstant()) < 0,
  )
  return coming.length > 0 ? coming : asked
}
