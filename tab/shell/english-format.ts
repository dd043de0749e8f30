// Not by the browser's own words for lists and numbers: to begin with them costs a tenth of a first view.

/** "education, health and police" */
export function listWords(things: readonly string[]): string {
  const last = things.at(-1) ?? ''
  return things.length < 2 ? last : `${things.slice(0, -1).join(', ')} and ${last}`
}

/** "2,014" */
export function amountWords(amount: number): string {
  return String(amount).replaceAll(/\B(?=(\d{3})+$)/g, ',')
}
