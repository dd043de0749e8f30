import { deflateSync, inflateRawSync, inflateSync } from 'node:zlib'
import { decodePDFRawStream, PDFArray, type PDFDict, PDFName, PDFNull, PDFNumber, PDFRawStream } from 'pdf-lib'

const general = new Set(['FlateDecode', 'LZWDecode', 'ASCII85Decode', 'ASCIIHexDecode', 'RunLengthDecode'])
const pictures = new Set(['DCTDecode', 'JPXDecode', 'CCITTFaxDecode', 'JBIG2Decode'])

/**
 * The stream as it may go into a pack. Throws when it does not unpack to what it should, or lies outside the file; the
 * limits of inspection hold for what it unpacks to.
 */
export function soundStream(stream: PDFRawStream): PDFRawStream {
  const { dict } = stream
  if (dict.has(PDFName.of('F'))) throw new Error('a stream that lies in another file')
  const filters = filtersOf(dict)
  const strange = filters.find((name) => !general.has(name) && !pictures.has(name))
  if (strange !== undefined) throw new Error(`a stream with the unknown filter ${strange}`)
  const last = filters.at(-1) ?? ''
  if (filters.slice(0, -1).some((name) => pictures.has(name))) throw new Error('a picture packed as something else')
  if (filters.length === 1 && last === 'FlateDecode') return PDFRawStream.of(dict, soundFlate(stream.contents))
  if (filters.length > 0 && !pictures.has(last)) decodePDFRawStream(stream).decode()
  if (filters.length === 1 && last === 'DCTDecode') checkJpeg(stream.contents)
  return stream
}

/** The stream with its end mended, where pdf-lib took the last byte of a checksum for the end of a line. */
export function wholeStream(stream: PDFRawStream): PDFRawStream {
  const length = stream.dict.lookup(PDFName.Length)
  const isWhole = length instanceof PDFNumber && length.asNumber() === stream.contents.length
  return isWhole || filtersOf(stream.dict).join() !== 'FlateDecode' ? stream : soundStream(stream)
}

function filtersOf(dict: PDFDict): string[] {
  const filter = dict.lookup(PDFName.of('Filter'))
  if (filter === undefined || filter === PDFNull) return []
  const all = filter instanceof PDFArray ? filter.asArray().map((one) => dict.context.lookup(one)) : [filter]
  return all.map((name) => (name instanceof PDFName ? name.decodeText() : 'of no name'))
}

function soundFlate(packed: Uint8Array): Uint8Array {
  try {
    inflateSync(packed)
    return packed
  } catch (cause) {
    // What is whole but for its checksum has lost nothing.
    const { 0: first = 0, 1: second = 0 } = packed
    if ((first & 15) !== 8 || ((first << 8) | second) % 31 !== 0) throw cause
    return deflateSync(inflateRawSync(packed.subarray(2)))
  }
}

function checkJpeg(bytes: Uint8Array) {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw new Error('a picture that is no JPEG')
}
