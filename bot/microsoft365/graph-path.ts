/** A Graph address: `shape` is the same without its values, so that it may be logged. */
export interface GraphPath {
  url: string
  shape: string
}

/**
 * Puts values into a Graph address, each encoded; an array is a path of several segments.
 *
 * @example path`/users/${'a#b'}/events`.url // '/users/a%23b/events'
 */
export function path(strings: TemplateStringsArray, ...values: (string | string[])[]): GraphPath {
  const encoded = values.map((value) => [value].flat().map(encodeURIComponent).join('/'))
  return { url: String.raw({ raw: strings }, ...encoded), shape: strings.join('…') }
}

export function below({ url, shape }: GraphPath, action: string | GraphPath): GraphPath {
  const added = typeof action === 'string' ? { url: action, shape: action } : action
  return { url: url + added.url, shape: shape + added.shape }
}

/** A string literal in a $filter. */
export function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`
}
