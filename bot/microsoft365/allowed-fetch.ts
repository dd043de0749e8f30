import type { Transport } from './transport.ts'

const hosts = ['graph.microsoft.com', 'login.microsoftonline.com', 'sharepoint.com']
const domains = ['.sharepoint.com', '.svc.ms']
const timeoutMs = 60_000

/** Answers redirects as they come: whoever follows one asks again, and the new address is checked again. */
export type AllowedFetch = (url: string, init?: RequestInit) => Promise<Response>

export class AddressNotAllowed extends Error {
  readonly code = 'address-not-allowed'
}

export function isAllowedAddress(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, port } = new URL(url)
  if (protocol !== 'https:' || port !== '') return false
  return hosts.includes(hostname) || domains.some((domain) => hostname.endsWith(domain))
}

/** The one way out for HTTP calls that are not botbuilder's: https to Microsoft's hosts, and nowhere else. */
export function createAllowedFetch(transport: Transport): AllowedFetch {
  return async (url, init) => {
    if (!isAllowedAddress(url)) throw new AddressNotAllowed('This is not an address of Microsoft 365.')
    return fetch(transport(url), { ...init, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) })
  }
}
