import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkIcons, type Pictures } from './check-icons.ts'
import { checkManifest } from './check-manifest.ts'
import { fillIn, type Manifest } from './fill-in.ts'
import type { Identity } from './identity.ts'
import { checkLanguage, type LanguageFile, languageFileOf } from './language-files.ts'
import { againstSchemas } from './schemas.ts'

const room = join(import.meta.dirname, '../../manifest')

export interface PackageParts extends Pictures {
  manifest: Manifest
  languages: ReadonlyMap<string, LanguageFile>
}

export async function readParts(identity: Identity): Promise<PackageParts> {
  const manifest = fillIn(await readFile(join(room, 'manifest.json'), 'utf8'), identity)
  const { icons, localizationInfo } = manifest
  const packaged = await readEach('icons', [icons.color, icons.outline])
  const served = await readEach(
    'public',
    (await readdir(join(room, 'public'))).filter((name) => name.endsWith('.png')),
  )
  const translated = (localizationInfo?.additionalLanguages ?? []).map(({ file }) => file)
  const texts = await readEach('languages', translated)
  const languages = new Map([...texts].map(([name, bytes]) => [name, JSON.parse(Buffer.from(bytes).toString())]))
  return { manifest, packaged, served, languages }
}

/** What Microsoft, or the people who press its buttons, would refuse. Nothing means that it can be uploaded. */
export async function checkParts(parts: PackageParts): Promise<string[]> {
  const { manifest, languages } = parts
  // What is not of the manifest's shape cannot be looked at more closely.
  const bySchema = await againstSchemas(manifest)
  if (bySchema.length > 0) return bySchema
  const translated = manifest.localizationInfo?.additionalLanguages ?? []
  const ofLanguages = translated.map(async ({ file }) => {
    const texts = languages.get(file)
    return texts ? checkLanguage(file, texts, manifest) : [`manifest/languages/${file} is not there.`]
  })
  return [...checkManifest(manifest), ...checkIcons(manifest, parts), ...(await Promise.all(ofLanguages)).flat()]
}

/** The files of the zip, all at its top level. */
export async function filesOf({ manifest, packaged, languages }: PackageParts): Promise<Map<string, Uint8Array>> {
  const texts = new Map<string, object>([['manifest.json', manifest], ...languages])
  const own = manifest.localizationInfo?.defaultLanguageFile
  if (own) texts.set(own, await languageFileOf(manifest))
  const written = [...texts].map(([name, content]): [string, Uint8Array] => [
    name,
    Buffer.from(`${JSON.stringify(content, null, 2)}\n`),
  ])
  return new Map([...written, ...packaged])
}

/** Those of the named files that are there: what is missing is found by the checks, in words. */
async function readEach(folder: string, names: string[]): Promise<Map<string, Uint8Array>> {
  const there: string[] = await readdir(join(room, folder)).catch(() => [])
  const found = names.filter((name) => there.includes(name))
  return new Map(
    await Promise.all(found.map(async (name) => [name, await readFile(join(room, folder, name))] as const)),
  )
}
