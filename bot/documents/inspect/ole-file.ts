const entrySize = 128
const endOfChain = 0xfffffffa

/**
 * The stream and storage names in an OLE container (.doc, and any Office file with a password), with their first
 * sector. Undefined when it is cut off, or its directory cannot be followed.
 */
export function readOleEntries(bytes: Uint8Array): Map<string, number> | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const table = readSectorTable(buffer)
  if (table === undefined) return undefined
  const entries = new Map<string, number>()
  const seen = new Set<number>()
  for (let sector = buffer.readUInt32LE(48); sector < endOfChain; sector = table.next[sector] ?? endOfChain) {
    const start = (sector + 1) * table.sectorSize
    if (seen.has(sector) || start + table.sectorSize > buffer.length) return undefined
    seen.add(sector)
    for (let at = start; at < start + table.sectorSize; at += entrySize) {
      const nameBytes = Math.min(64, buffer.readUInt16LE(at + 64))
      if (buffer[at + 66] === 0 || nameBytes < 4) continue
      entries.set(buffer.toString('utf16le', at, at + nameBytes - 2), buffer.readUInt32LE(at + 116))
    }
  }
  return entries.has('Root Entry') ? entries : undefined
}

/** Which sector follows which. The header names the sectors of the first seven megabytes; further ones are chained. */
function readSectorTable(buffer: Buffer) {
  const shift = buffer.length < 512 ? 0 : buffer.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) return undefined
  const sectorSize = 1 << shift
  const places = Array.from({ length: 109 }, (_, index) => buffer.readUInt32LE(76 + index * 4))
  const seen = new Set<number>()
  for (let sector = buffer.readUInt32LE(68); sector < endOfChain && !seen.has(sector); ) {
    const start = (sector + 1) * sectorSize
    if (start + sectorSize > buffer.length) return undefined
    seen.add(sector)
    for (let at = start; at < start + sectorSize - 4; at += 4) places.push(buffer.readUInt32LE(at))
    sector = buffer.readUInt32LE(start + sectorSize - 4)
  }
  const next: number[] = []
  for (const place of places.filter((sector) => sector < endOfChain)) {
    const start = (place + 1) * sectorSize
    if (start + sectorSize > buffer.length) return undefined
    for (let at = start; at < start + sectorSize; at += 4) next.push(buffer.readUInt32LE(at))
  }
  // What is in use but beyond the end was cut off; the last sector itself may be short.
  const last = next.findLastIndex((follower) => follower !== 0xffffffff)
  return (last + 1) * sectorSize <= buffer.length ? { sectorSize, next } : undefined
}

/** Whether the file information block of a .doc says that its text is encrypted. */
export function isEncryptedDoc(bytes: Uint8Array, wordDocumentSector: number): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sectorSize = 1 << buffer.readUInt16LE(30)
  const flags = (wordDocumentSector + 1) * sectorSize + 10
  return flags + 2 <= buffer.length && (buffer.readUInt16LE(flags) & 0x0100) !== 0
}
