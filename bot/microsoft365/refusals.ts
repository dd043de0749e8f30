interface Refused {
  status: number
  code: string
  /** Seconds, when Microsoft named them. */
  retryAfter: number | null
}

/**
 * Microsoft answered no. Its own sentence may name people, so only status and code are kept; `message` is fit for logs.
 * `status` is 0 when no answer came at all.
 */
export class MicrosoftRefusal extends Error {
  readonly status: number
  readonly code: string
  readonly retryAfter: number | null
  constructor(what: string, refused: Refused, options?: ErrorOptions) {
    super(`${what}: ${refused.status} ${refused.code}`, options)
    this.status = refused.status
    this.code = refused.code
    this.retryAfter = refused.retryAfter
  }
}

export class GraphRefusal extends MicrosoftRefusal {
  override readonly name = 'GraphRefusal'
}

export class ConnectorRefusal extends MicrosoftRefusal {
  override readonly name = 'ConnectorRefusal'
}

/** Did Graph answer with one of these? */
export function isRefusal(error: unknown, ...statuses: number[]): error is GraphRefusal {
  return error instanceof GraphRefusal && statuses.includes(error.status)
}

/** Retry-After in seconds; its other form, a date, is not sent by these services. */
export function retryAfterOf(header: string | null | undefined): number | null {
  return header && /^\d+$/.test(header) ? Number(header) : null
}
