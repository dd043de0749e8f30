export type PackReport = {
  title: string
  agency: string
  author: string
  /** In the words that people read. */
  receivedAt: string
  late: boolean
  restricted: boolean
  pdf: Uint8Array
}

export type Pack = {
  recipientName: string
  reference: string
  /** For a family: plainer words. */
  neutral: boolean
  /** `lines` come under the title: the day, the place, whom to ring. */
  cover: { title: string; lines: string[] }
  reports: PackReport[]
  language: 'en-GB'
  createdAt: Temporal.Instant
}
