import { isCommonWord, isTown } from './common-words.ts'
import type { FoldedText } from './folded-text.ts'
import { foldedWords, foldWord, GAP } from './folded-text.ts'
import { slipsBetween } from './nearly.ts'
import type { Pattern, Place } from './pattern.ts'
import {
  digitsIn,
  endsWord,
  hasLoneLetter,
  isNoPlainWord,
  isOneWord,
  isWhole,
  startsWord,
  wordAt,
  wordBefore,
} from './pattern.ts'
import type { ProtectedDetail } from './protected-detail.ts'
import { GENERIC_WORDS, numberForms, streetForms, TITLES, UNIT_WORDS, wordForms } from './spellings.ts'

// What counts as giving a detail away. Postcode alone; telephone number with or without its code, and the local part of
// a landline; a street with its type in any abbreviation, with or without a number, or its name beside the number; a
// school or place by its own name without "school"; a name in full, surname with initial or title, or the given name
// when it has 4 letters. Words of 5 letters and more may be one slip away. Not looked for: a surname alone (the
// family's own is on every page), a town alone, nicknames.

const POSTCODE = /(?<![\p{L}\p{N}])[a-z]{1,2}\d[a-z\d]?[\s-]*\d[a-z]{2}(?![\p{L}\p{N}])/giu
const PHONE = /\+?\(?\d[\d\s().\-/]{7,}\d/g
const APART = /[,;\n]|\s\/\s|\bor\b/
const LATIN = /^[a-z0-9]*$/

export function patternsOf({ kind, text }: Pick<ProtectedDetail, 'kind' | 'text'>): Pattern[] {
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '')
  const postcodes = plain.match(POSTCODE) ?? []
  const withoutCodes = plain.replace(POSTCODE, ',')
  const phones = withoutCodes.split(APART).flatMap((one) => one.match(PHONE) ?? (kind === 'phone' ? [one] : []))
  const words = kind === 'phone' ? '' : withoutCodes.replace(PHONE, ',')
  return [
    ...postcodes.map(postcodePattern),
    ...phones.flatMap(phonePatterns),
    ...(kind === 'name' ? namePatterns(words) : placePatterns(words, kind === 'place')),
    // Whatever it is, it is looked for as it stands.
    ...exactly(foldedWords(plain)),
  ]
}

function postcodePattern(code: string): Pattern {
  return {
    word: foldWord(code),
    nearly: false,
    fits: (text, place) => isWhole(text, place) || digitsIn(text, place) > 0,
  }
}

function phonePatterns(number: string): Pattern[] {
  const digits = number.replace(/\D/g, '')
  const core = digits.replace(/^(00)?44(0)?(?=\d{9,10}$)|^0/, '')
  if (core.length < 4) return []
  const local =
    core.length === 10 ? (core.startsWith('2') ? core.slice(2) : core.startsWith('1') ? core.slice(4) : '') : ''
  const onlyDigits = (text: FoldedText, place: Place) =>
    isWhole(text, place) && digitsIn(text, place) === place.end - place.start
  return [
    { word: foldWord(core), nearly: false, fits: core.length >= 9 ? () => true : onlyDigits },
    ...(local ? [{ word: foldWord(local), nearly: false, fits: onlyDigits }] : []),
  ]
}

function namePatterns(name: string): Pattern[] {
  // Without commas and full stops; a hyphen or an apostrophe holds a name together.
  const parts = name
    .split(/[\s,.]+/)
    .map(foldWord)
    .filter((part) => part !== '' && !TITLES.has(part))
  const [given, surname] = [parts[0], parts.at(-1)]
  if (!given || !surname) return []
  if (parts.length === 1) return [givenName(given)]
  const orders = new Set([parts.join(''), given + surname, surname + given])
  return [
    // With a short given name a slip could swallow it: "the brown" is not Theo Brown.
    ...Array.from(orders, (word) => phrase(word, parts, isLong(given))),
    // As in an address for mail: dwhitcombe@…
    ...(surname.length >= 4 ? [joinedName(given.charAt(0), surname)] : []),
    { word: surname, nearly: isLong(surname), fits: (text, place) => isNamed(text, place, given) },
    ...(given.length >= (LATIN.test(given) ? 4 : 2) ? [givenName(given)] : []),
  ]
}

function givenName(word: string): Pattern {
  return {
    word: word.slice(0, LONGEST),
    nearly: isLong(word),
    fits: isPlainly,
  }
}

function joinedName(initial: string, surname: string): Pattern {
  return {
    word: initial + surname,
    nearly: isLong(surname) && !surname.startsWith(initial),
    fits: (text, place) => text.text.startsWith(initial, place.start) && isPlainly(text, place),
  }
}

/** A surname beside the given name, its initial or a title: "J Smith", "Smith, Jane", "Jane Anne Smith", "Mrs Smith". */
function isNamed(text: FoldedText, place: Place, given: string): boolean {
  if (!isWhole(text, place) || !isOneWord(text, place)) return false
  const isGiven = (word: string) =>
    word === given || (isLong(given) && !isCommonWord(word) && slipsBetween(word, given, 1) === 1)
  const initial = given.charAt(0)
  const isPlain = !isNoPlainWord(text, place)
  const isInitial = (at: number) =>
    !isPlain && text.text[at] === initial && (!/[ai]/.test(initial) || isCapital(text, at))
  if (standsBefore(text, place.start, initial) && isInitial(place.start - 1)) return true
  if ([...TITLES, given].some((word) => standsBefore(text, place.start, word))) return true
  let index = place.start
  for (let steps = 0; steps < 3 && (steps === 0 || !isPlain); steps++) {
    const before = wordBefore(text, index)
    if (!before) break
    if (isGiven(before.word)) return true
    index = before.start
  }
  const next = text.gaps[place.end] === GAP.none ? place.end + 1 : place.end
  const after = wordAt(text, next)
  return after !== null && (isGiven(after.word) || (after.word.length === 1 && isInitial(next)))
}

function standsBefore(text: FoldedText, end: number, word: string): boolean {
  const start = end - word.length
  return start >= 0 && text.text.startsWith(word, start) && startsWord(text, start)
}

/** An address, or the name of a place with its address. Towns after the street are no secret by themselves. */
function placePatterns(words: string, isPlace: boolean): Pattern[] {
  const lines = words
    .split(/[,;\n]/)
    .map((line, index) => readLine(line, isPlace && index === 0))
    .filter(({ name }) => name.length > 0)
  const street = lines.findIndex(({ streets }) => streets.length > 0)
  const told = lines.filter((line, index) => line.streets.length > 0 || index === 0 || index < street)
  const numbers = lines.flatMap((line) => line.numbers)
  return told.flatMap(({ name, streets, rest }) => {
    if (streets.length > 0) return streets.flatMap((one) => streetPatterns(one.name, one.types, numbers))
    const [only = ''] = name
    const isTelling =
      name.length > 1 || !(isCommonWord(only) || isTown(only)) || (lines.length === 1 && rest.length === 0)
    return isTelling ? phrasePatterns(name) : streetPatterns(name, [...rest, ...GENERIC_WORDS], numbers)
  })
}

interface Line {
  numbers: readonly string[]
  /** Its words but for numbers, folded; of a place, its own name. */
  name: readonly string[]
  /** The same up to each word for a kind of street, and how that may be written. */
  streets: readonly { name: readonly string[]; types: readonly string[] }[]
  /** What was left out of a place's own name: "school". */
  rest: readonly string[]
}

/** "Flat 3, 14a Harbour View Road": its numbers, its name, and what of it may be a street. */
function readLine(line: string, isPlace: boolean): Line {
  const words = line
    .toLowerCase()
    .replace(/['’‘ʼ`´]/g, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '')
  const numbers: string[] = []
  let first = 0
  for (; first < words.length; first++) {
    const word = words[first] as string
    const forms = numberForms(word)
    if (forms.length > 0) numbers.push(...forms)
    else if (!UNIT_WORDS.has(word) && !(word === 'the' && words.length - first > 2)) break
  }
  const named = words.slice(first)
  const isGeneric = (word: string) => isPlace && GENERIC_WORDS.has(foldWord(word))
  const last = named.findLastIndex((word) => !isGeneric(word)) + 1
  const own = last === 0 ? named : named.slice(0, last)
  const name = own.map(foldWord)
  const streets = own.flatMap((word, index) => {
    const types = index > 0 ? streetForms(word) : []
    return types.length > 0 ? [{ name: name.slice(0, index), types }] : []
  })
  return { numbers, name, streets, rest: named.slice(own.length).map(foldWord) }
}

/** A name before its kind of street, or beside its number. */
function streetPatterns(name: readonly string[], types: readonly string[], numbers: readonly string[]): Pattern[] {
  return wordForms(name).map((word) => streetPattern(word, name.some(isLong), types, numbers))
}

function streetPattern(word: string, nearly: boolean, types: readonly string[], numbers: readonly string[]): Pattern {
  const weak = word === 'the'
  return {
    word: word.slice(0, LONGEST),
    nearly,
    fits: (text, place) => {
      const bySelf = startsWord(text, place.start)
      const typed = types.some((type) => typeFollows(text, place, type, bySelf))
      if (typed && !weak) return true
      if (!bySelf || !(typed || (word.length >= 4 && endsWord(text, place.end)))) return false
      return numbers.some((number) => isBeside(text, place, number))
    },
  }
}

function typeFollows(text: FoldedText, place: Place, type: string, startsByItself: boolean): boolean {
  const nearly = type.length >= 4 ? [type.length, type.length - 1, type.length + 1] : [type.length]
  return nearly.some((length) => {
    const end = place.end + length
    if (end > text.text.length || !endsWord(text, end)) return false
    const slips = slipsBetween(text.text.slice(place.end, end), type, 1)
    if (slips > (type.length >= 4 ? 1 : 0)) return false
    return startsByItself || (place.slips + slips === 0 && end - place.start >= 9)
  })
}

/** "14 Harbour", "Harbour, 14". */
function isBeside(text: FoldedText, place: Place, number: string): boolean {
  const end = place.end + number.length
  return (
    standsBefore(text, place.start, number) ||
    (text.text.startsWith(number, place.end) && startsWord(text, place.end) && endsWord(text, end))
  )
}

function phrasePatterns(words: readonly string[]): Pattern[] {
  return words.length === 0 ? [] : wordForms(words).map((word) => phrase(word, words))
}

function exactly(words: readonly string[]): Pattern[] {
  const word = words.join('')
  return word === '' ? [] : [{ word, nearly: false, fits: words.length === 1 ? isPlainly : isWhole }]
}

function isPlainly(text: FoldedText, place: Place): boolean {
  return isWhole(text, place) && isOneWord(text, place) && isNoPlainWord(text, place)
}

/** Several words in a row, however they are spaced. */
function phrase(word: string, words: readonly string[], mayBeNear = true): Pattern {
  const single = words.length === 1
  return {
    word: word.slice(0, LONGEST),
    nearly: mayBeNear && words.some(isLong),
    fits: (text, place) =>
      (single
        ? isOneWord(text, place) && isNoPlainWord(text, place)
        : place.slips === 0 || !hasLoneLetter(text, place)) &&
      (isWhole(text, place) || (place.slips === 0 && word.length >= 9) || word.length > LONGEST),
  }
}

/** So many letters of a phrase are enough to know it by. */
const LONGEST = 30

function isLong(word: string): boolean {
  return word.length >= 5
}

function isCapital({ original, at }: FoldedText, index: number): boolean {
  const sign = original[at[index] as number] ?? ''
  return sign !== sign.toLowerCase()
}
