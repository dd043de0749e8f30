import { randomUUID } from 'node:crypto'
import { type HttpReply, Refused } from '../http.ts'

/** What else stands in a refusal: why consent or the person themselves are needed, and for which claims. */
type More = { suberror?: string; claims?: string }

/** Entra's refusal, ended early: an OAuth error with the number and words of Entra's own. */
export function refuse(status: number, error: string, code: number, message: string, more?: More): never {
  throw new Refused(refusal(status, error, code, message, more))
}

export function refusal(status: number, error: string, code: number, message: string, more: More = {}): HttpReply {
  const trace = randomUUID()
  return {
    status,
    body: {
      error,
      error_description: `AADSTS${code}: ${message} Trace ID: ${trace}`,
      error_codes: [code],
      timestamp: `${new Date().toISOString().slice(0, 19).replace('T', ' ')}Z`,
      trace_id: trace,
      correlation_id: randomUUID(),
      error_uri: `https://login.microsoftonline.com/error?code=${code}`,
      ...more,
    },
  }
}
