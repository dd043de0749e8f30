/** A dialog as a page or the bot asks for it; sizes in pixels or as Teams names them. */
export type Task = {
  url?: string
  /** An adaptive card: as JSON text from a page, as an attachment from the bot. */
  card?: string | { content: object }
  title?: string
  width?: number | string
  height?: number | string
  /** Whom the result goes to in place of the page that opened it. */
  completionBotId?: string | null
}

/** What the bot answers to task/fetch and task/submit. */
export type TaskReply = { type: 'continue'; value: Task } | { type: 'message'; value: string }

export function taskReplyIn(body: unknown): TaskReply | null {
  const reply = (body as { task?: Partial<TaskReply> } | null)?.task
  if (reply?.type === 'message') return { type: 'message', value: String(reply.value ?? '') }
  return reply?.type === 'continue' && reply.value ? { type: 'continue', value: reply.value as Task } : null
}

const shares: Record<string, number> = { small: 20, medium: 50, large: 60 }

/** 600 → "600px", "medium" → half of what there is. */
export function lengthOf(size: Task['width'], unit: 'vw' | 'vh'): string {
  return typeof size === 'number' ? `${size}px` : `${shares[size ?? 'small'] ?? shares.small}${unit}`
}

export function cardOf({ card }: Task): object | null {
  if (typeof card === 'string') return JSON.parse(card) as object
  return card?.content ?? null
}
