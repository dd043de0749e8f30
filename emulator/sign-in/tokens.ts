import { randomUUID } from 'node:crypto'
import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose'
import { derivedId, type Person } from '../people.ts'
import type { SeedTenant } from '../seed.ts'
import type { Store } from '../store.ts'
import { homeAccount } from './home-account.ts'
import { type SigningKey, signingKey } from './keys.ts'

export const resources = { graph: 'https://graph.microsoft.com', bot: 'https://api.botframework.com' }

/** Who stands behind a token, and what it lets them do. */
export type Caller = { auth: 'app' | 'delegated'; objectId: string; roles: string[] }

export type Tokens = Awaited<ReturnType<typeof keepTokens>>

/** Overrides for tokens that must be refused: another audience, another tenant, one that has expired, no scope. */
export type TokenOptions = {
  audience?: string
  tenantId?: string
  scopes?: string[]
  expiresInSeconds?: number
  /** As a guest's: the claims that tell one. */
  guest?: boolean
}

/** Signs and checks Entra's and the Bot Framework's tokens. Tokens keep the machine's time. */
export async function keepTokens(store: Store, tenant: SeedTenant) {
  const entra = await signingKey(store, 'entra')
  const botFramework = await signingKey(store, 'bot-framework')

  const sign = (key: SigningKey, issuer: string, audience: string, claims: JWTPayload, expiresInSeconds = 3599) =>
    new SignJWT(claims)
      .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: key.keyId })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setNotBefore(now())
      .setExpirationTime(now() + expiresInSeconds)
      .sign(key.privateKey)

  const entraIssuer = (tenantId: string, version: '1.0' | '2.0') =>
    version === '1.0' ? `https://sts.windows.net/${tenantId}/` : `https://login.microsoftonline.com/${tenantId}/v2.0`

  return {
    entraKeys: () => ({ keys: [entra.publicJwk] }),
    botFrameworkKeys: () => ({ keys: [{ ...botFramework.publicJwk, endorsements: ['msteams'] }] }),

    /** What the app gets for itself: Graph's with the consented roles, the connector's without any. */
    forApp: (audience: string) =>
      sign(entra, entraIssuer(tenant.tenantId, '1.0'), audience, {
        appid: tenant.appId,
        appidacr: '2',
        idtyp: 'app',
        oid: servicePrincipal(tenant),
        sub: servicePrincipal(tenant),
        tid: tenant.tenantId,
        uti: randomUUID(),
        ver: '1.0',
        ...(audience === resources.graph && { roles: tenant.roles }),
      }),

    /** Who signed in, for the page that asked: about the person, not for any API. */
    identity: (person: Person, nonce: string | null) =>
      sign(entra, entraIssuer(tenant.tenantId, '2.0'), tenant.appId, {
        ...namesOf(person, tenant),
        login_hint: Buffer.from(person.objectId).toString('base64url'),
        ...(nonce !== null && { nonce }),
        tid: tenant.tenantId,
        ver: '2.0',
      }),

    /** What the app gets on behalf of a signed-in person, for Graph. */
    onBehalfOf: (person: Person, scopes: string[]) =>
      sign(entra, entraIssuer(tenant.tenantId, '1.0'), resources.graph, {
        appid: tenant.appId,
        idtyp: 'user',
        oid: person.objectId,
        upn: person.upn,
        tid: tenant.tenantId,
        scp: scopes.join(' '),
        ver: '1.0',
      }),

    /** What a page gets for our own API: version 2, whose audience is the app id itself. */
    forPage: (person: Person, options: TokenOptions = {}) =>
      sign(
        entra,
        entraIssuer(options.tenantId ?? tenant.tenantId, '2.0'),
        options.audience ?? tenant.appId,
        {
          ...namesOf(options.guest ? { ...person, organisation: 'guest' } : person, tenant),
          azp: tenant.appId,
          azpacr: '0',
          // Entra leaves out a list with nothing in it
          ...(person.appRoles?.length && { roles: person.appRoles }),
          ...(options.scopes?.length !== 0 && { scp: (options.scopes ?? ['access_as_user']).join(' ') }),
          tid: options.tenantId ?? tenant.tenantId,
          ver: '2.0',
        },
        options.expiresInSeconds,
      ),

    /** What the connector shows to the bot with every activity. */
    forBot: (serviceUrl: string) => sign(botFramework, resources.bot, tenant.appId, { serviceurl: serviceUrl }),

    /** Checks signature, audience, issuer and expiry of one of Entra's tokens; says what is wrong, or who calls. */
    async check(header: string | undefined, audience: string): Promise<{ caller: Caller } | { problem: string }> {
      const token = /^Bearer (.+)$/i.exec(header ?? '')?.[1]
      if (!token) return { problem: 'Access token is empty.' }
      try {
        const { payload } = await jwtVerify(token, entra.publicKey, { audience, algorithms: ['RS256'] })
        const issuers = [entraIssuer(tenant.tenantId, '1.0'), entraIssuer(tenant.tenantId, '2.0')]
        if (!issuers.includes(String(payload.iss))) return { problem: 'Invalid issuer.' }
        return { caller: callerOf(payload) }
      } catch (error) {
        return { problem: problemWith(error) }
      }
    },
  }
}

/** `acct` is there because the registration asks for that optional claim; `idp` only for guests. */
function namesOf(person: Person, tenant: SeedTenant): JWTPayload {
  const isGuest = person.organisation === 'guest'
  return {
    acct: isGuest ? 1 : 0,
    ...(isGuest && { idp: `https://sts.windows.net/${homeAccount(person, tenant).utid}/` }),
    name: person.displayName,
    oid: person.objectId,
    preferred_username: isGuest ? person.email : person.upn,
    sub: derivedId(`${tenant.appId}/${person.objectId}`),
  }
}

const now = () => Math.floor(Date.now() / 1000)
const servicePrincipal = (tenant: SeedTenant) => derivedId(`${tenant.tenantId}/${tenant.appId}`)

function callerOf(payload: JWTPayload): Caller {
  const delegated = typeof payload.scp === 'string'
  return {
    auth: delegated ? 'delegated' : 'app',
    objectId: String(payload.oid),
    roles: delegated ? String(payload.scp).split(' ') : ((payload.roles as string[] | undefined) ?? []),
  }
}

function problemWith(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'Lifetime validation failed, the token is expired.'
  if (error instanceof errors.JWTClaimValidationFailed) return 'Access token validation failure. Invalid audience.'
  if (error instanceof errors.JWSSignatureVerificationFailed)
    return 'Access token validation failure. Invalid signature.'
  return 'IDX14100: JWT is not well formed.'
}
