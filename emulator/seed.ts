/** The tenant that the stand-in plays, with what its administrator has set up for the app. */
export type SeedTenant = {
  tenantId: string
  /** Primary domain, e.g. northshire.gov.example: of the mailboxes, and of the SharePoint host names. */
  domain: string
  displayName: string
  appId: string
  /** Checked when given; a client assertion is checked for its claims, not its certificate. */
  appSecret?: string
  appDisplayName: string
  /** The id in the app's manifest, and the one that the organisation's catalogue gave it. */
  externalAppId: string
  catalogAppId: string
  /** What its manifest asks for by resource-specific consent: whoever installs it has to consent to that. */
  resourceSpecificPermissions?: { permissionValue: string; permissionType: 'delegated' | 'application' }[]
  /** The licensed account that organises conferences and sends mail. */
  mailbox: { email: string; displayName: string; objectId?: string }
  sites: SeedSite[]
  /** Application permissions that an administrator consented to, as in a token's `roles`. */
  roles: string[]
  /** Delegated permissions that were consented to for everybody: what the app may ask on behalf of a person. */
  delegatedScopes?: string[]
  /** Redirect addresses of the platform "Single-page application"; on this machine a port in them is not compared. */
  redirectUris?: string[]
  /** Only people assigned to the enterprise application get a token for it. */
  assignmentRequired?: boolean
  /** Exchange RBAC for Applications: permissions that hold for one mailbox and appear in no token. */
  exchangeGrants: { mailbox: string; roles: string[] }[]
}

export type SeedSite = {
  /** As Graph writes it: host name, site collection id, web id, separated by commas. */
  id: string
  path: string
  displayName: string
  /** What Sites.Selected was granted to the app on this site. */
  grant?: 'read' | 'write' | 'fullcontrol'
}

export type SeedPerson = {
  objectId?: string
  email: string
  /** The sign-in name; the same as the mail address unless given. */
  upn?: string
  displayName: string
  /** Role and organisation, as an address book shows them. */
  title?: string
  department?: string
  phone?: string
  /** Only people of the tenant and guests are in its directory; the others have a mailbox elsewhere. */
  organisation: 'tenant' | 'outside' | 'family' | 'guest'
  hasOneDrive: boolean
  appInstalled: boolean
  /** The person's app policy forbids installing the app. */
  appBlocked?: boolean
  /** App roles that the person was assigned, as they stand in a token for the tab. */
  appRoles?: string[]
  /** Assigned to the enterprise application; true unless given. */
  appAssigned?: boolean
}
