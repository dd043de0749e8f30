/** Every text in a manifest with where it stands: `bots[0].commandLists[0].commands[3].title`. */
export function* leaves(value: unknown, at = ''): Generator<{ at: string; text: string }> {
  if (typeof value === 'string') yield { at, text: value }
  else if (Array.isArray(value)) for (const [index, one] of value.entries()) yield* leaves(one, `${at}[${index}]`)
  else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value)) yield* leaves(one, at ? `${at}.${name}` : name)
}
