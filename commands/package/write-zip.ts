import PizZip from 'pizzip'

/** The same files give the same bytes: one order, one date, whatever the machine's clock and time zone say. */
export function writeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // A zip's dates are local ones, so this moment is named in local time.
  const date = new Date(2026, 0, 1)
  const zip = new PizZip()
  for (const [name, bytes] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    zip.file(name, bytes, { date, createFolders: false })
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' })
}
