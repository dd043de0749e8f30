/** The time that people live in: of mails, events and messages. Tokens keep the machine's. */
export type DomainClock = { now(): Temporal.Instant }
