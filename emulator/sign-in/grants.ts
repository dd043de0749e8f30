import { randomUUID } from 'node:crypto'
import type { Person } from '../people.ts'
import type { Store } from '../store.ts'

/** What a code or a refresh token was given for. Both live by the machine's clock. */
export type Grant = {
  id: string
  kind: 'code' | 'refresh'
  person: string
  scopes: string[]
  nonce: string | null
  redirectUri: string
  /** Of PKCE, for a code. */
  challenge: string
  expiresAt: number
  used: boolean
}

const lifetime = { code: 10 * 60_000, refresh: 24 * 60 * 60_000 }

export type Grants = ReturnType<typeof keepGrants>

/** Authorization codes and refresh tokens that were given out. */
export function keepGrants(store: Store) {
  const grants = store.collection<Grant>('sign-in-grant')
  return {
    give(kind: Grant['kind'], person: Person, given: Pick<Grant, 'scopes' | 'nonce' | 'redirectUri' | 'challenge'>) {
      const id = `1.${randomUUID().replaceAll('-', '')}${randomUUID().replaceAll('-', '')}`
      return grants.put({ ...given, id, kind, person: person.id, expiresAt: Date.now() + lifetime[kind], used: false })
    },
    find: (kind: Grant['kind'], id: string | null) => {
      const grant = id === null ? null : grants.get(id)
      return grant?.kind === kind ? grant : null
    },
    use: (grant: Grant) => grants.put({ ...grant, used: true }),
  }
}
