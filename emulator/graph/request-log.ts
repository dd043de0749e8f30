import { appendFileSync } from 'node:fs'

/** One request to Graph or to an upload address, as check-graph-log and the tests read it. */
export type LoggedRequest = {
  time: string
  method: string
  url: string
  headers: Record<string, string>
  body?: unknown
  auth: 'app' | 'delegated'
  roles: string[]
  status: number
}

const remembered = 10_000

/** Remembers the latest requests, and appends each to the file when there is one. */
export function keepRequestLog(file?: string) {
  const requests: LoggedRequest[] = []
  return {
    all: () => requests,
    add(entry: LoggedRequest) {
      const { authorization: _, ...headers } = entry.headers
      const kept = { ...entry, headers }
      requests.push(kept)
      if (requests.length > remembered) requests.shift()
      if (file) appendFileSync(file, `${JSON.stringify(kept)}\n`)
    },
  }
}

export type RequestLog = ReturnType<typeof keepRequestLog>
