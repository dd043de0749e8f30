const hosts = [
  'login.microsoftonline.com',
  'graph.microsoft.com',
  'api.botframework.com',
  'login.botframework.com',
  'token.botframework.com',
  'smba.trafficmanager.net',
  'outlook.office.com',
  'appsforoffice.microsoft.com',
]

export function isMicrosoftHost(host: string): boolean {
  return hosts.includes(host) || host.endsWith('.sharepoint.com') || host.endsWith('.svc.ms')
}

/**
 * The stand-in's address for one of Microsoft's: the host becomes the first part of the path.
 * An address of the stand-in itself stays as it is; any other host is an error.
 *
 * @example toEmulator('http://127.0.0.1:4000', 'https://graph.microsoft.com/v1.0/users')
 * // 'http://127.0.0.1:4000/graph.microsoft.com/v1.0/users'
 */
export function toEmulator(base: string, url: string): string {
  const { protocol, host, origin } = new URL(url)
  if (origin === new URL(base).origin) return url
  if (protocol !== 'https:' || !isMicrosoftHost(host)) throw new Error(`${origin} is not a Microsoft 365 address`)
  return `${base.replace(/\/$/, '')}/${host}${url.slice(origin.length)}`
}

/** The address at Microsoft that a request to the stand-in means, or null for the stand-in's own pages. */
export function fromEmulator(url: URL): URL | null {
  const [, host = '', ...rest] = url.pathname.split('/')
  if (!isMicrosoftHost(host)) return null
  return new URL(`https://${host}/${rest.join('/')}${url.search}`)
}
