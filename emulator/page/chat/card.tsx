import { type Action, AdaptiveCard, ExecuteAction, OpenUrlAction, SubmitActionBase } from 'adaptivecards'
import { useEffect, useRef } from 'react'
import type { Tap } from '../controls.ts'
import { hostConfig } from './host-config.ts'
import { toHtml } from './markdown.ts'

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = toHtml(text)
  result.didProcess = true
}

/** An adaptive card, drawn by Microsoft's own renderer. What was typed into it stays until the card itself changes. */
export function Card(props: {
  card: object
  busy: boolean
  onTap: (tap: Omit<Tap, 'messageId'>) => void
  onOpen: (url: string) => void
}) {
  const place = useRef<HTMLDivElement>(null)
  const act = useRef<(action: Action) => void>(() => {})
  const open = useRef(props.onOpen)
  open.current = props.onOpen
  const json = JSON.stringify(props.card)

  act.current = (action) => {
    if (action instanceof OpenUrlAction) return action.url && props.onOpen(action.url)
    if (action instanceof SubmitActionBase) props.onTap({ action: nameOf(action), ...carriedBy(action) })
  }

  useEffect(() => {
    const card = new AdaptiveCard()
    card.hostConfig = hostConfig
    card.onExecuteAction = (action) => act.current(action)
    card.onAnchorClicked = (_, anchor) => {
      open.current(anchor.href)
      return true
    }
    card.parse(JSON.parse(json))
    place.current?.replaceChildren(card.render() ?? '')
  }, [json])

  return <div className="card" ref={place} inert={props.busy} aria-busy={props.busy} />
}

const nameOf = (action: SubmitActionBase) =>
  (action instanceof ExecuteAction && action.verb) || action.title || action.id || ''

/** The action's own data, and what was typed if the action asks for it. */
function carriedBy(action: SubmitActionBase) {
  const inputs =
    action.associatedInputs === 'none'
      ? []
      : ((action.getRootObject() as AdaptiveCard | undefined)?.getAllInputs() ?? [])
  const typed = inputs.flatMap(({ id, value }) => (id && value !== undefined ? [[id, String(value)]] : []))
  const { data } = action.toJSON() as { data?: unknown }
  return { data, inputs: Object.fromEntries(typed) as Record<string, string> }
}
