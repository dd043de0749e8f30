import { createHash } from 'node:crypto'

/** What names an answer: the version that it shows, and its words but for the moment at which it was given. */
export function etagOf(version: number, answer: object): string {
  const words = JSON.stringify({ ...answer, now: undefined })
  return `"${version}-${createHash('sha256').update(words).digest('base64url').slice(0, 16)}"`
}

/** The version in "If-Match": bare, or of one of our tags. Null when there is none, 'unreadable' for anything else. */
export function versionIn(ifMatch: string | undefined): number | null | 'unreadable' {
  if (ifMatch === undefined) return null
  const [, digits] = /^(?:W\/)?"(\d{1,15})(?:-[\w-]+)?"$/.exec(ifMatch.trim()) ?? []
  return digits === undefined ? 'unreadable' : Number(digits)
}

/** Does "If-None-Match" name this tag? Weakly, as RFC 9110 says. */
export function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  return (ifNoneMatch ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
