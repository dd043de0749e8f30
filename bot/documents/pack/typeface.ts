import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fontkit from '@pdf-lib/fontkit'
import { padGlyphs, type TrueTypeSubset } from './whole-glyphs.ts'

export type Glyph = {
  id: number
  codePoints: number[]
  advanceWidth: number
  path: { commands: { command: string; args: number[] }[] }
}
export type GlyphPosition = { xAdvance: number; xOffset: number; yOffset: number }
export type Subset = TrueTypeSubset & {
  includeGlyph: (glyph: number) => number
  encodeStream: () => NodeJS.EventEmitter
}
type FontFile = {
  postscriptName: string
  unitsPerEm: number
  ascent: number
  descent: number
  capHeight: number
  xHeight: number
  italicAngle: number
  bbox: { minX: number; minY: number; maxX: number; maxY: number }
  hasGlyphForCodePoint: (codePoint: number) => boolean
  glyphForCodePoint: (codePoint: number) => Glyph
  layout: (text: string, features: Record<string, boolean>) => { glyphs: Glyph[]; positions: GlyphPosition[] }
  createSubset: () => Subset
  getGlyph: (id: number, codePoints?: number[]) => Glyph
  _layoutEngine: { engine: { GPOSProcessor?: Positioning } }
}
type Positioning = { applyAnchor: (mark: { markAnchor: unknown }, anchor: unknown, base: number) => void }

/** One font file, read once for the whole process. */
export type Typeface = FontFile & {
  /** Letters that join, stack or move: each glyph stands where the font says, and not one after the other. */
  shapes: boolean
  glyphs: Map<number, Glyph | null>
}

const require = createRequire(import.meta.url)

// fontkit's shaping of Indic scripts is a compiled generator without the runtime that it needs.
type Step = { prev: number; next: number; stop: () => void }
Object.assign(globalThis, {
  regeneratorRuntime: {
    mark: <T>(generator: T) => generator,
    *wrap(run: (step: Step) => unknown) {
      let done = false
      const step: Step = {
        prev: 0,
        next: 0,
        stop: () => {
          done = true
        },
      }
      while (!done) {
        const value = run(step)
        if (!done) yield value
      }
    },
  },
})

const scripts: readonly { pattern: RegExp; name: string; shapes: boolean }[] = [
  { pattern: /[\p{scx=Arabic}]/u, name: 'Arabic', shapes: true },
  { pattern: /\p{sc=Bengali}/u, name: 'Bengali', shapes: true },
  { pattern: /[\p{sc=Devanagari}।॥]/u, name: 'Devanagari', shapes: true },
  { pattern: /\p{sc=Gujarati}/u, name: 'Gujarati', shapes: true },
  { pattern: /\p{sc=Gurmukhi}/u, name: 'Gurmukhi', shapes: true },
  { pattern: /\p{sc=Tamil}/u, name: 'Tamil', shapes: true },
  { pattern: /\p{sc=Ethiopic}/u, name: 'Ethiopic', shapes: false },
  { pattern: /\p{sc=Hebrew}/u, name: 'Hebrew', shapes: true },
  { pattern: /\p{sc=Thai}/u, name: 'Thai', shapes: true },
]

const weights = { regular: '400Regular', bold: '700Bold' } as const
export type Weight = keyof typeof weights

const loaded = new Map<string, Typeface>()

/** Noto Sans, which has the letters of Latin, Greek and Cyrillic, or its sister for another script. */
function typeface(script: string, weight: Weight, shapes: boolean): Typeface {
  const key = `${script} ${weight}`
  const known = loaded.get(key)
  if (known) return known
  const folder = `@expo-google-fonts/noto-sans${script && `-${script.toLowerCase()}`}/${weights[weight]}`
  const file = require.resolve(`${folder}/NotoSans${script}_${weights[weight]}.ttf`)
  const font = (fontkit as unknown as { create: (bytes: Uint8Array) => FontFile }).create(readFileSync(file))
  tellLettersApart(font)
  skipMissingAnchors(font._layoutEngine.engine.GPOSProcessor)
  const made: Typeface = Object.assign(font, { shapes, glyphs: new Map() })
  loaded.set(key, made)
  return made
}

// Several letters may be drawn by one glyph and dots; fontkit would call it by the first letter that it ever drew.
function tellLettersApart(font: FontFile) {
  const getGlyph = font.getGlyph.bind(font)
  font.getGlyph = (id, codePoints = []) => {
    const glyph = getGlyph(id, codePoints)
    const isSame = String(glyph.codePoints) === String(codePoints)
    return isSame ? glyph : Object.create(glyph, { codePoints: { value: codePoints } })
  }
}

// A font may leave out where a mark goes on one letter; fontkit fails on it, where others leave the mark in its place.
function skipMissingAnchors(positioning: Positioning | undefined) {
  if (!positioning) return
  const applyAnchor = positioning.applyAnchor.bind(positioning)
  positioning.applyAnchor = (mark, anchor, base) => {
    if (anchor && mark.markAnchor) applyAnchor(mark, anchor, base)
  }
}

/** The typeface that draws this character, or null when none of ours does. One that is open already is preferred. */
export function typefaceFor(character: string, weight: Weight, open: Typeface | null): Typeface | null {
  const code = character.codePointAt(0) as number
  if (open && glyphIn(open, code) && (open.shapes ? /[\p{sc=Zinh}\p{sc=Zyyy}]/u.test(character) : true)) return open
  const latin = typeface('', weight, false)
  const script = scripts.find(({ pattern }) => pattern.test(character))
  const found = script && typeface(script.name, weight, script.shapes)
  if (found && glyphIn(found, code)) return found
  return glyphIn(latin, code) ? latin : null
}

/** The glyph of a character by itself. */
export function glyphIn(face: Typeface, code: number): Glyph | null {
  const known = face.glyphs.get(code)
  if (known !== undefined) return known
  const glyph = face.hasGlyphForCodePoint(code) ? face.glyphForCodePoint(code) : null
  face.glyphs.set(code, glyph)
  return glyph
}

export function subsetOf(face: Typeface): Subset {
  const subset = face.createSubset()
  padGlyphs(subset)
  return subset
}
