import { STATUS_CODES } from 'node:http'
import type { Problem } from '../api/problem.ts'
import type { Reply } from './reply.ts'

export interface ProblemDetails {
  status: number
  reason: string
  /** A plain sentence for the person; never internals. */
  detail: string
  errors?: Problem['errors']
  headers?: Record<string, string>
}

/** Problem details (RFC 9457); the request's id is filled in when the reply is sent. */
export function problem({ headers, ...details }: ProblemDetails): Reply {
  return {
    status: details.status,
    headers: { ...headers, 'content-type': 'application/problem+json' },
    body: (requestId) => {
      const title = STATUS_CODES[details.status] ?? 'Error'
      const body: Problem = { type: `urn:cp-conferences:${details.reason}`, title, ...details, requestId }
      return JSON.stringify(body)
    },
  }
}

/** The statuses of refusals that are not about the state of things: everything else is a 409. */
const STATUSES: Record<string, number> = {
  'not-allowed': 403,
  'not-found': 404,
  'changed-meanwhile': 412,
  'too-large': 413,
  refused: 422,
  'needs-reason': 422,
  'needs-comment': 422,
  'needs-note': 422,
  'needs-how': 422,
  'unknown-preset': 422,
  'not-a-table': 422,
  'too-many-rows': 422,
}

/** A feature's refusal, told as it stands: its message is written for people. */
export function refusalProblem(refused: { reason: string; message?: string; problems?: unknown }): Reply {
  const problems = Array.isArray(refused.problems) ? refused.problems : []
  const errors = problems.map(({ code, message }) => ({ path: code, message }))
  return problem({
    status: STATUSES[refused.reason] ?? 409,
    reason: refused.reason,
    detail: refused.message ?? 'This cannot be done as things stand.',
    ...(errors.length > 0 && { errors }),
  })
}

export const notFound = problem({ status: 404, reason: 'not-found', detail: 'There is nothing at this address.' })
export const notJson = problem({ status: 400, reason: 'not-json', detail: 'The request has to hold JSON.' })
export const tooLarge = problem({
  status: 413,
  reason: 'too-large',
  detail: 'What was sent is too large. A file can have up to 25 MB.',
  headers: { connection: 'close' },
})
export const unexpected = problem({
  status: 500,
  reason: 'unexpected',
  detail: 'Something went wrong on our side. Try again in a minute; nothing you typed is lost.',
})
