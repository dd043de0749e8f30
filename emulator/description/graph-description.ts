import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import type { Description, Method, Operation, Parameter, PathItem, Reference, Schema } from './description.ts'

export const graph = JSON.parse(readFileSync(join(import.meta.dirname, 'graph.json'), 'utf8')) as Description

export type Route = { template: string; item: PathItem; params: Record<string, string> }

type Compiled = { template: string; item: PathItem; names: string[]; pattern: RegExp; literal: number }

const routes: Compiled[] = Object.entries(graph.paths)
  .map(([template, item]) => compile(template, item))
  .sort((a, b) => b.literal - a.literal || a.names.length - b.names.length)

function compile(template: string, item: PathItem): Compiled {
  const names: string[] = []
  let literal = 0
  const source = template
    .split(/(\{[^}]+\})/)
    .map((part) => {
      const name = /^\{([^}]+)\}$/.exec(part)?.[1]
      if (!name) {
        literal += part.length
        return RegExp.escape(part)
      }
      names.push(name)
      if (name === 'item-path' || name === 'site-path') return '([^:]+?)'
      return ['driveItem-id', 'name', 'hostname'].includes(name) ? '((?!\\$)[^/:]+)' : '((?!\\$)[^/]+)'
    })
    .join('')
  return { template, item, names, literal, pattern: new RegExp(`^${source}${/-path\}$/.test(template) ? ':?' : ''}$`) }
}

/** Finds the described path that a request path (after /v1.0, still percent-encoded) belongs to. */
export function matchPath(path: string): Route | null {
  const normal = path.replace(/\/+$/, '').replace(/\/([A-Za-z]+)\('([^']*)'\)(?=\/|$)/g, '/$1/$2')
  const segments = normal.split('/').map(decodeSegment).join('/')
  for (const { pattern, names, template, item } of routes) {
    const found = pattern.exec(segments)
    if (found) return { template, item, params: Object.fromEntries(names.map((name, i) => [name, found[i + 1] ?? ''])) }
  }
  return null
}

function decodeSegment(segment: string) {
  const decoded = decodeURIComponent(segment)
  return decoded.includes('/') ? segment : decoded
}

function resolve<T extends object>(value: T | Reference): T {
  if (!('$ref' in value) || typeof value.$ref !== 'string') return value as T
  const [, , kind, name] = value.$ref.split('/') as [string, string, keyof Description['components'], string]
  return graph.components[kind][name] as T
}

export function operationOf(route: Route, method: string): Operation | null {
  return route.item[method.toLowerCase() as Method] ?? null
}

/** The permissions of which one must be held, as the description lists them; null when no such token can do it. */
export function permissionsFor(route: Route, operation: Operation, auth: 'app' | 'delegated'): string[] | null {
  const name = operation['x-permissions'] ?? permissionsAbove(route.template)
  const set = name ? graph['x-permission-sets'][name] : undefined
  const side = set?.[auth === 'app' ? 'application' : 'delegated']
  if (!side) return null
  return [...(side.least ?? []), ...(side.higher ?? [])]
}

/** Where the description names none for a part of a resource, reading it takes what reading the resource takes. */
function permissionsAbove(template: string): string | undefined {
  const above = template.slice(0, template.lastIndexOf('/'))
  return above && (graph.paths[above]?.get?.['x-permissions'] ?? permissionsAbove(above))
}

export type Refusal = { code: string; message: string }

/** What Graph would refuse about the query options of a request. */
export function refuseQuery(route: Route, operation: Operation, query: URLSearchParams): Refusal | null {
  const declared = new Map<string, Parameter>(
    [...(route.item.parameters ?? []), ...(operation.parameters ?? [])]
      .map((parameter) => resolve<Parameter>(parameter))
      .filter((parameter) => parameter.in === 'query')
      .map((parameter) => [parameter.name, parameter]),
  )
  const type = typeOfResponse(operation)
  for (const [name, value] of query) {
    const parameter = declared.get(name) ?? declared.get(`$${name}`)
    if (!parameter) return badRequest(`The query parameter '${name}' is not supported.`)
    if (query.getAll(name).length > 1) return badRequest(`Query option '${name}' was specified more than once.`)
    if (parameter.schema?.pattern && !new RegExp(parameter.schema.pattern).test(value))
      return badRequest(`Invalid value '${value}' for ${parameter.name} query option.`)
    const unknown = type && unknownProperty(parameter.name, value, type)
    if (unknown) return badRequest(`Could not find a property named '${unknown}' on type 'microsoft.graph.${type}'.`)
  }
  for (const { name, required } of declared.values())
    if (required && !query.has(name)) return badRequest(`This request requires a '${name}' query parameter.`)
  return null
}

const badRequest = (message: string): Refusal => ({ code: 'BadRequest', message })

function typeOfResponse(operation: Operation): string | null {
  for (const [status, response] of Object.entries(operation.responses ?? {})) {
    if (!status.startsWith('2')) continue
    const schema = resolve(response).content?.['application/json']?.schema
    const name = (schema?.$ref ?? schema?.properties?.value?.items?.$ref)?.split('/').pop()
    if (name) return name
  }
  return null
}

/** Names of the properties of a type, and which of them lead to another resource. */
function propertiesOf(type: string): { all: Set<string>; navigation: Set<string> } {
  const schema = graph.components.schemas[type]
  const own = Object.entries(schema?.properties ?? {})
  const navigation = new Set([
    ...(schema?.['x-navigation-not-described'] ?? []),
    ...own.filter(([, property]) => property['x-navigation']).map(([name]) => name),
  ])
  const all = new Set(['id', ...own.map(([name]) => name), ...navigation])
  if (schema?.['x-polymorphic'])
    for (const part of [`${type}.base`, ...(schema['x-derived'] ?? [])]) {
      const more = propertiesOf(part)
      for (const name of more.all) all.add(name)
      for (const name of more.navigation) navigation.add(name)
    }
  return { all, navigation }
}

function unknownProperty(option: string, value: string, type: string): string | null {
  const { all, navigation } = propertiesOf(type)
  const roots = (list: string) => list.split(',').map((one) => one.trim().split(/[/\s(]/)[0] ?? '')
  if (option === '$select' || option === '$orderby') return roots(value).find((name) => !all.has(name)) ?? null
  if (option === '$expand') return roots(value.replace(/\([^)]*\)/g, '')).find((name) => !navigation.has(name)) ?? null
  if (option !== '$filter') return null
  // Graph takes the names in a filter without regard to case: JoinWebUrl is documented so
  const known = new Set([...all].map((name) => name.toLowerCase()))
  const bare = value.replace(/'(?:[^']|'')*'/g, "''")
  for (const [, name] of bare.matchAll(/(?:^|[\s(,])([A-Za-z]\w*)(?:\/\w+)*\s+(?:eq|ne|gt|ge|lt|le|in|has)\b/g))
    if (name && name.length > 1 && !known.has(name.toLowerCase())) return name
  return null
}

const ajv = new Ajv2020({ strict: false, allErrors: false, verbose: true, validateFormats: false })
ajv.addKeyword({
  keyword: 'x-enum',
  schemaType: 'array',
  validate: (list: unknown[], value: unknown) =>
    list.some((one) => one === value || String(one).toLowerCase() === String(value).toLowerCase()),
})
ajv.addSchema({ $id: 'graph', components: { schemas: readable(graph.components.schemas) } })
const validators = new Map<Schema, ValidateFunction>()

/** Graph reads enum values without regard to case, which JSON Schema cannot say. */
function readable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const names = key === 'enum' && Array.isArray(inner) && !inner.some((one) => String(one).startsWith('#'))
      if (key === '$ref') return [key, `graph${inner}`]
      return [names ? 'x-enum' : key, readable(inner)]
    }),
  )
}

/** What Graph would refuse about a JSON body; `undefined` stands for no body. */
export function refuseBody(operation: Operation, contentType: string, body: unknown): Refusal | null {
  const described = operation.requestBody && resolve(operation.requestBody)
  if (!described) return body === undefined ? null : badRequest('This operation takes no body.')
  if (described.content['application/octet-stream']) return null
  if (body === undefined) return described.required ? badRequest('Empty Payload. JSON content expected.') : null
  if (contentType !== 'application/json') return badRequest(`A body of type '${contentType}' cannot be read here.`)
  const schema = described.content['application/json']?.schema
  if (!schema) return null
  const validate = validators.get(schema) ?? ajv.compile(readable(schema) as object)
  validators.set(schema, validate)
  return validate(body) ? null : refusalOf(validate.errors ?? [])
}

function refusalOf(errors: ErrorObject[]): Refusal {
  const combining = new Set(['anyOf', 'oneOf', 'allOf', 'if', 'not'])
  const telling = errors.filter(({ keyword, params }) => !combining.has(keyword) && params.type !== 'null')
  const error = telling[0] ?? errors[0]
  const at = error?.instancePath || '/'
  const unknown = error?.params.additionalProperty ?? error?.params.unevaluatedProperty
  const code = 'RequestBodyRead'
  if (unknown)
    return {
      code,
      message: `The property '${unknown}' does not exist at '${at}'. Make sure to only use property names that are defined by the type.`,
    }
  if (error?.keyword === 'x-enum') return { code, message: `Requested value '${error.data}' was not found. (${at})` }
  if (error?.keyword === 'required') return badRequest(`'${error.params.missingProperty}' is missing at '${at}'.`)
  return { code, message: `Cannot read the value at '${at}': ${error?.message}.` }
}
