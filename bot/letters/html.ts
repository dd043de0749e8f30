/** Markup that is safe to send: only the `html` tag makes it, and the tag escapes every value put into it. */
export interface Html {
  readonly markup: string
}

export type Part = Html | string | number | false | null | undefined | readonly Part[]

/** html`<p>${anything}</p>`: text is escaped, Html goes in as it is, lists are joined, nothing-values leave no trace. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  const markup = strings.reduce((all, text, index) => all + render(parts[index - 1]) + text)
  return { markup }
}

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (typeof part === 'string' || typeof part === 'number') return escapeText(String(part))
  return 'markup' in part ? part.markup : part.map(render).join('')
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
