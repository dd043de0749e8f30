import { createHash } from 'node:crypto'

/** The same id for the same thing that came to us, so that a repeat of the work keeps nothing twice. */
export function idFor(key: string): string {
  const hash = createHash('sha256').update(key).digest().subarray(0, 16)
  // A UUID of version 8 (RFC 9562): its bits are ours.
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
