import type { CardMessage } from '../ports.ts'

/** What somebody did in their personal chat with the bot. `from` is proven by the channel's token. */
export type Inbound = {
  conversationId: string
  /** With the conversation it names the activity: Teams may deliver the same one again. */
  activityId: string
  from: { entraId: string }
  at: Temporal.Instant
} & (
  | { kind: 'text'; text: string }
  /** Download addresses are short-lived and name their own key: fetch first, keep none. */
  | { kind: 'file'; text: string; files: { name: string; downloadUrl: string }[] }
  /** `sentActivityId` is the message the card stands on; `fallback` when an old client sent it as a message. */
  | { kind: 'action'; verb: string; data: unknown; sentActivityId: string | null; fallback: boolean }
  /** Teams asks what to open when somebody pressed a button that opens a dialog. */
  | { kind: 'dialog'; data: unknown; sentActivityId: string | null }
  /** What the dialog handed over when it closed. */
  | { kind: 'dialog-done'; data: unknown }
  | { kind: 'installed' }
  | { kind: 'other' }
)

/** `replace` takes the place of the card that was tapped; `messages` are new ones below it; `dialog` is what opens. */
export interface Answer {
  replace?: CardMessage
  /** The card that is replaced, where it is not the one that was just tapped. */
  replacedId?: string
  dialog?: { title: string; url: string } | { message: string }
  messages?: CardMessage[]
}
