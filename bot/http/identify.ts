import type { IncomingMessage } from 'node:http'
import type { Log } from '../ports.ts'
import type { Identity, TokenCheck, TokenRefusal } from './check-token.ts'
import { problem } from './problem.ts'
import type { RateLimit } from './rate-limit.ts'
import type { Reply } from './reply.ts'

export type Identified = ({ ok: true } & Identity) | { ok: false; reply: Reply }

/**
 * Who is asking, or what they are told instead. Whoever has a good token is never kept out by strangers behind the same
 * address: only refusals are counted by address.
 */
export async function identify(
  { checkToken, rateLimit, log }: { checkToken: TokenCheck; rateLimit: RateLimit; log: Log },
  request: IncomingMessage,
  route: string,
): Promise<Identified> {
  const checked = await checkToken(request.headers.authorization)
  if (checked.ok) {
    const wait = await rateLimit.ofPerson(checked.actor.entraId)
    return wait === null ? checked : { ok: false, reply: tooMany(wait) }
  }
  log.warn({ reason: checked.reason, route }, 'A sign-in token was refused')
  if (checked.reason === 'guest') return { ok: false, reply: guest }
  const wait = await rateLimit.ofRefused(request.socket.remoteAddress ?? '')
  return { ok: false, reply: wait === null ? notSignedIn(checked.reason) : tooMany(wait) }
}

/** The exact reason is for the log: the caller learns only what to do. */
function notSignedIn(reason: TokenRefusal): Reply {
  const error = reason === 'no-token' ? '' : ', error="invalid_token"'
  return problem({
    status: 401,
    reason: reason === 'tenant' ? 'other-tenant' : 'not-signed-in',
    detail: DETAILS[reason] ?? 'Sign in with your work account: open this page in Microsoft Teams.',
    headers: { 'www-authenticate': `Bearer realm="CP Conferences"${error}` },
  })
}

const DETAILS: Partial<Record<TokenRefusal, string>> = {
  expired: 'Your sign-in has run out. Open the page again to sign in.',
  tenant: 'This account belongs to another organisation. Sign in with your work account of this one.',
}

const guest = problem({
  status: 403,
  reason: 'guest',
  detail: 'Guests are served by their personal page: follow the link in the last mail about the conference.',
})

function tooMany(seconds: number): Reply {
  return problem({
    status: 429,
    reason: 'too-many-requests',
    detail: 'That was too many requests in a short time. Wait a minute, then try again; nothing you typed is lost.',
    headers: { 'retry-after': String(seconds) },
  })
}
