/** One part of a split conference: who is in it, with an online meeting of its own (domain.md §4). */
export interface ConferencePart {
  id: string
  /** 1, 2: in the order in which they are held. */
  number: number
  start: Temporal.ZonedDateTime
  durationMinutes: number
  participantIds: readonly string[]
  joinUrl: string | null
  chatId: string | null
}
