export type Signature = 'zip' | 'ole' | 'pdf' | 'rtf'

/** What a file's first bytes say that it is; undefined for anything that we do not take. */
export function signatureOf(bytes: Uint8Array): Signature | undefined {
  const start = Buffer.from(bytes.slice(0, 1024)).toString('latin1')
  if (start.startsWith('PK\x03\x04')) return 'zip'
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'ole'
  if (start.startsWith('{\\rtf')) return 'rtf'
  // Scanners put a few bytes before the header, and every reader lets them.
  return start.includes('%PDF-') ? 'pdf' : undefined
}
