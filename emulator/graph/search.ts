import { refuse } from './call.ts'

/** Cut into words where people see them: names and descriptions. Any other property is compared from its beginning. */
const inWords = ['displayName', 'description']

/**
 * $search on the directory: clauses in double quotes with AND and OR between them.
 *
 * @example '"displayName:ann" OR "mail:ann"'
 */
export function searchFor<T extends Record<string, unknown>>(search: string | null, list: T[]): T[] {
  if (!search) return list
  const alternatives = search.split(/\s+OR\s+/).map((part) => part.split(/\s+AND\s+/).map(readClause))
  return list.filter((resource) => alternatives.some((clauses) => clauses.every((matches) => matches(resource))))
}

function readClause(text: string): (resource: Record<string, unknown>) => boolean {
  const [, name = '', wanted = ''] = /^"(\w+):(.+)"$/.exec(text.trim()) ?? []
  if (!name)
    return refuse(
      400,
      'Request_BadRequest',
      `Syntax error at '${text}': a clause is "property:text", in double quotes.`,
    )
  return (resource) => {
    const value = String(resource[name] ?? '')
    if (!inWords.includes(name)) return value.toLowerCase().startsWith(wanted.toLowerCase())
    const words = wordsIn(value)
    return wordsIn(wanted).every((part) => words.some((word) => word.startsWith(part)))
  }
}

/** Apart at blanks and signs, and where a capital follows a small letter. */
function wordsIn(text: string): string[] {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}
