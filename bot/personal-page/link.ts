import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a signature is for: one made for a link never opens a session. */
type Purpose = 'link' | 'session' | 'code' | 'pack'

export function sign(secret: string, purpose: Purpose, value: string): string {
  return createHmac('sha256', secret).update(`${purpose}:${value}`).digest('base64url')
}

/** In constant time, so that a signature cannot be guessed letter by letter. */
export function isSigned(secret: string, purpose: Purpose, value: string, signature: string): boolean {
  const [expected, given] = [Buffer.from(sign(secret, purpose, value)), Buffer.from(signature)]
  return expected.length === given.length && timingSafeEqual(expected, given)
}

/** The address of one recipient's page. It is no key by itself: a code by mail opens it. */
export function personalLink({ publicUrl, secret }: { publicUrl: string; secret: string }, participantId: string) {
  return `${publicUrl}/p/${participantId}.${sign(secret, 'link', participantId)}`
}

/** The address that leads a person of the tenant to their pack. It opens nothing: Microsoft 365 asks who they are. */
export function packLink({ publicUrl, secret }: { publicUrl: string; secret: string }, packId: string) {
  return `${publicUrl}/packs/${packId}.${sign(secret, 'pack', packId)}`
}

/** The participant, or the pack, that a link is for; null when we did not make it. */
export function readToken(secret: string, token: string, purpose: 'link' | 'pack' = 'link'): string | null {
  const [id, signature, ...more] = token.split('.')
  if (!id || !signature || more.length > 0) return null
  return isSigned(secret, purpose, id, signature) ? id : null
}
