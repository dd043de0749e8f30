export type TrueTypeSubset = { _addGlyph: (glyph: number) => number; glyf: Uint8Array[]; offset: number }

/**
 * Mends a fault of fontkit's subsets: it writes glyphs of odd length, to which a short index cannot point, so that most
 * letters come out blank. Each glyph is padded to an even length here.
 */
export function padGlyphs(subset: TrueTypeSubset) {
  const addGlyph = subset._addGlyph.bind(subset)
  subset._addGlyph = (glyph) => {
    const index = addGlyph(glyph)
    const outline = subset.glyf[index]
    if (outline !== undefined && outline.length % 2 === 1) {
      const padded = new Uint8Array(outline.length + 1)
      padded.set(outline)
      // fontkit brings a Buffer of its own and writes no other.
      subset.glyf[index] = Object.setPrototypeOf(padded, Object.getPrototypeOf(outline))
      subset.offset += 1
    }
    return index
  }
}
