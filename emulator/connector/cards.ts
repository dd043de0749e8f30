import { isDeepStrictEqual } from 'node:util'

type Element = { type?: string; id?: string; [property: string]: unknown }

export type CardAction = Element & { title?: string; verb?: string; data?: unknown; url?: string }

/** All elements and actions of a card, but for what stands in only as a fallback. */
function elementsOf(part: unknown): Element[] {
  if (Array.isArray(part)) return part.flatMap(elementsOf)
  if (typeof part !== 'object' || part === null) return []
  const inner = Object.entries(part).flatMap(([name, value]) =>
    ['fallback', 'refresh', 'data'].includes(name) ? [] : elementsOf(value),
  )
  return [part as Element, ...inner]
}

/** The action of a card with that verb, title or id; several may share it and differ in their data. */
export function findAction(card: unknown, wanted: string, ownData?: unknown): CardAction | null {
  const actions = elementsOf(card).filter(({ type }) => type?.startsWith('Action.')) as CardAction[]
  const named = actions.filter(({ verb, title, id }) => [verb, title, id].includes(wanted))
  return named.find(({ data }) => ownData === undefined || isDeepStrictEqual(data, ownData)) ?? null
}

/** The values that the client sends with an action; it does not send at all while a required one is missing. */
export function inputValues(card: unknown, entered: Record<string, string>): Record<string, string> {
  const inputs = elementsOf(card).filter(({ type }) => type?.startsWith('Input.'))
  const values = Object.fromEntries(
    inputs.flatMap(({ id = '', type, value }) => {
      const text = entered[id] ?? value ?? (type === 'Input.Toggle' ? 'false' : undefined)
      return text === undefined ? [] : [[id, String(text)]]
    }),
  )
  const unknown = Object.keys(entered).find((id) => !inputs.some((input) => input.id === id))
  if (unknown) throw new Error(`the card has no input '${unknown}'`)
  const missing = inputs.find(({ id = '', isRequired }) => isRequired && !values[id])
  if (missing) throw new Error(`Teams would not send this: the input '${missing.id}' is required`)
  return values
}
