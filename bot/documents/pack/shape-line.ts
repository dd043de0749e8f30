import bidiFactory, { type Bidi } from 'bidi-js'
import { type Glyph, type GlyphPosition, glyphIn, type Typeface, typefaceFor, type Weight } from './typeface.ts'

/** A stretch of one typeface and one direction; its glyphs stand from left to right. */
export type Run = {
  face: Typeface
  glyphs: readonly Glyph[]
  /** Where the font puts them, when that is not simply one after the other. */
  positions: readonly GlyphPosition[] | null
  /** In thousandths of the size. */
  width: number
  /** What a reader copies or hears. Null: the glyphs themselves say it. */
  text: string | null
}

export type ShapedLine = { runs: Run[]; width: number; unprintable: string[] }

// Its types say that it is a module of its own, and it is not.
const bidi = (bidiFactory as unknown as () => Bidi)()
// Ligatures are off so that words can be searched and read aloud letter by letter.
const features = { liga: false }

/** The glyphs of one line of drawable text, from left to right, each script in its own typeface. */
export function shapeLine(text: string, weight: Weight): ShapedLine {
  const { line, unprintable } = withCodes(text, weight)
  const runs = stretches(line, weight).map(shapeRun)
  return { runs, width: runs.reduce((sum, run) => sum + run.width, 0), unprintable }
}

const simple = /^[ -~\u00a0-\u024f\u2010-\u2026]*$/

/** What no typeface of ours can draw is written as its codes in brackets: a name must not vanish. */
function withCodes(text: string, weight: Weight): { line: string; unprintable: string[] } {
  if (simple.test(text)) return { line: text, unprintable: [] }
  const unprintable: string[] = []
  let line = ''
  let codes: string[] = []
  const close = () => {
    if (codes.length > 0) line += `[${codes.join(' ')}]`
    codes = []
  }
  for (const character of text) {
    if (isJoiner(character) || typefaceFor(character, weight, null)) {
      close()
      line += character
      continue
    }
    unprintable.push(character)
    codes.push(`U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`)
  }
  close()
  return { line, unprintable }
}

function isJoiner(character: string) {
  return character === '\u200c' || character === '\u200d'
}

type Stretch = { face: Typeface; backwards: boolean; text: string }

// What is written from right to left is set apart from what stands around it, or a date behind a name would be turned.
const rightToLeft = /[\p{sc=Arabic}\p{sc=Hebrew}]\p{M}*(?:[^\p{L}\p{N}·]*[\p{sc=Arabic}\p{sc=Hebrew}]\p{M}*)*/gu

function stretches(line: string, weight: Weight): Stretch[] {
  if (simple.test(line))
    return byTypeface(
      [...line].map((text) => ({ text, level: 0 })),
      weight,
    )
  const found: Stretch[] = []
  let at = 0
  const forwards = (end: number) => {
    found.push(
      ...byTypeface(
        [...line.slice(at, end)].map((text) => ({ text, level: 0 })),
        weight,
      ),
    )
  }
  for (const { 0: turned, index } of line.matchAll(rightToLeft)) {
    forwards(index)
    found.push(...inOrder(byTypeface(levelled(turned), weight)))
    at = index + turned.length
  }
  forwards(line.length)
  return found
}

type Levelled = { text: string; level: number }

function levelled(text: string): Levelled[] {
  const { levels } = bidi.getEmbeddingLevels(text, 'rtl')
  let index = 0
  return [...text].map((one) => {
    const level = levels[index] ?? 1
    index += one.length
    return { level, text: level % 2 === 1 ? (bidi.getMirroredCharacter(one) ?? one) : one }
  })
}

type Levels = Stretch & { level: number }

function byTypeface(characters: Levelled[], weight: Weight): Levels[] {
  const found: Levels[] = []
  for (const { text, level } of characters) {
    const last = found.at(-1)
    if (last && isJoiner(text)) {
      if (last.face.shapes) last.text += text
      continue
    }
    const face = typefaceFor(text, weight, last?.face ?? null)
    if (face === null) continue
    if (last && last.face === face && last.level === level) last.text += text
    else found.push({ face, level, backwards: level % 2 === 1, text })
  }
  return found
}

/** From left to right: whatever is of a level or above it is turned round, from the deepest level on (UAX #9, L2). */
function inOrder(found: Levels[]): Levels[] {
  let ordered = found
  for (let level = Math.max(0, ...found.map((stretch) => stretch.level)); level > 0; level -= 1) {
    const turned: Levels[] = []
    let group: Levels[] = []
    for (const stretch of ordered) {
      if (stretch.level >= level) group.unshift(stretch)
      else {
        turned.push(...group, stretch)
        group = []
      }
    }
    ordered = [...turned, ...group]
  }
  return ordered
}

function shapeRun({ face, backwards, text }: Stretch): Run {
  const scale = 1000 / face.unitsPerEm
  if (face.shapes || /\p{M}/u.test(text)) {
    const { glyphs, positions } = face.layout(text, features)
    const width = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) * scale
    // Readers turn what is written backwards round by themselves, letter by letter.
    return { face, glyphs, positions, width, text: backwards ? null : text }
  }
  const characters = backwards ? [...text].reverse() : [...text]
  const glyphs = characters.flatMap((one) => glyphIn(face, one.codePointAt(0) as number) ?? [])
  const width = glyphs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0) * scale
  return { face, glyphs, positions: null, width, text: null }
}
