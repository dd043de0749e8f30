/** What goes with a refusal; `message` is the plain-English sentence that says what to do. */
type Details = { message?: string; [detail: string]: unknown }

/** An expected refusal is a value, never a throw. */
export type Refusal<R extends string = string> = Details & { ok: false; reason: R }

export type Result<T extends object = object, R extends string = string> = ({ ok: true } & T) | Refusal<R>

export function ok(): { ok: true }
export function ok<T extends object>(value: T): { ok: true } & T
export function ok(value: object = {}) {
  return { ...value, ok: true }
}

export function refusal<R extends string, D extends Details = Details>(reason: R, details?: D): Refusal<R> & D {
  return { ...(details as D), ok: false, reason }
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false
}
