import type { HttpReply, HttpRequest } from './http.ts'
import { refusal } from './sign-in/refusal.ts'

/** `drop` cuts the connection: before anything happened, or after it did, so that only the answer is lost. */
export type Fault = {
  match: RegExp | ((request: { method: string; url: string }) => boolean)
  times: number
  status?: number
  /** Seconds. */
  retryAfter?: number
  delayMs?: number
  drop?: 'before' | 'after'
  /** Conditional Access wants the person themselves: no token without one more step. */
  interactionRequired?: true
}

const codes: Record<number, string> = {
  401: 'InvalidAuthenticationToken',
  403: 'accessDenied',
  404: 'itemNotFound',
  409: 'Conflict',
  410: 'resyncRequired',
  423: 'resourceLocked',
  429: 'TooManyRequests',
  500: 'generalException',
  503: 'serviceNotAvailable',
  504: 'UnknownError',
}

/** What the stand-in was told to do wrong. A pattern is tried on `METHOD address`. */
export function keepFaults() {
  const faults: Fault[] = []
  return {
    add: (fault: Fault) => faults.push({ ...fault }),
    next({ method, url }: Pick<HttpRequest, 'method' | 'url'>): Fault | null {
      const fault = faults.find(({ match, times }) => {
        if (times <= 0) return false
        return match instanceof RegExp ? match.test(`${method} ${url.href}`) : match({ method, url: url.href })
      })
      if (fault) fault.times -= 1
      return fault ?? null
    },
  }
}

export type Faults = ReturnType<typeof keepFaults>

export function faultReply({ status, retryAfter, interactionRequired }: Fault): HttpReply | null {
  if (interactionRequired)
    return refusal(
      400,
      'interaction_required',
      50076,
      'Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access the resource.',
      { suberror: 'basic_action', claims: '{"access_token":{"capolids":{"essential":true,"values":["mfa"]}}}' },
    )
  if (status === undefined) return null
  const message = status === 429 ? 'Please retry again later.' : 'The request could not be served.'
  return {
    status,
    headers: retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) },
    body: { error: { code: codes[status] ?? 'UnknownError', message } },
  }
}
