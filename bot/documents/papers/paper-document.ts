/** One recipient's copy of a paper, in the words that they read. */
export interface PaperDocument {
  title: string
  recipientName: string
  /** "CP-1042"; for the family the number alone. */
  reference: string
  /** Larger type, for whoever reads with difficulty. */
  large: boolean
  /** What, when and where, below the title. */
  facts: readonly (readonly [term: string, value: string])[]
  parts: readonly PaperPart[]
  language: 'en-GB'
  createdAt: Temporal.Instant
}

export interface PaperPart {
  heading: string
  text: string
  /** For whom it is, said to the chair. */
  onlyFor: string | null
}
