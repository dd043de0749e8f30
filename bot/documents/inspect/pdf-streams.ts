import { inflateSync } from 'node:zlib'

/**
 * Whether the compressed streams of a PDF, pictures aside, unpack to more than this many bytes.
 * Readers unpack them whole, so it is tried here first with a lid on.
 */
export function swellsWhenUnpacked(bytes: Uint8Array, maxUnpackedBytes: number): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let left = maxUnpackedBytes
  for (let at = buffer.indexOf('stream'); at !== -1; at = buffer.indexOf('stream', at + 6)) {
    if (buffer.toString('latin1', at - 3, at) === 'end') continue
    const dictionary = buffer.toString('latin1', Math.max(0, buffer.lastIndexOf(' obj', at)), at)
    const layers = dictionary.match(/\/(FlateDecode|Fl)\b/g)?.length ?? 0
    if (layers === 0 || /\/Subtype\s*\/Image\b/.test(dictionary)) continue
    const start = at + 6 + (buffer[at + 6] === 0x0d ? 2 : 1)
    const end = buffer.indexOf('endstream', start)
    const size = unpackedSize(buffer.subarray(start, end === -1 ? buffer.length : end), layers, left)
    if (size > left) return true
    left -= size
  }
  return false
}

function unpackedSize(packed: Uint8Array, layers: number, max: number): number {
  try {
    const unpacked = inflateSync(packed, { maxOutputLength: Math.max(1, max) })
    return layers > 1 ? unpackedSize(unpacked, layers - 1, max) : unpacked.length
  } catch (error) {
    // Anything else that zlib dislikes is for the PDF reader to judge.
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? Number.POSITIVE_INFINITY : 0
  }
}
