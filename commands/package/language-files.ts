import { checkManifest } from './check-manifest.ts'
import type { Manifest } from './fill-in.ts'
import { leaves } from './leaves.ts'
import { againstSchemas, readSchema, schemaUrl } from './schemas.ts'

export type LanguageFile = Record<string, string>

/** The manifest's own texts in the form of a language file: what a translation starts from, and never out of step. */
export async function languageFileOf(manifest: Manifest): Promise<LanguageFile> {
  const schema = await readSchema(manifest.manifestVersion, 'MicrosoftTeams.Localization')
  const patterns = Object.keys(schema.patternProperties ?? {}).map((pattern) => new RegExp(pattern))
  const isText = (at: string) => at in schema.properties || patterns.some((pattern) => pattern.test(at))
  const texts = [...leaves(manifest)].filter(({ at, text }) => isText(at) && !at.startsWith('$') && !isAddress(text))
  return {
    $schema: schemaUrl(manifest.manifestVersion, 'MicrosoftTeams.Localization'),
    ...Object.fromEntries(texts.map(({ at, text }) => [at, text])),
  }
}

/** A translation says everything that the manifest says and nothing else, and would be accepted in its place. */
export async function checkLanguage(name: string, file: LanguageFile, manifest: Manifest): Promise<string[]> {
  const own = Object.keys(await languageFileOf(manifest))
  const missing = own.filter((key) => !(key in file))
  const extra = Object.keys(file).filter((key) => !own.includes(key))
  const translated = inPlace(manifest, { ...file, $schema: manifest.$schema ?? '' }) as Manifest
  return [
    ...missing.map((key) => `${name} lacks "${key}": translate it.`),
    ...extra.map((key) => `${name} has "${key}", which the manifest does not have: take it out.`),
    ...(await againstSchemas(translated)).map((problem) => `${name}: ${problem}`),
    ...checkManifest(translated).map((problem) => `${name}: ${problem}`),
  ]
}

/** The same value with the texts of the language file where it has one. */
function inPlace(value: unknown, texts: LanguageFile, at = ''): unknown {
  if (typeof value === 'string') return texts[at] ?? value
  if (Array.isArray(value)) return value.map((one, index) => inPlace(one, texts, `${at}[${index}]`))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, inPlace(one, texts, at ? `${at}.${name}` : name)]),
  )
}

const isAddress = (text: string) => /^https?:/.test(text)
