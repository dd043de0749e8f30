import type { SeedTenant } from '../seed.ts'
import { refuse } from './refusal.ts'
import { resources } from './tokens.ts'

const openId = ['openid', 'profile', 'email', 'offline_access']

export type AskedScopes = {
  /** For whom the access token is. */
  resource: 'app' | 'graph'
  /** The names without their resource: access_as_user, or Graph's. */
  names: string[]
  /** As the answer to the token request writes them. */
  written: string[]
}

/** The scopes of a request, which must all belong to one resource; Graph's profile when none does. */
export function readScopes({ appId }: SeedTenant, asked: string[]): AskedScopes {
  const own = new RegExp(`^api://(?:[^/]+/)?${RegExp.escape(appId)}/(access_as_user|\\.default)$`)
  const wanted = asked.filter((scope) => !openId.includes(scope))
  const ofApp = wanted.filter((scope) => own.test(scope))
  const ofGraph = wanted.filter((scope) => scope.startsWith(`${resources.graph}/`) || /^[A-Z][\w.]+$/.test(scope))
  const unknown = wanted.find((scope) => !ofApp.includes(scope) && !ofGraph.includes(scope))
  if (unknown !== undefined)
    refuse(
      400,
      'invalid_scope',
      70011,
      `The provided value for the input parameter 'scope' is not valid. The scope '${unknown}' is not valid.`,
    )
  if (ofApp.length > 0 && ofGraph.length > 0)
    refuse(
      400,
      'invalid_request',
      28000,
      'Provided value for the input parameter scope is not valid because it contains more than one resource.',
    )
  if (ofApp.length > 0) return { resource: 'app', names: ['access_as_user'], written: ofApp }
  const names = ofGraph.map((scope) => scope.replace(`${resources.graph}/`, ''))
  return { resource: 'graph', names, written: [...openId.slice(0, 3), ...ofGraph] }
}

/** Of Graph's scopes, those that were consented to; all of them for .default. Entra refuses the rest. */
export function consented(tenant: SeedTenant, names: string[]): string[] {
  const known = tenant.delegatedScopes ?? []
  if (names.includes('.default')) return known
  const missing = names.filter((name) => !known.includes(name))
  if (missing.length > 0)
    refuse(
      400,
      'invalid_grant',
      65001,
      `The user or administrator has not consented to use the application with ID '${tenant.appId}' named '${tenant.appDisplayName}'. Send an interactive authorization request for this user and resource.`,
      { suberror: 'consent_required' },
    )
  return names
}
