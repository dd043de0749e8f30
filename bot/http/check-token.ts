import { createRemoteJWKSet, customFetch, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import type { Actor, AppRole } from '../../conference/permissions.ts'
import type { Result } from '../../conference/result.ts'
import { ok, refusal } from '../../conference/result.ts'

export type SignedIn = Extract<Actor, { kind: 'signed-in' }>
export type TokenRefusal =
  | 'no-token'
  | 'malformed'
  | 'signature'
  | 'expired'
  | 'audience'
  | 'issuer'
  | 'tenant'
  | 'guest'
  | 'scope'
  | 'nobody'

/** Somebody whose token was found good: the token itself, and how long it still is (in seconds of the machine's time). */
export interface Identity {
  actor: SignedIn
  token: string
  secondsLeft: number
}
export type TokenCheck = (authorization: string | undefined) => Promise<Result<Identity, TokenRefusal>>

const SCOPE = 'access_as_user'

/** Entra's app roles as an administrator assigns them. */
export const ROLE_CLAIMS: Record<string, AppRole> = {
  BusinessTeam: 'business-team',
  Chair: 'chair',
  Manager: 'manager',
  Administrator: 'administrator',
}

/** The tenant's signing keys, fetched when first needed and again when a key is unknown. */
export function tenantKeys(tenantId: string, fetchKeys: typeof fetch): JWTVerifyGetKey {
  const url = new URL(`https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`)
  return createRemoteJWKSet(url, { [customFetch]: (address, options) => fetchKeys(address, options) })
}

/**
 * The one check of a page's token: signature, issuer, audience, tenant, expiry, scope. Machine time, as tokens are
 * Entra's. Throws when the keys cannot be had: that is our failure, not the caller's.
 */
export function createTokenCheck(expected: { keys: JWTVerifyGetKey; tenantId: string; appId: string }): TokenCheck {
  const { keys, tenantId, appId } = expected
  return async (authorization) => {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1]
    if (!token) return refusal('no-token')
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['RS256'],
        issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`,
        requiredClaims: ['exp', 'oid', 'tid'],
        clockTolerance: 5,
      })
      const checked = signedIn(payload, { tenantId, appId })
      if (!checked.ok) return checked
      const secondsLeft = Math.max(0, Number(payload.exp) - Date.now() / 1000)
      return ok({ actor: checked.actor, token, secondsLeft })
    } catch (cause) {
      const reason = reasonOf(cause, tenantId)
      if (!reason) throw new Error('The keys that sign-in tokens are checked with could not be had', { cause })
      return refusal(reason, { cause })
    }
  }
}

function signedIn(
  { aud, tid, oid, scp, name, roles, acct, idp }: JWTPayload,
  expected: { tenantId: string; appId: string },
): Result<{ actor: SignedIn }, TokenRefusal> {
  if (!isOurs(aud, expected.appId)) return refusal('audience')
  if (tid !== expected.tenantId) return refusal('tenant')
  // A guest of the tenant counts as outside it. "acct" is optional in Entra, "idp" names where somebody else's account lives.
  if (Number(acct) === 1 || (typeof idp === 'string' && !idp.includes(expected.tenantId))) return refusal('guest')
  if (typeof scp !== 'string' || !scp.split(' ').includes(SCOPE)) return refusal('scope')
  if (typeof oid !== 'string') return refusal('nobody')
  const held = Array.isArray(roles) ? roles.flatMap((role) => ROLE_CLAIMS[String(role)] ?? []) : []
  const actor: SignedIn = { kind: 'signed-in', entraId: oid, name: typeof name === 'string' ? name : '', roles: held }
  return ok({ actor })
}

/** The app's id, or its address "api://host/id" (access token versions 2 and 1). */
function isOurs(audience: JWTPayload['aud'], appId: string): boolean {
  if (typeof audience !== 'string') return false
  return audience === appId || (audience.startsWith('api://') && audience.endsWith(`/${appId}`))
}

function reasonOf(cause: unknown, tenantId: string): TokenRefusal | undefined {
  if (cause instanceof errors.JWTExpired) return 'expired'
  // Microsoft signs for every tenant with the same keys: what fails here may be a good token of another.
  if (cause instanceof errors.JWTClaimValidationFailed && cause.claim === 'iss')
    return cause.payload.tid === tenantId ? 'issuer' : 'tenant'
  if (cause instanceof errors.JWTClaimValidationFailed) return 'malformed'
  if (cause instanceof errors.JWSSignatureVerificationFailed || cause instanceof errors.JWKSNoMatchingKey)
    return 'signature'
  if (cause instanceof errors.JWTInvalid || cause instanceof errors.JWSInvalid) return 'malformed'
  if (cause instanceof errors.JOSEAlgNotAllowed || cause instanceof errors.JOSENotSupported) return 'signature'
  return undefined
}
