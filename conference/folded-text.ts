/**
 * A text as a reader's eye and ear take it, for looking something up: letters and digits alone, without case, accents,
 * look-alikes of other alphabets, or the confusions o/0, i/l/1 and s/5. What is invisible is not there at all.
 */
export interface FoldedText {
  original: string
  text: string
  /** Where each folded character stands in the original. */
  at: Int32Array
  /** What stands before each folded character: a bit of `GAP`. One more than there are characters. */
  gaps: Uint8Array
}

export const GAP = { none: 0, change: 1, space: 2, joint: 3 } as const

const SEPARATOR = ''
const PERCENT = /^%([2-7][0-9a-f])/i
const cache = new Map<string, string | null>()

/** Folds a text. Linear in its length. */
export function foldText(original: string): FoldedText {
  const size = original.length
  const room: { at: Int32Array<ArrayBuffer>; gaps: Uint8Array<ArrayBuffer> } = {
    at: new Int32Array(size + 64),
    gaps: new Uint8Array(size + 65),
  }
  const parts: string[] = []
  let length = 0
  let gap: number = GAP.space
  let before = ''
  for (let index = 0; index < size; ) {
    let sign = original[index] as string
    let width = 1
    if (sign === '%') {
      const code = PERCENT.exec(original.slice(index, index + 3))?.[1]
      if (code) [sign, width] = [String.fromCharCode(Number.parseInt(code, 16)), 3]
    } else if (isHighSurrogate(sign)) {
      sign = String.fromCodePoint(original.codePointAt(index) as number)
      width = sign.length
    }
    const folded = fold(sign)
    if (folded === SEPARATOR) {
      gap = Math.max(gap, isJoint(sign) ? GAP.joint : isApostrophe(sign) ? GAP.change : GAP.space)
      before = ''
    } else if (folded !== null) {
      if (length + folded.length + 1 > room.at.length) grow(room)
      const first = gap || (changes(before, sign) ? GAP.change : GAP.none)
      for (let part = 0; part < folded.length; part++) {
        room.at[length] = index
        room.gaps[length] = part === 0 ? first : GAP.none
        length += 1
      }
      parts.push(folded)
      gap = GAP.none
      before = sign
    }
    index += width
  }
  room.gaps[length] = gap || GAP.space
  return { original, text: parts.join(''), at: room.at.subarray(0, length), gaps: room.gaps.subarray(0, length + 1) }
}

/** The folded letters and digits of a word or phrase, without what stands between them. */
export function foldWord(word: string): string {
  return foldText(word).text
}

/** Folded words: what stands between two of them is anything that can be seen. Apostrophes hold a word together. */
export function foldedWords(phrase: string): string[] {
  const apart = phrase.normalize('NFKC').split(/[^\p{L}\p{N}\p{M}\p{Cf}'’‘ʼ`´]+/u)
  return apart.map(foldWord).filter((word) => word !== '')
}

/** Null: invisible. Empty: something seen that is no letter or digit. */
function fold(sign: string): string | null {
  const known = cache.get(sign)
  if (known !== undefined) return known
  const folded = foldAnew(sign)
  // A text of any size holds few different characters; a hostile one does not fill our memory.
  if (cache.size < 20_000) cache.set(sign, folded)
  return folded
}

function foldAnew(sign: string): string | null {
  if (/^[\p{M}\p{Cf}\u3164\u115f\u1160\uffa0]$/u.test(sign)) return null
  const letters = boxed(sign.codePointAt(0) as number) ?? sign.normalize('NFKD')
  const kept = Array.from(letters.toLowerCase().normalize('NFKD'))
    .filter((letter) => /[\p{L}\p{N}]/u.test(letter))
    .map((letter) => ALIKE.get(letter) ?? digitOf(letter) ?? letter)
    .join('')
  return Array.from(kept, (letter) => CONFUSED[letter] ?? letter).join('')
}

/** Letters in circles, squares and flags that Unicode does not decompose. */
function boxed(code: number): string | undefined {
  for (const start of [0x1f150, 0x1f170, 0x1f1e6])
    if (code >= start && code < start + 26) return String.fromCharCode(97 + code - start)
  return undefined
}

/** The digit of any script: each has its ten in a row, starting at a multiple of sixteen or six after. */
function digitOf(letter: string): string | undefined {
  if (!/\p{Nd}/u.test(letter)) return undefined
  const code = letter.codePointAt(0) as number
  const startsAtZero = /\p{Nd}/u.test(String.fromCodePoint(code & ~15))
  return String(startsAtZero ? code & 15 : ((code & 15) + 10) % 16)
}

const CONFUSED: Record<string, string> = { 0: 'o', 1: 'i', l: 'i', 5: 's' }

/** Letters that look like, or are commonly written for, Latin ones: from which `to` each of `letters` is. */
const ALIKE = new Map<string, string>(
  (
    [
      ['a', 'аαɑᴀⱥ'],
      ['b', 'ьвβʙƀɓᏼ'],
      ['c', 'сϲᴄⅽȼ'],
      ['d', 'ԁđɗᴅðꓒ'],
      ['e', 'еεҽєᴇɇəэ'],
      ['f', 'ғƒꜰ'],
      ['g', 'ɡǥɢԍց'],
      ['h', 'һнհħʜ'],
      ['i', 'іιɩӏɪɨłı'],
      ['j', 'јʝᴊϳɉ'],
      ['k', 'кκᴋƙ'],
      ['l', 'ʟƚɫ'],
      ['m', 'мμᴍ'],
      ['n', 'ηпɴռո'],
      ['o', 'оοօσᴏøɵ'],
      ['p', 'рρᴘþ'],
      ['q', 'ԛզ'],
      ['r', 'гʀɍᴦ'],
      ['s', 'ѕꜱƨ'],
      ['t', 'тτᴛŧ'],
      ['u', 'υսᴜʉ'],
      ['v', 'νѵᴠ'],
      ['w', 'ԝωᴡ'],
      ['x', 'хχ'],
      ['y', 'уүγʏɏ'],
      ['z', 'ᴢƶʐ'],
      ['ae', 'æ'],
      ['oe', 'œ'],
      ['ss', 'ß'],
      ['ng', 'ŋ'],
    ] as const
  ).flatMap(([to, letters]) => Array.from(letters, (letter): [string, string] => [letter, to])),
)

function isHighSurrogate(sign: string): boolean {
  return sign >= '\ud800' && sign <= '\udbff'
}

/** Mary's is one word, with an end after Mary. */
function isApostrophe(sign: string): boolean {
  return /['’‘ʼ`´＇]/.test(sign)
}

/** What ends a line within a word. */
function isJoint(sign: string): boolean {
  return /[-\u2010-\u2015\u2212\n\r\f\u2028\u2029\u00ac]/.test(sign)
}

/** HarbourView, 14Harbour: a new word without anything between. */
function changes(before: string, sign: string): boolean {
  if (before === '') return false
  const digit = isDigit(sign)
  if (digit !== isDigit(before)) return true
  return !digit && sign !== sign.toLowerCase() && before !== before.toUpperCase()
}

function isDigit(sign: string): boolean {
  return sign >= '0' && sign <= '9'
}

function grow(room: { at: Int32Array<ArrayBuffer>; gaps: Uint8Array<ArrayBuffer> }) {
  const [at, gaps] = [new Int32Array(room.at.length * 2), new Uint8Array(room.gaps.length * 2)]
  at.set(room.at)
  gaps.set(room.gaps)
  room.at = at
  room.gaps = gaps
}
