/**
 * How many slips of the pen lie between two words (a letter wrong, missing, too many, or two swapped), or `limit` + 1
 * when they are more than `limit`.
 */
export function slipsBetween(one: string, other: string, limit: number): number {
  if (one === other) return 0
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let [last, row]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same)
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      if (swapped) least = Math.min(least, (last[j - 2] ?? 0) + 1)
      next.push(least)
    }
    ;[last, row] = [row, next]
  }
  return Math.min(row[other.length] ?? limit + 1, limit + 1)
}

/**
 * Every index at which a stretch of `text` ends that is `word` with at most one slip. One pass, whatever the text
 * (Shift-And with one error, Wu and Manber 1992, and swapped letters); only the word's first 30 letters count.
 * Some answers may be more than one slip away: the caller measures.
 */
export function endsNearly(text: string, word: string): number[] {
  const length = Math.min(word.length, 30)
  // Four letters of other alphabets may share a place, which is why the caller measures.
  const masks = new Int32Array(256)
  for (let index = 0; index < length; index++) {
    const place = placeOf(word.charCodeAt(index))
    masks[place] = (masks[place] as number) | (1 << index)
  }
  const last = 1 << (length - 1)
  const ends: number[] = []
  let [exact, near, earlier, maskBefore] = [0, 1, 0, 0]
  for (let index = 0; index < text.length; index++) {
    const mask = masks[placeOf(text.charCodeAt(index))] as number
    const exactNow = ((exact << 1) | 1) & mask
    const swapped = ((earlier << 2) | 2) & (mask << 1) & maskBefore
    near = (((near << 1) | 1) & mask) | exact | (exact << 1) | (exactNow << 1) | 1 | swapped
    if ((near | exactNow) & last) ends.push(index)
    earlier = exact
    exact = exactNow
    maskBefore = mask
  }
  return ends
}

function placeOf(code: number): number {
  return code < 128 ? code : 128 | (code & 127)
}
