import { z } from 'zod'
import { endpoint } from './endpoint.ts'

const kind = z.enum(['proclaimed', 'closure'])
const date = z.iso.date().transform((text) => Temporal.PlainDate.from(text))
/** A day that does not count: a bank holiday for everybody, or one on which the authority's own office is closed. */
const DayOff = z.object({
  kind,
  date,
  name: z.string().trim().min(1, 'says what day it is').max(100, 'is longer than 100 characters'),
})

/** What it does, in numbers, and what a person has to move. */
const Effects = z.object({
  /** Conferences that have other dates. */
  conferences: z.int(),
  /** People who are told of one. */
  told: z.int(),
  toMove: z.array(
    z.object({
      conferenceId: z.string(),
      reference: z.string(),
      what: z.enum(['conference', 'core-group']),
      start: z.string(),
    }),
  ),
})

export const listDaysOff = endpoint('GET', '/api/v1/holidays', {
  body: z.undefined(),
  answer: z.object({
    added: z.array(z.object({ kind, date: z.string(), name: z.string(), isPast: z.boolean() })),
    /** Bank holidays of the coming year that are known by rule. */
    byRule: z.array(z.object({ date: z.string(), name: z.string() })),
  }),
})

/** What adding it would do: nothing is stored or sent. */
export const previewDayOff = endpoint('POST', '/api/v1/holidays/preview', {
  body: DayOff,
  answer: Effects,
})

export const addDayOff = endpoint('POST', '/api/v1/holidays', { body: DayOff, answer: Effects })

export const removeDayOff = endpoint('POST', '/api/v1/holidays/remove', {
  body: z.object({ kind, date }),
  answer: Effects,
})
