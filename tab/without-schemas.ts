import type { Plugin } from 'vite'

interface Node {
  type: string
  start: number
  end: number
  [key: string]: unknown
}

type Edit = { start: number; end: number; text: string }

/** Of a route only the service reads these. */
const CHECKED_BY_THE_SERVICE = ['body', 'answer', 'query', 'event']
const ROUTES = ['endpoint', 'streamEndpoint', 'uploadEndpoint']
const BUILDS_A_SCHEMA = /\bz\.|\b(endpoint|streamEndpoint|uploadEndpoint)\(|\.(extend|shape|pick|omit|partial)\b/

/**
 * Leaves out of the page what only the service checks. Both share the routes, and the page keeps their types; but the
 * library behind the schemas would be a sixth of what is fetched before anybody sees anything. A schema that a page uses
 * itself stays.
 */
export function withoutSchemas(): Plugin {
  return {
    name: 'without-schemas',
    transform: {
      filter: { id: /\/(bot\/api|conference)\/.+\.ts$/ },
      handler(code) {
        const { body } = this.parse(code, { lang: 'ts' }) as unknown as { body: Node[] }
        const edits = [...body.flatMap(shapesOfRoutes), ...body.flatMap((node) => unusedUnlessAsked(node, code))]
        // From the end, so that what stands before keeps its place; an outer edit comes after those within it.
        return edits
          .toSorted((a, b) => b.start - a.start)
          .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), code)
      },
    },
  }
}

/** `endpoint('GET', '/…', { body, answer, versioned: true })` keeps what the page reads. */
function shapesOfRoutes(node: Node): Edit[] {
  const isRoute = node.type === 'CallExpression' && ROUTES.includes(String((node.callee as Node).name))
  if (!isRoute) return Object.values(node).flatMap((value) => [value].flat().filter(isNode).flatMap(shapesOfRoutes))
  const shapes = (node.arguments as Node[]).find(({ type }) => type === 'ObjectExpression')
  const properties = (shapes?.properties ?? []) as Node[]
  return properties.flatMap((property, index) => {
    const isKept = !CHECKED_BY_THE_SERVICE.includes(String((property.key as Node | undefined)?.name))
    const end = properties[index + 1]?.start ?? (shapes as Node).end - 1
    return isKept ? [] : [{ start: property.start, end, text: '' }]
  })
}

/** `const Row = z.object(…)` is made by a function without effects, so that the bundler drops it where nobody uses it. */
function unusedUnlessAsked(node: Node, code: string): Edit[] {
  const declared = node.type === 'ExportNamedDeclaration' ? (node.declaration as Node | null) : node
  if (declared?.type !== 'VariableDeclaration') return []
  return (declared.declarations as Node[]).flatMap(({ init }) => {
    const made = init as Node | null
    if (!made || made.type.includes('Function') || !BUILDS_A_SCHEMA.test(code.slice(made.start, made.end))) return []
    return [
      { start: made.start, end: made.start, text: '/* @__PURE__ */ (() => (' },
      { start: made.end, end: made.end, text: '))()' },
    ]
  })
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
}
