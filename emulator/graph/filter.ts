import { refuse } from './call.ts'

type Test = (resource: Record<string, unknown>) => boolean

/** The part of OData's $filter that is used here: eq, ne, gt, ge, lt, le, startswith, any(x:x eq …), and, or, not, brackets. */
export function filterBy<T extends object>(filter: string | null, list: T[]): T[] {
  if (!filter) return list
  const tokens = filter.match(/'(?:[^']|'')*'|[()]|[^\s()']+/g) ?? []
  const test = parseOr(tokens)
  if (tokens.length > 0) unsupported(tokens.join(' '))
  return list.filter((resource) => test(resource as Record<string, unknown>))
}

const unsupported = (part: string) => refuse(400, 'Request_UnsupportedQuery', `Unsupported filter near '${part}'.`)

function parseOr(tokens: string[]): Test {
  const left = parseAnd(tokens)
  if (tokens[0] !== 'or') return left
  tokens.shift()
  const right = parseOr(tokens)
  return (resource) => left(resource) || right(resource)
}

function parseAnd(tokens: string[]): Test {
  const left = parseOne(tokens)
  if (tokens[0] !== 'and') return left
  tokens.shift()
  const right = parseAnd(tokens)
  return (resource) => left(resource) && right(resource)
}

function parseOne(tokens: string[]): Test {
  const [first = '', second] = tokens
  if (first === 'not') {
    tokens.shift()
    const inner = parseOne(tokens)
    return (resource) => !inner(resource)
  }
  if (first === '(') {
    tokens.shift()
    const inner = parseOr(tokens)
    if (tokens.shift() !== ')') unsupported(filterEnd)
    return inner
  }
  if (first.endsWith('/any') && second === '(') return parseAny(tokens)
  if (first.toLowerCase() === 'startswith' && second === '(') {
    const [, , name = '', value = ''] = tokens.splice(0, 5)
    return (resource) => textOf(resource, name.replace(',', '')).startsWith(literal(value))
  }
  return parseComparison(tokens)
}

const filterEnd = 'the end'

function parseAny(tokens: string[]): Test {
  const [path = '', , lambda = '', operator, value = '', end] = tokens.splice(0, 6)
  if (operator !== 'eq' || end !== ')' || !/^(\w+):\1$/.test(lambda)) unsupported(lambda)
  const name = path.replace(/\/any$/, '')
  return (resource) => {
    const all = resource[name]
    return Array.isArray(all) && all.some((one) => String(one).toLowerCase() === literal(value))
  }
}

function parseComparison(tokens: string[]): Test {
  const [name = '', operator = '', value = ''] = tokens.splice(0, 3)
  const wanted = literal(value)
  const tests: Record<string, (actual: string) => boolean> = {
    eq: (actual) => actual === wanted,
    ne: (actual) => actual !== wanted,
    gt: (actual) => actual > wanted,
    ge: (actual) => actual >= wanted,
    lt: (actual) => actual < wanted,
    le: (actual) => actual <= wanted,
  }
  const test = tests[operator] ?? unsupported(`${name} ${operator}`)
  return (resource) => test(textOf(resource, name))
}

/** Graph compares text without regard to case. */
function literal(token: string) {
  return token.replace(/^'|'$/g, '').replaceAll("''", "'").toLowerCase()
}

function textOf(resource: Record<string, unknown>, path: string): string {
  let value: unknown = resource
  for (const name of path.split('/')) value = (value as Record<string, unknown> | null | undefined)?.[name]
  return String(value ?? 'null').toLowerCase()
}
