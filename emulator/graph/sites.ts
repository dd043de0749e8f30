import type { Cloud } from '../cloud.ts'
import type { SeedSite } from '../seed.ts'
import { type GraphCall, type GraphHandler, ok, refuse } from './call.ts'

function resourceOf(site: SeedSite) {
  const host = site.id.split(',')[0]
  return {
    id: site.id,
    name: site.path.split('/').pop(),
    displayName: site.displayName,
    webUrl: `https://${host}/${site.path}`,
    siteCollection: { hostname: host },
  }
}

/** The site of a call, when the app's token reaches it. */
export function siteOf(cloud: Cloud, call: GraphCall, isMeant: (site: SeedSite) => boolean): SeedSite {
  const site = cloud.tenant.sites.find(isMeant)
  if (!site) return refuse(404, 'itemNotFound', 'Requested site could not be found')
  if (call.selectedOnly && !(call.caller.roles.includes('Sites.Selected') && site.grant))
    return refuse(403, 'accessDenied', 'Access denied')
  return site
}

export const sites: Record<string, GraphHandler> = {
  'GET /sites/{site-id}': (cloud, call) =>
    ok(resourceOf(siteOf(cloud, call, ({ id }) => id === call.params['site-id']))),
  'GET /sites/{hostname}:/{site-path}': (cloud, call) =>
    ok(
      resourceOf(
        siteOf(
          cloud,
          call,
          ({ id, path }) => id.startsWith(`${call.params.hostname},`) && path === call.params['site-path'],
        ),
      ),
    ),
}
