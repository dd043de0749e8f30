import type { SeedTenant } from '../seed.ts'

const loopback = ['localhost', '127.0.0.1']

/** Whether pages at that address may be sent a code: as registered, but for the port of one on this machine. */
export function isRegistered({ redirectUris = [] }: SeedTenant, redirectUri: string): boolean {
  return redirectUris.some((registered) => withoutLocalPort(registered) === withoutLocalPort(redirectUri))
}

/** Whether a page of that origin may read the token endpoint's answers. */
export function isRegisteredOrigin({ redirectUris = [] }: SeedTenant, origin: string): boolean {
  const wanted = withoutLocalPort(origin)
  return (
    wanted !== null && redirectUris.some((registered) => originOf(withoutLocalPort(registered)) === originOf(wanted))
  )
}

function withoutLocalPort(address: string): string | null {
  const url = URL.parse(address)
  if (!url) return null
  if (loopback.includes(url.hostname)) url.port = ''
  return url.href
}

const originOf = (address: string | null) => (address === null ? null : new URL(address).origin)
