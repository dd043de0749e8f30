import { createHash } from 'node:crypto'
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import type { Store } from '../store.ts'

export type SigningKey = { keyId: string; privateKey: CryptoKey; publicKey: CryptoKey; publicJwk: JWK }

/** The RSA key of that name: made once and kept, so that tokens outlive a restart. */
export async function signingKey(store: Store, name: string): Promise<SigningKey> {
  const keys = store.collection<{ id: string; jwk: JWK }>('key')
  const jwk = keys.get(name)?.jwk ?? keys.put({ id: name, jwk: await makeKey() }).jwk
  const publicJwk: JWK = { kty: jwk.kty, n: jwk.n, e: jwk.e, kid: jwk.kid, use: 'sig', alg: 'RS256' }
  return {
    keyId: jwk.kid ?? name,
    privateKey: (await importJWK(jwk, 'RS256')) as CryptoKey,
    publicKey: (await importJWK(publicJwk, 'RS256')) as CryptoKey,
    publicJwk,
  }
}

async function makeKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = await exportJWK(privateKey)
  return { ...jwk, kid: createHash('sha256').update(String(jwk.n)).digest('base64url').slice(0, 27) }
}
