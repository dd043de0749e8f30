/** What the server tells the page about its sign-in, with each answer. */
export interface SignInSettings {
  tenantId: string
  clientId: string
  /** The one scope of our own API: "api://<host>/<app>/access_as_user". */
  scope: string
  /** Where what is meant for Microsoft is sent instead: the stand-in's address, empty in the cloud. */
  standIn: string
  /** Places besides Microsoft's that may show the page. */
  hostOrigins: string[]
}

export function signInSettings(): SignInSettings {
  return {
    tenantId: metaContent('tenant-id'),
    clientId: metaContent('client-id'),
    scope: metaContent('api-scope'),
    standIn: metaContent('transport'),
    hostOrigins: metaContent('host-origins').split(' ').filter(Boolean),
  }
}

/** The address that one of Microsoft's leads to. */
export function addressFor({ standIn }: Pick<SignInSettings, 'standIn'>, url: string): string {
  return standIn ? url.replace(/^https:\/\//, `${standIn}/`) : url
}

/** The app's first tab in Teams, for whom this page cannot serve. */
export function teamsLink(): string {
  return `https://teams.microsoft.com/l/entity/${metaContent('manifest-id')}/board`
}

export function metaContent(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? ''
}
