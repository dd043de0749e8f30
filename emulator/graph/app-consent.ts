import type { Cloud } from '../cloud.ts'
import { type GraphCall, refuse } from './call.ts'

type Permission = { permissionValue?: string | null; permissionType?: string | null }
type Installation = { consentedPermissionSet?: { resourceSpecificPermissions?: Permission[] | null } | null }

/**
 * Installs of an app that asks for resource-specific consent: with a permission that may consent, and to exactly what
 * the app asks for. Only where all of it is delegated may the list be left out.
 */
export function refuseWithoutConsent({ tenant }: Cloud, { caller, body }: GraphCall, where: 'User' | 'Chat') {
  const asked = tenant.resourceSpecificPermissions ?? []
  if (asked.length === 0) return
  const consenting = ['ReadWriteAndConsentSelfFor', 'ReadWriteAndConsentFor', 'ManageSelectedFor'].map(
    (name) => `TeamsAppInstallation.${name}${where}`,
  )
  if (!caller.roles.some((role) => consenting.includes(role.replace(/\.All$/, ''))))
    refuse(403, 'Forbidden', `The app asks for resource-specific consent. Needed is one of '${consenting.join(', ')}'.`)
  const given = (body as Installation).consentedPermissionSet?.resourceSpecificPermissions
  if (!given && asked.every(({ permissionType }) => permissionType === 'delegated')) return
  if (named(given ?? []) !== named(asked))
    refuse(400, 'BadRequest', 'The consented permissions do not match those that the app definition requires.')
}

function named(permissions: Permission[]): string {
  const names = permissions.map(({ permissionValue, permissionType }) => `${permissionType} ${permissionValue}`)
  return names.join('\n').toLowerCase().split('\n').toSorted().join('\n')
}
