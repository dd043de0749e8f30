/** A piece of a PDF object: text as it is written, bytes, or the number of the object that it refers to. */
export type Part = string | Uint8Array | { ref: number }

export type PdfWriter = {
  /** A number for an object that is written later. */
  reserve: () => number
  put: (number: number, parts: readonly Part[]) => void
  add: (...parts: Part[]) => number
  addStream: (entries: string, bytes: Uint8Array) => number
  /** The whole file. What was reserved and never put is null. */
  finish: (root: number, info: number) => Uint8Array
}

/**
 * Puts the objects of a PDF behind one another. What a report brings goes through unread, so that a pack for one more
 * recipient costs little more than copying its bytes.
 */
export function startWriter(): PdfWriter {
  const objects: (readonly Part[])[] = []
  const reserve = () => objects.push(['null'])
  const add = (...parts: Part[]) => objects.push(parts)
  return {
    reserve,
    put: (number, parts) => {
      objects[number - 1] = parts
    },
    add,
    addStream: (entries, bytes) => add(`<<${entries}/Length ${bytes.length}>>stream\n`, bytes, '\nendstream'),
    finish: (root, info) => {
      const pieces: (string | Uint8Array)[] = ['%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n']
      let at = pieces[0]?.length ?? 0
      const push = (piece: string | Uint8Array) => {
        pieces.push(piece)
        at += piece.length
      }
      const places = objects.map((parts, index) => {
        const place = at
        push(`${index + 1} 0 obj\n`)
        for (const part of parts)
          push(typeof part === 'string' || part instanceof Uint8Array ? part : `${part.ref} 0 R`)
        push('\nendobj\n')
        return `${String(place).padStart(10, '0')} 00000 n \n`
      })
      const table = at
      const size = objects.length + 1
      push(`xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`)
      push(`trailer\n<</Size ${size}/Root ${root} 0 R/Info ${info} 0 R>>\nstartxref\n${table}\n%%EOF\n`)
      return joined(pieces, at)
    },
  }
}

function joined(pieces: readonly (string | Uint8Array)[], length: number): Uint8Array {
  const file = Buffer.allocUnsafeSlow(length)
  let at = 0
  for (const piece of pieces) {
    if (typeof piece === 'string') at += file.write(piece, at, 'latin1')
    else {
      file.set(piece, at)
      at += piece.length
    }
  }
  return new Uint8Array(file.buffer)
}

/** A text string of a dictionary, in UTF-16 as every reader knows it. */
export function textString(text: string): string {
  return `<FEFF${hex16(text)}>`
}

export function hex16(text: string): string {
  let hex = ''
  for (let index = 0; index < text.length; index += 1) hex += text.charCodeAt(index).toString(16).padStart(4, '0')
  return hex
}

/** A number as PDF wants it: no exponent, no needless places. */
export function num(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}
