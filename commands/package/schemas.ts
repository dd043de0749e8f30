import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import manifestPackage from '@microsoft/app-manifest'
import type { Manifest } from './fill-in.ts'

/** Microsoft's own schemas, as the package brings them: nothing is fetched. */
const folder = join(dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest')), 'json-schemas/teams')

export type Schema = { properties: Record<string, unknown>; patternProperties?: Record<string, unknown> }

export async function readSchema(version: string, name: 'MicrosoftTeams' | 'MicrosoftTeams.Localization') {
  return JSON.parse(await readFile(join(folder, `v${version}`, `${name}.schema.json`), 'utf8')) as Schema
}

export async function newestVersion(): Promise<string> {
  const minors = (await readdir(folder)).flatMap((name) => /^v1\.(\d+)$/.exec(name)?.[1] ?? [])
  return `1.${Math.max(...minors.map(Number))}`
}

export function schemaUrl(version: string, name = 'MicrosoftTeams'): string {
  return `https://developer.microsoft.com/en-us/json-schemas/teams/v${version}/${name}.schema.json`
}

/** What the schema of the manifest's own version, and of the newest that is known, says against it. */
export async function againstSchemas(manifest: Manifest): Promise<string[]> {
  const own = await readSchema(manifest.manifestVersion, 'MicrosoftTeams')
  const newest = await newestVersion()
  const renewed = { ...manifest, $schema: schemaUrl(newest), manifestVersion: newest }
  const problems = await validate(manifest, own)
  const later = await validate(renewed, await readSchema(newest, 'MicrosoftTeams'))
  return [
    ...problems.map((problem) => `Schema ${manifest.manifestVersion}: ${problem}`),
    ...later.map((problem) => `Schema ${newest}: ${problem}`),
  ]
}

async function validate(document: object, schema: Schema): Promise<string[]> {
  const found = await manifestPackage.AppManifestUtils.validateAgainstSchema(document as never, schema as never)
  return found.map((problem) => problem.trim())
}
