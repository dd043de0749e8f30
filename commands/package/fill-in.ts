import type { TeamsManifestV1D25 } from '@microsoft/app-manifest'
import type { Identity } from './identity.ts'

export type Manifest = TeamsManifestV1D25.TeamsManifestV1D25

/** Puts the ids and the host in place of `{{…}}`. Throws for a name that it does not know. */
export function fillIn(template: string, identity: Identity): Manifest {
  const filled = template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = Object.entries(identity).find(([known]) => known === name)?.[1]
    if (value === undefined)
      throw new Error(`manifest.json has {{${name}}}, which is none of ${Object.keys(identity).join(', ')}.`)
    return JSON.stringify(value).slice(1, -1)
  })
  return JSON.parse(filled)
}
