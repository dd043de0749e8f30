// Makes graph.json out of the official Graph description: node emulator/description/make.ts OFFICIAL.json
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Description, PathItem } from './description.ts'
import { operations } from './operations.ts'

const [source] = process.argv.slice(2)
if (!source) {
  console.error('usage: node emulator/description/make.ts GRAPH-OPENAPI.json')
  process.exit(2)
}
const official = JSON.parse(readFileSync(source, 'utf8')) as Description

const paths: Record<string, PathItem> = {}
for (const [template, methods] of Object.entries(operations)) {
  const known = official.paths[template]
  if (!known) continue
  const kept = Object.fromEntries(Object.entries(known).filter(([key]) => methods.includes(key)))
  if (Object.keys(kept).length === 0) continue
  paths[template] = { ...(known.parameters && { parameters: known.parameters }), ...kept }
}

const made: Description = {
  openapi: official.openapi,
  info: official.info,
  'x-permission-sets': {},
  paths,
  components: { responses: {}, schemas: {}, requestBodies: {}, parameters: {} },
}

/** Copies whatever the value refers to, and what that refers to, into the description being made. */
function keepReferences(value: unknown) {
  if (Array.isArray(value)) return value.forEach(keepReferences)
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (key === '$ref' && typeof inner === 'string') {
      const [, , kind, name] = inner.split('/') as [string, string, keyof Description['components'], string]
      keepComponent(kind, name)
    } else if (key === 'x-permissions' && typeof inner === 'string') {
      const set = official['x-permission-sets'][inner]
      if (set) made['x-permission-sets'][inner] = set
    } else if (key === 'x-derived' && Array.isArray(inner)) {
      for (const derived of inner) keepComponent('schemas', derived)
    } else keepReferences(inner)
  }
}

function keepComponent(kind: keyof Description['components'], name: string) {
  const found = official.components[kind][name]
  if (!found || made.components[kind][name]) return
  made.components[kind][name] = found as never
  if (kind === 'schemas') keepComponent('schemas', `${name}.base`)
  keepReferences(found)
}

keepReferences(paths)
writeFileSync(join(import.meta.dirname, 'graph.json'), `${JSON.stringify(made, null, 2)}\n`)
console.error(`${Object.keys(paths).length} paths, ${Object.keys(made.components.schemas).length} schemas`)
