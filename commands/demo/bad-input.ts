/** What was handed to the command cannot be used; the message is one line that says where and what is expected. */
export class BadInput extends Error {
  override readonly name = 'BadInput'
}

/** On one line whatever it holds. */
export function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
