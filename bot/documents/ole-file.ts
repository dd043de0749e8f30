const entrySize = 128

/** The stream and storage names in an OLE container (.doc, and any Office file with a password), with their first sector. */
export function readOleEntries(bytes: Uint8Array): Map<string, number> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map<string, number>()
  for (let at = 512; at + entrySize <= buffer.length; at += entrySize) {
    const nameBytes = buffer.readUInt16LE(at + 64)
    const kind = buffer[at + 66] ?? 0
    const isEntry = nameBytes >= 4 && nameBytes <= 64 && nameBytes % 2 === 0 && [1, 2, 5].includes(kind)
    if (!isEntry) continue
    const name = buffer.toString('utf16le', at, at + nameBytes - 2)
    entries.set(name, buffer.readUInt32LE(at + 116))
  }
  return entries
}

/** Whether the file information block of a .doc says that its text is encrypted. */
export function isEncryptedDoc(bytes: Uint8Array, wordDocumentSector: number): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sectorSize = 1 << buffer.readUInt16LE(30)
  const flags = (wordDocumentSector + 1) * sectorSize + 10
  return flags + 2 <= buffer.length && (buffer.readUInt16LE(flags) & 0x0100) !== 0
}
