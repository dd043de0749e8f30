import { z } from 'zod'
import { Appointment, RequestAnswers } from '../../conference/request.ts'
import { Done, endpoint } from './endpoint.ts'

const state = z.enum(['draft', 'sent', 'booked', 'closed'])

const RequestRow = z.object({
  id: z.string(),
  state,
  authorName: z.string(),
  origin: z.enum(['social-worker', 'appointment']),
  kind: z.enum(['initial', 'review']),
  /** Empty while it is not known. */
  strategyDate: z.string(),
  children: z.int(),
  /** When its appointment is; null when it was typed. */
  start: z.string().nullable(),
  comment: z.string(),
  changedAt: z.string(),
  sentAt: z.string().nullable(),
  conference: z.object({ id: z.string(), reference: z.string() }).nullable(),
})
export type RequestRow = z.infer<typeof RequestRow>

/** `waiting`: for the business team to book. `mine`: what this person has asked for. */
export const listRequests = endpoint('GET', '/api/v1/requests', {
  body: z.undefined(),
  answer: z.object({ waiting: z.array(RequestRow), mine: z.array(RequestRow) }),
})

export const showRequest = endpoint('GET', '/api/v1/requests/:id', {
  body: z.undefined(),
  answer: RequestRow.extend({
    version: z.int(),
    answers: RequestAnswers,
    appointment: Appointment.nullable(),
    /** Of the person who asks. */
    isMine: z.boolean(),
  }),
  versioned: true,
})
export type ShownRequest = z.infer<typeof showRequest.answer>

/** An empty draft of a social worker, or an appointment that the business team reads as a request. */
export const startRequest = endpoint('POST', '/api/v1/requests', {
  body: z.discriminatedUnion('origin', [
    z.object({ origin: z.literal('social-worker') }),
    z.object({ origin: z.literal('appointment'), appointment: Appointment }),
  ]),
  answer: z.object({ id: z.string() }),
})

export const saveRequest = endpoint('PUT', '/api/v1/requests/:id', {
  body: z.object({ answers: RequestAnswers }),
  answer: z.object({ version: z.int() }),
  versioned: true,
})

export const discardRequest = endpoint('DELETE', '/api/v1/requests/:id', { body: z.undefined(), answer: Done })

export const sendRequest = endpoint('POST', '/api/v1/requests/:id/send', {
  body: z.object({}),
  answer: Done,
  versioned: true,
})

const comment = z.object({
  comment: z.string().trim().min(1, 'says what its author should know').max(2000, 'is longer than 2,000 characters'),
})

export const returnRequest = endpoint('POST', '/api/v1/requests/:id/return', { body: comment, answer: Done })
export const closeRequest = endpoint('POST', '/api/v1/requests/:id/close', { body: comment, answer: Done })
