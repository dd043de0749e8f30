import fontkit from '@pdf-lib/fontkit'
import type { PDFDocument } from 'pdf-lib'

type Fontkit = Parameters<PDFDocument['registerFontkit']>[0]
type TrueTypeSubset = { _addGlyph: (glyph: number) => number; glyf: Uint8Array[]; offset: number }

/**
 * fontkit with a fault of its subsets mended: it writes glyphs of odd length, to which a short index cannot point, so
 * that most letters come out blank. Each glyph is padded to an even length here.
 */
export const wholeGlyphs: Fontkit = {
  create(bytes, postscriptName) {
    const font = (fontkit as unknown as Fontkit).create(bytes, postscriptName)
    const createSubset = font.createSubset.bind(font)
    font.createSubset = () => {
      const subset = createSubset()
      padGlyphs(subset as unknown as TrueTypeSubset)
      return subset
    }
    return font
  },
}

function padGlyphs(subset: TrueTypeSubset) {
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
