import { createHash } from 'node:crypto'

const namespace = Buffer.from('8b3f6a0e5d0c4e0f9b1a7c52d6e4f913', 'hex')

/** The same UUID (version 5) for the same key, on every machine and in every year. */
export function uuidFromKey(key: string): string {
  const hash = createHash('sha1').update(namespace).update(key).digest().subarray(0, 16)
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
