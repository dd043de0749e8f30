import type { DataOf, DialogTask, Verb } from './actions.ts'
import { english } from './english.ts'

/** The part of Adaptive Cards 1.5 that our cards use. */
export interface AdaptiveCard {
  type: 'AdaptiveCard'
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json'
  version: '1.5'
  fallbackText: string
  speak: string
  body: Element[]
}

/** A card, and what its notification may show: reference and date, nothing else. */
export interface CardMessage {
  card: AdaptiveCard
  summary: string
}

interface Common {
  id?: string
  isVisible?: boolean
  spacing?: 'none' | 'small' | 'medium' | 'large'
  separator?: boolean
}
interface TextBlock extends Common {
  type: 'TextBlock'
  text: string
  wrap: true
  style?: 'heading'
  size?: 'small' | 'medium'
  weight?: 'bolder'
  color?: 'accent'
  isSubtle?: true
}
interface RichTextBlock extends Common {
  type: 'RichTextBlock'
  inlines: { type: 'TextRun'; text: string; italic?: true }[]
}
interface FactSet extends Common {
  type: 'FactSet'
  facts: { title: string; value: string }[]
}
interface Container extends Common {
  type: 'Container'
  items: Element[]
  style?: 'emphasis' | 'warning' | 'attention' | 'good'
}
interface Column {
  type: 'Column'
  width: 'auto' | 'stretch'
  items: Element[]
  verticalContentAlignment?: 'center'
  selectAction?: Action
}
interface ColumnSet extends Common {
  type: 'ColumnSet'
  columns: Column[]
}
interface ActionSet extends Common {
  type: 'ActionSet'
  actions: Action[]
}
interface Input extends Common {
  id: string
  label: string
}
interface TextInput extends Input {
  type: 'Input.Text'
  maxLength: number
  placeholder?: string
}
interface DateInput extends Input {
  type: 'Input.Date'
  value: string
  max: string
  isRequired: true
  errorMessage: string
}
interface ChoiceInput extends Input {
  type: 'Input.ChoiceSet'
  style: 'expanded'
  choices: { title: string; value: string }[]
  isRequired: true
  errorMessage: string
}
export type Element =
  | TextBlock
  | RichTextBlock
  | FactSet
  | Container
  | ColumnSet
  | ActionSet
  | TextInput
  | DateInput
  | ChoiceInput

interface Submit {
  type: 'Action.Submit'
  title: string
  data: Record<string, unknown>
  associatedInputs: 'auto' | 'none'
}
interface Execute {
  type: 'Action.Execute'
  title: string
  verb: Verb
  data: Record<string, unknown>
  associatedInputs: 'auto' | 'none'
  fallback: Submit
  style?: 'positive'
  tooltip?: string
}
interface OpenUrl {
  type: 'Action.OpenUrl'
  title: string
  url: string
  style?: 'positive'
  tooltip?: string
}
interface ToggleVisibility {
  type: 'Action.ToggleVisibility'
  title: string
  targetElements: string[]
  style?: 'positive'
  tooltip?: string
}
/** Teams asks the bot for the dialog that it opens, and shows it beside the chat. */
interface OpenDialog {
  type: 'Action.Submit'
  title: string
  data: DataOf<'dialog'> & { verb: 'dialog'; msteams: { type: 'task/fetch' } }
  associatedInputs: 'none'
  style?: 'positive'
  tooltip?: string
}
export type Action = Execute | OpenUrl | ToggleVisibility | OpenDialog

type Shown<T> = T | undefined | false | ''
const present = <T>(items: Shown<T>[]): T[] => items.filter((item): item is T => Boolean(item))

/**
 * Every card is made here: a heading, then what and by when in its first line, then the rest.
 * `reference` and `date` are all that the notification shows; an answer about no conference has neither.
 */
export function message(content: {
  reference?: string
  date?: string
  title: string
  lines: Shown<string>[]
  body?: Shown<Element>[]
}): CardMessage {
  const lines = present(content.lines)
  const said = [content.title, ...lines].map(asSentence).join(' ')
  return {
    summary: present([content.reference, content.date]).join(', ') || english.noConferenceSummary,
    card: {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      fallbackText: said,
      speak: said,
      body: [
        heading(content.title),
        ...lines.map((line, index) => (index === 0 ? strong(line) : text(line, 'small'))),
        ...present(content.body ?? []),
      ],
    },
  }
}

const asSentence = (line: string) => (/[.?:]$/.test(line) ? line : `${line}.`)

export function text(words: string, spacing?: Common['spacing']): TextBlock {
  return { type: 'TextBlock', text: words, wrap: true, ...(spacing && { spacing }) }
}

const heading = (words: string): TextBlock => ({ ...text(words), style: 'heading', size: 'medium', weight: 'bolder' })
export const strong = (words: string): TextBlock => ({ ...text(words, 'small'), weight: 'bolder' })
export const subtle = (words: string): TextBlock => ({ ...text(words, 'small'), isSubtle: true })

/** Words that a person typed. A TextRun knows no markdown, so nobody can put a link into a card. */
export function quoted(words: string): Container {
  return { type: 'Container', style: 'emphasis', items: [verbatim(words)] }
}

export function verbatim(words: string): RichTextBlock {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: words }] }
}

export function facts(pairs: Shown<[title: string, value: string]>[]): FactSet {
  return { type: 'FactSet', facts: present(pairs).map(([title, value]) => ({ title, value })) }
}

export function box(style: Container['style'], items: Shown<Element>[]): Container {
  return { type: 'Container', style, items: present(items), spacing: 'medium' }
}

/** Older clients send the Submit: its data carries the verb too. Inputs travel only with an action that asks for them. */
export function execute<V extends Verb>(
  verb: V,
  title: string,
  ids: DataOf<V>,
  inputs: 'auto' | 'none' = 'none',
): Execute {
  const data = { verb, ...ids }
  const fallback: Submit = { type: 'Action.Submit', title, data, associatedInputs: inputs }
  return { type: 'Action.Execute', title, verb, data, associatedInputs: inputs, fallback }
}

export function dialog(task: DialogTask, title: string, ids: { conferenceId: string; reportId: string }): OpenDialog {
  const data = { msteams: { type: 'task/fetch' as const }, verb: 'dialog' as const, task, ...ids }
  return { type: 'Action.Submit', title, data, associatedInputs: 'none' }
}

export const openUrl = (title: string, url: string): OpenUrl => ({ type: 'Action.OpenUrl', title, url })
export const ask = (title: string, words: string) => execute('ask', title, { words })
export const toggle = (title: string, panelId: string): ToggleVisibility => ({
  type: 'Action.ToggleVisibility',
  title,
  targetElements: [panelId],
})

/** The one main action first, then at most three others. */
export function buttons(main: Action, ...others: Shown<Action>[]): ActionSet {
  return { type: 'ActionSet', spacing: 'medium', actions: [{ ...main, style: 'positive' }, ...present(others)] }
}

/** Where nothing is asked for: what one may still do, at most four. */
export function choices(...actions: Shown<Action>[]): ActionSet {
  return { type: 'ActionSet', spacing: 'medium', actions: present(actions) }
}

/** The quiet actions under the buttons, as words in a line. */
export function links(...actions: Shown<Action>[]): ColumnSet {
  return {
    type: 'ColumnSet',
    spacing: 'medium',
    columns: present(actions).map((action) => ({
      type: 'Column',
      width: 'auto',
      items: [{ ...text(action.title), color: 'accent' }],
      selectAction: action,
    })),
  }
}

/** Hidden until the `toggle` of the same id is pressed. */
export function panel(id: string, items: Shown<Element>[]): Container {
  return { ...box('emphasis', items), id, isVisible: false }
}

/** One line of a list: what it is about, and its one action. */
export function row(title: string, detail: Shown<string>, action?: Action): ColumnSet {
  return rowOf(title, detail ? [text(detail, 'none')] : [], action)
}

/** The same of words that a person typed. */
export function typedRow(title: string, typed: string, action?: Action): ColumnSet {
  return rowOf(title, [verbatim(typed)], action)
}

function rowOf(title: string, details: Element[], action: Action | undefined): ColumnSet {
  const words: Column = {
    type: 'Column',
    width: 'stretch',
    verticalContentAlignment: 'center',
    items: [strong(title), ...details],
  }
  const button: Column[] = action
    ? [
        {
          type: 'Column',
          width: 'auto',
          verticalContentAlignment: 'center',
          // Several buttons named alike in one list: the tooltip says which line each is about.
          items: [{ type: 'ActionSet', actions: [{ ...action, tooltip: `${action.title}: ${title}` }] }],
        },
      ]
    : []
  return { type: 'ColumnSet', spacing: 'medium', separator: true, columns: [words, ...button] }
}

/** A card folded to one line. */
export function folded(title: string, action: Action): ColumnSet {
  return {
    type: 'ColumnSet',
    columns: [
      { type: 'Column', width: 'stretch', items: [subtle(title)] },
      { type: 'Column', width: 'auto', items: [{ ...text(action.title), color: 'accent' }], selectAction: action },
    ],
  }
}

/** A long list would outgrow the card: the first ten, and how many more. */
export function firstTen<T>(items: readonly T[], show: (item: T) => Element): Element[] {
  const more = items.length - 10
  return [...items.slice(0, 10).map(show), ...(more > 0 ? [subtle(english.more(more))] : [])]
}

export function textInput(id: string, label: string, maxLength: number): TextInput {
  return { type: 'Input.Text', id, label, maxLength }
}

/** `today` is an ISO date: the value shown, and the latest that may be chosen. */
export function dateInput(id: string, label: string, errorMessage: string, today: string): DateInput {
  return { type: 'Input.Date', id, label, value: today, max: today, isRequired: true, errorMessage }
}

export function choiceInput(
  id: string,
  label: string,
  errorMessage: string,
  choices: ChoiceInput['choices'],
): ChoiceInput {
  return { type: 'Input.ChoiceSet', id, label, style: 'expanded', choices, isRequired: true, errorMessage }
}
