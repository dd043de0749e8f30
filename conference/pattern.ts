import { isCommonWord } from './common-words.ts'
import type { FoldedText } from './folded-text.ts'
import { GAP } from './folded-text.ts'
import { endsNearly, slipsBetween } from './nearly.ts'

/** A stretch of a folded text; `end` is the first character after it. */
export interface Place {
  start: number
  end: number
  /** How far it is from the word that was looked for: 0 or 1. */
  slips: number
}

/** A folded word, and what has to be true where it stands. */
export interface Pattern {
  word: string
  /** May it be one slip of the pen away? */
  nearly: boolean
  fits: (text: FoldedText, place: Place) => boolean
}

/** Where this pattern fits. */
export function findPattern(text: FoldedText, pattern: Pattern): Place[] {
  const places: Place[] = []
  const { word } = pattern
  const add = (place: Place) => {
    if (!pattern.fits(text, place)) return false
    places.push(place)
    return true
  }
  if (!pattern.nearly) {
    for (let start = text.text.indexOf(word); start !== -1; start = text.text.indexOf(word, start + 1))
      add({ start, end: start + word.length, slips: 0 })
    return places
  }
  for (const last of endsNearly(text.text, word)) {
    const end = last + 1
    for (const length of [word.length, word.length - 1, word.length + 1]) {
      const start = end - length
      if (start < 0) continue
      const slips = slipsBetween(text.text.slice(start, end), word, 1)
      if (slips <= 1 && add({ start, end, slips })) break
    }
  }
  return places
}

export function startsWord({ gaps }: FoldedText, index: number): boolean {
  return gaps[index] !== GAP.none
}

/** "Smiths" and "Smith's" end Smith too. */
export function endsWord({ gaps, text }: FoldedText, end: number): boolean {
  return gaps[end] !== GAP.none || (text[end] === 's' && gaps[end + 1] !== GAP.none)
}

export function isWhole(text: FoldedText, { start, end }: Pick<Place, 'start' | 'end'>): boolean {
  return startsWord(text, start) && endsWord(text, end)
}

/**
 * One word and no chance meeting of several ("the 0" is not Theo): unbroken, broken by the end of a line, all its letters
 * spaced out, or so long that chance is no matter.
 */
export function isOneWord(text: FoldedText, { start, end, slips }: Place): boolean {
  const inner = text.gaps.subarray(start + 1, end)
  const letters = end - start
  if (inner.every((gap) => gap !== GAP.none)) return true
  if (inner.includes(GAP.space)) return letters >= (slips === 0 ? 6 : 9) && !isMadeOfPlainWords(text, start, end)
  return letters >= 5 || !inner.includes(GAP.joint)
}

/** A letter by itself is a word ("grace, a brown"), unless all are spaced out. */
export function hasLoneLetter({ gaps }: FoldedText, { start, end }: Place): boolean {
  if (gaps.subarray(start + 1, end).every((gap) => gap !== GAP.none)) return false
  for (let index = start; index < end; index++)
    if ((gaps[index] as number) >= GAP.space && (gaps[index + 1] as number) >= GAP.space) return true
  return false
}

/** "may field" is not Mayfield. */
function isMadeOfPlainWords(text: FoldedText, start: number, end: number): boolean {
  for (let index = start; index < end; ) {
    const next = wordAt(text, index)
    if (!next || next.end - index < 2 || !isCommonWord(next.word)) return false
    index = next.end
  }
  return true
}

/** A plain word a slip away is that plain word. A name that is one itself counts with a capital letter. */
export function isNoPlainWord(text: FoldedText, { start, end, slips }: Place): boolean {
  if (!isCommonWord(text.text.slice(start, end))) return true
  if (slips > 0) return false
  const first = text.original[text.at[start] as number] ?? ''
  // A figure is no letter of a plain word: "50" is not "so".
  return first !== first.toLowerCase() || first === first.toUpperCase()
}

/** The word that ends before this index. */
export function wordBefore({ text, gaps }: FoldedText, index: number): { start: number; word: string } | null {
  if (index <= 0) return null
  let start = index - 1
  while (start > 0 && gaps[start] === GAP.none) start -= 1
  return { start, word: text.slice(start, index) }
}

/** The word that starts at this index. */
export function wordAt({ text, gaps }: FoldedText, start: number): { end: number; word: string } | null {
  if (start >= text.length) return null
  let end = start + 1
  while (end < text.length && gaps[end] === GAP.none) end += 1
  return { end, word: text.slice(start, end) }
}

export function digitsIn({ original, at }: FoldedText, { start, end }: Place): number {
  let digits = 0
  for (let index = start; index < end; index++) if (/\p{N}/u.test(original[at[index] as number] ?? '')) digits += 1
  return digits
}
