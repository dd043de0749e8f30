import type { InboxMessage } from '../ports.ts'

/** In the order in which they stand in the message: the newest hop's first. */
export type MailHeaders = readonly { name: string; value: string }[]

/**
 * Is this sender who they say they are? Believed are two things that only our own Exchange writes: that it knows the
 * sender as one of the tenant, and the result of its DMARC check for the very domain of the sender.
 * Exchange takes X-MS-Exchange-Organization-* out of what comes from outside, and writes its results above all that
 * came with the message: an Authentication-Results header further down is anybody's word.
 */
export function isAuthentic(headers: MailHeaders, from: string): boolean {
  if (valuesOf(headers, 'X-MS-Exchange-Organization-AuthAs').at(0)?.toLowerCase() === 'internal') return true
  const [ours = ''] = valuesOf(headers, 'Authentication-Results')
  const results = withoutComments(ours).toLowerCase()
  const verdicts = [...results.matchAll(/\bdmarc=(\w+)/g)].map(([, verdict]) => verdict)
  const domains = [...results.matchAll(/\bheader\.from=([^\s;]+)/g)].map(([, domain]) => domain)
  return only(verdicts) === 'pass' && only(domains) === from.split('@')[1]
}

/** What it is, besides a mail that somebody wrote. */
export function kindOf(message: {
  /** Graph's name for the type; left out of ordinary messages. */
  type: string | undefined
  headers: MailHeaders
  from: string
  hasAttachments: boolean
}): InboxMessage['kind'] {
  const { type, headers, from, hasAttachments } = message
  if (isDeliveryReport(headers, from)) return 'undelivered'
  // With a file it may be somebody's system sending a report, so it is treated as mail.
  if (hasAttachments) return 'mail'
  if (type === '#microsoft.graph.eventMessageResponse') return 'meeting-response'
  return isAutomatic(headers) ? 'auto-reply' : 'mail'
}

/** Every id of a message that it answers or reports on. */
export function messageIdsIn(headers: MailHeaders): string[] {
  return idsIn([...valuesOf(headers, 'In-Reply-To'), ...valuesOf(headers, 'References')].join(' '))
}

export function idsIn(text: string): string[] {
  return [...new Set(text.match(/<[^<>\s@]+@[^<>\s@]+>/g))]
}

function isDeliveryReport(headers: MailHeaders, from: string): boolean {
  if (valuesOf(headers, 'X-MS-Exchange-Message-Is-Ndr').length > 0) return true
  const [type = ''] = valuesOf(headers, 'Content-Type')
  if (/^multipart\/report\b/i.test(type) && /report-type="?delivery-status/i.test(type)) return true
  return isAutomatic(headers) && /^(postmaster|mailer-daemon)@/.test(from)
}

/** RFC 3834, and what older systems write in its place. */
function isAutomatic(headers: MailHeaders): boolean {
  const submitted = valuesOf(headers, 'Auto-Submitted').at(0)?.toLowerCase() ?? 'no'
  return (
    !submitted.startsWith('no') ||
    valuesOf(headers, 'X-Auto-Response-Suppress').some((value) => /^all$/i.test(value)) ||
    valuesOf(headers, 'Precedence').some((value) => /^auto_reply$/i.test(value))
  )
}

function valuesOf(headers: MailHeaders, name: string): string[] {
  return headers.filter((header) => header.name.toLowerCase() === name.toLowerCase()).map(({ value }) => value.trim())
}

/** Comments in a header may hold anything, and nest. */
function withoutComments(value: string): string {
  const shorter = value.replace(/\([^()]*\)/g, ' ')
  return shorter === value ? value : withoutComments(shorter)
}

function only<T>(list: T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined
}
