import type { MicrosoftSettings } from '../../bot/config.ts'
import type { SeedPerson, SeedTenant } from '../../emulator/seed.ts'
import manifest from '../../manifest/manifest.json' with { type: 'json' }

/** The synthetic council whose Microsoft 365 the stand-in plays. The ids are fixed, so that other tools can know them. */
export const microsoftSettings: MicrosoftSettings = {
  tenantId: '6e1d0c5a-4b7e-4a57-9c35-0d3a5a1f1042',
  appId: 'c0fe4e9e-92cf-4d2f-8f5d-6f5a0a3b1042',
  credential: { secret: 'known-to-the-stand-in-only' },
  manifestId: 'a7d3c1f2-0b6c-4f9f-8a55-2b1c9d8e1042',
  mailbox: 'conferences@northshire.example',
  siteId: 'northshire.sharepoint.com,5f0a7c1e-3d2b-4e6f-9a81-7c5d3e2b1042,8b4c6d2e-1f3a-4b5c-8d7e-9f0a1b2c1042',
  reportFiles: 'app-folder',
}

export const tenant: SeedTenant = {
  tenantId: microsoftSettings.tenantId,
  domain: 'northshire.example',
  displayName: 'Northshire',
  appId: microsoftSettings.appId,
  appSecret: 'known-to-the-stand-in-only',
  appDisplayName: 'Conferences',
  externalAppId: microsoftSettings.manifestId,
  catalogAppId: 'e4b9a6d8-7c5f-4a3b-9e2d-1c0f8b7a1042',
  resourceSpecificPermissions: manifest.authorization.permissions.resourceSpecific.map(({ name, type }) => ({
    permissionValue: name,
    permissionType: type === 'Delegated' ? 'delegated' : 'application',
  })),
  mailbox: { email: microsoftSettings.mailbox, displayName: 'Conference team' },
  sites: [
    { id: microsoftSettings.siteId, path: 'sites/conferences', displayName: 'Conferences', grant: 'fullcontrol' },
  ],
  roles: [
    'User.Read.All',
    'AppCatalog.Read.All',
    'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
    'TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All',
    'OnlineMeetings.ReadWrite.All',
    'Sites.Selected',
  ],
  redirectUris: ['http://127.0.0.1/tab/', 'brk-multihub://127.0.0.1'],
  assignmentRequired: true,
  exchangeGrants: [
    {
      mailbox: microsoftSettings.mailbox,
      roles: ['Calendars.Read', 'Calendars.ReadWrite', 'Mail.Read', 'Mail.ReadWrite', 'Mail.Send'],
    },
  ],
}

/** The tenant, with what its administrator has to consent to for a mode of reaching people's files. */
export function tenantFor(reportFiles: MicrosoftSettings['reportFiles']): SeedTenant {
  if (reportFiles === 'delegated') return { ...tenant, delegatedScopes: ['Files.ReadWrite'] }
  const permission = { 'app-folder': 'Files.ReadWrite.AppFolder', application: 'Files.ReadWrite.All' }[reportFiles]
  return { ...tenant, roles: [...tenant.roles, permission] }
}

/** Signs in to the board. She is in no conference herself. */
export const businessTeam: SeedPerson = {
  objectId: '0b5e7a10-6d0f-4c1e-8a43-51d2a9c71042',
  email: 'business.team@northshire.example',
  displayName: 'Priya Shah',
  title: 'Conference business team',
  organisation: 'tenant',
  hasOneDrive: true,
  appInstalled: true,
  appRoles: ['BusinessTeam'],
}

export const manager: SeedPerson = {
  objectId: '1c6f8b21-7e1a-4d2f-9b54-62e3bad81042',
  email: 'service.manager@northshire.example',
  displayName: 'Helen Osei',
  title: 'Service manager',
  organisation: 'tenant',
  hasOneDrive: true,
  appInstalled: true,
  appRoles: ['Manager'],
}

/** Keeps the days on which nobody works. He is in no conference, and sees none. */
export const administrator: SeedPerson = {
  objectId: '2d7a9c32-8f2b-4e30-8c65-73f4cbe91042',
  email: 'it.administrator@northshire.example',
  displayName: 'Owen Pryce',
  title: 'IT administrator',
  organisation: 'tenant',
  hasOneDrive: true,
  appInstalled: true,
  appRoles: ['Administrator'],
}
