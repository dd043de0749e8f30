import type { Conference } from './conference.ts'
import { patternsOf } from './detail-patterns.ts'
import type { FoldedText } from './folded-text.ts'
import { foldText } from './folded-text.ts'
import { findPattern } from './pattern.ts'

/** Something that must not reach certain people: a safe address, a phone number, a new school. */
export interface ProtectedDetail {
  id: string
  kind: 'address' | 'phone' | 'place' | 'name'
  /** As it was given: "14 Harbour View, PO4 8QX". */
  text: string
  /** Ids of the participants from whom it is kept. */
  keptFrom: readonly string[]
}

/** What has to be looked for in everything that goes to this participant. */
export function detailsKeptFrom(conference: Conference, participantId: string): ProtectedDetail[] {
  return conference.protectedDetails.filter(({ keptFrom }) => keptFrom.includes(participantId))
}

/**
 * Which of these details a text gives away, each with the exact words of every place where it does and about 60
 * characters around: whoever decides has then seen them all. A hit only stops until a person has looked, and a miss is a
 * leak, so much counts as the same: see `detail-patterns.ts`. Time grows with the length of the text, whatever is in it.
 */
export function findDetails(
  text: string,
  details: readonly ProtectedDetail[],
): { detail: ProtectedDetail; passage: string }[] {
  if (details.length === 0) return []
  const folded = foldText(text)
  return details.flatMap((detail) => {
    const places = patternsOf(detail).flatMap((pattern) => findPattern(folded, pattern))
    return places.length === 0 ? [] : [{ detail, passage: passageAround(folded, places) }]
  })
}

const AROUND = 60

function passageAround({ original, at }: FoldedText, places: readonly { start: number; end: number }[]): string {
  const windows: { from: number; to: number }[] = []
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    const from = wholeSign(original, Math.max(0, (at[start] ?? 0) - AROUND))
    const to = wholeSign(original, Math.min(original.length, (at[end - 1] ?? 0) + 1 + AROUND))
    const last = windows.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else windows.push({ from, to })
  }
  const passages = windows.map(({ from, to }) => original.slice(from, to).trim())
  return [...new Set(passages)].join(' … ')
}

/** Never between the two halves of one character. */
function wholeSign(text: string, index: number): number {
  const code = text.charCodeAt(index)
  return code >= 0xdc00 && code <= 0xdfff ? index + 1 : index
}
