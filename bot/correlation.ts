import { AsyncLocalStorage } from 'node:async_hooks'

const current = new AsyncLocalStorage<string>()

/** Everything within `work`, and every job that comes of it, carries this id: in the audit trail and the logs. */
export function withCorrelation<T>(id: string, work: () => T): T {
  return current.run(id, work)
}

export function correlationId(): string | undefined {
  return current.getStore()
}
