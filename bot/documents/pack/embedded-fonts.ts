import { deflateSync } from 'node:zlib'
import { hex16, num, type PdfWriter } from './pdf-writer.ts'
import type { Run } from './shape-line.ts'
import { type Glyph, glyphIn, type Subset, subsetOf, type Typeface } from './typeface.ts'

/** A glyph for what it says: one shape can stand for several letters. */
type Used = { code: number; inSubset: number; glyph: Glyph; text: string }
type Embedded = {
  name: string
  subset: Subset
  used: Map<string, Used>
  /** What is shown again and again: the same runs on every page, the same glyphs in every run. */
  codes: Map<Glyph, string>
  shown: Map<Run, { size: number; operators: string }>
}

export type EmbeddedFonts = {
  /** The operators that show a run where the text position is, at this size. */
  show: (run: Run, size: number) => string
  /** Writes what was used of each font, and gives the dictionary of them all. */
  write: (writer: PdfWriter) => Promise<string>
}

// In every font from the start, so that most packs have the very same one, which is made only once.
const usual = `${String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index))}·…–’£é`
const programs = new WeakMap<Typeface, Map<string, Promise<Uint8Array>>>()
const maxPrograms = 8

/** The fonts of one PDF, each with only the glyphs that it shows. */
export function startFonts(): EmbeddedFonts {
  const fonts = new Map<Typeface, Embedded>()
  const open = (face: Typeface): Embedded => {
    const known = fonts.get(face)
    if (known) return known
    const made: Embedded = {
      ...{ name: `F${fonts.size + 1}`, subset: subsetOf(face) },
      ...{ used: new Map(), codes: new Map(), shown: new Map() },
    }
    for (const character of usual) {
      const glyph = glyphIn(face, character.codePointAt(0) as number)
      if (glyph) codeOf(glyph, made)
    }
    fonts.set(face, made)
    return made
  }
  return {
    show: (run, size) => {
      const font = open(run.face)
      const known = font.shown.get(run)
      if (known?.size === size) return known.operators
      const plain = `/${font.name} ${num(size)} Tf ${glyphsOf(run, font, size)}`
      const operators = run.text === null ? plain : `/Span<</ActualText<FEFF${hex16(run.text)}>>>BDC ${plain} EMC`
      font.shown.set(run, { size, operators })
      return operators
    },
    write: async (writer) => {
      const entries = await Promise.all(
        [...fonts].map(async ([face, font]) => `/${font.name} ${await writeFont(writer, face, font)} 0 R`),
      )
      return `<<${entries.join('')}>>`
    },
  }
}

function codeOf(glyph: Glyph, { subset, used, codes }: Embedded): string {
  const known = codes.get(glyph)
  if (known !== undefined) return known
  const text = String.fromCodePoint(...glyph.codePoints)
  const key = `${glyph.id} ${text}`
  const found = used.get(key) ?? { code: used.size + 1, inSubset: subset.includeGlyph(glyph.id), glyph, text }
  used.set(key, found)
  const code = found.code.toString(16).padStart(4, '0')
  codes.set(glyph, code)
  return code
}

function glyphsOf({ face, glyphs, positions, text }: Run, font: Embedded, size: number): string {
  if (positions === null) return `<${glyphs.map((glyph) => codeOf(glyph, font)).join('')}>Tj`
  const scale = 1000 / face.unitsPerEm
  let shown = '['
  let rise = 0
  glyphs.forEach((glyph, index) => {
    const { xAdvance, xOffset, yOffset } = positions[index] as (typeof positions)[number]
    if (isOnlyDrawn(glyph, text)) {
      if (xAdvance !== 0) shown += ` ${num(-xAdvance * scale)}`
      return
    }
    if (yOffset !== rise) {
      shown += `]TJ ${num((yOffset * scale * size) / 1000)} Ts[`
      rise = yOffset
    }
    const before = xOffset === 0 ? '' : ` ${num(-xOffset * scale)}`
    const after = glyph.advanceWidth + xOffset - xAdvance
    shown += `${before}<${codeOf(glyph, font)}>${after === 0 ? '' : num(after * scale)}`
  })
  return `${shown}]TJ${rise === 0 ? '' : ' 0 Ts'}`
}

/** The dots that a font draws apart from their letter say nothing by themselves: as text they would be copied as junk. */
function isOnlyDrawn(glyph: Glyph, text: string | null) {
  return text === null && glyph.codePoints.length === 0
}

/** The operators that fill what a run only draws, from this place on. */
export function drawnOnly({ face, glyphs, positions, text }: Run, size: number, x: number, y: number): string {
  if (positions === null || text !== null) return ''
  const scale = size / face.unitsPerEm
  let paths = ''
  let pen = 0
  glyphs.forEach((glyph, index) => {
    const { xAdvance, xOffset, yOffset } = positions[index] as (typeof positions)[number]
    if (isOnlyDrawn(glyph, text)) {
      const origin = [num(x + (pen + xOffset) * scale), num(y + yOffset * scale)]
      paths += ` q ${scale.toFixed(6)} 0 0 ${scale.toFixed(6)} ${origin.join(' ')} cm ${outline(glyph)} f Q`
    }
    pen += xAdvance
  })
  return paths
}

function outline({ path }: Glyph): string {
  let [x, y] = [0, 0]
  return path.commands
    .map(({ command, args }) => {
      const from = [x, y] as const
      ;[x, y] = args.length === 0 ? from : (args.slice(-2) as [number, number])
      if (command === 'moveTo') return `${args.map(num).join(' ')} m`
      if (command === 'lineTo') return `${args.map(num).join(' ')} l`
      if (command === 'bezierCurveTo') return `${args.map(num).join(' ')} c`
      if (command === 'closePath') return 'h'
      const [cx, cy] = args as [number, number]
      const towards = (end: number, control: number) => end + (2 / 3) * (control - end)
      const curve = [towards(from[0], cx), towards(from[1], cy), towards(x, cx), towards(y, cy), x, y]
      return `${curve.map(num).join(' ')} c`
    })
    .join(' ')
}

async function writeFont(writer: PdfWriter, face: Typeface, { subset, used }: Embedded): Promise<number> {
  const scale = 1000 / face.unitsPerEm
  const all = [...used.values()]
  // The six letters that say that this is a part of the font.
  const name = `CPCONF+${face.postscriptName}`
  const flate = (bytes: Uint8Array) => writer.addStream('/Filter/FlateDecode', deflateSync(bytes, { level: 6 }))
  const program = writer.addStream('/Filter/FlateDecode', await programOf(face, subset, all))
  const { minX, minY, maxX, maxY } = face.bbox
  const descriptor = writer.add(
    `<</Type/FontDescriptor/FontName/${name}/Flags 4/ItalicAngle ${num(face.italicAngle)}`,
    `/FontBBox[${[minX, minY, maxX, maxY].map((edge) => num(edge * scale)).join(' ')}]`,
    `/Ascent ${num(face.ascent * scale)}/Descent ${num(face.descent * scale)}`,
    `/CapHeight ${num((face.capHeight || face.ascent) * scale)}/StemV 80/FontFile2 ${program} 0 R>>`,
  )
  const widths = all.map(({ glyph }) => num(glyph.advanceWidth * scale))
  const places = Buffer.alloc(2 * all.length + 2)
  for (const { code, inSubset } of all) places.writeUInt16BE(inSubset, 2 * code)
  const descendant = writer.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDToGIDMap ${flate(places)} 0 R`,
    `/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>`,
    `/FontDescriptor ${descriptor} 0 R/DW 0/W[1[${widths.join(' ')}]]>>`,
  )
  const unicode = flate(Buffer.from(toUnicode(all)))
  return writer.add(
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H`,
    `/DescendantFonts[${descendant} 0 R]/ToUnicode ${unicode} 0 R>>`,
  )
}

/** The packed font file of these glyphs. */
function programOf(face: Typeface, subset: Subset, all: readonly Used[]): Promise<Uint8Array> {
  const made = programs.get(face) ?? new Map<string, Promise<Uint8Array>>()
  programs.set(face, made)
  const key = all.map(({ glyph, inSubset }) => `${glyph.id}:${inSubset}`).join()
  const program = made.get(key) ?? encode(subset)
  made.delete(key)
  made.set(key, program)
  const [oldest] = made.keys()
  if (made.size > maxPrograms && oldest !== undefined) made.delete(oldest)
  return program
}

function encode(subset: Subset): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = []
    subset
      .encodeStream()
      .on('data', (part: Uint8Array) => parts.push(part))
      .on('end', () => resolve(deflateSync(Buffer.concat(parts))))
      .on('error', reject)
  })
}

function toUnicode(used: readonly Used[]): string {
  const mapped = used.filter(({ text }) => text !== '')
  const blocks: string[] = []
  for (let start = 0; start < mapped.length; start += 100) {
    const block = mapped.slice(start, start + 100)
    const lines = block.map(({ code, text }) => `<${code.toString(16).padStart(4, '0')}><${hex16(text)}>`)
    blocks.push(`${block.length} beginbfchar\n${lines.join('\n')}\nendbfchar\n`)
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${blocks.join('')}endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}
