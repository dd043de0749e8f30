/** What people can say, and the ways they say it. */
export const COMMANDS = {
  'my reports': ['my reports', 'reports', 'my report', 'report', 'what do i owe', 'list'],
  next: ['next', 'what is next', 'whats next', 'what happens next', 'what happens next for me', 'when'],
  submit: ['submit', 'send', 'send my report', 'submit my report', 'here it is'],
  done: ['done', 'finished', 'it is done', 'i have done it', 'completed'],
  'my actions': ['my actions', 'actions', 'tasks', 'to do', 'what i agreed to do', 'what did i agree to do'],
  'core group': ['core group', 'core groups', 'next core group', 'when is the core group'],
  plan: ['plan', 'my part of the plan', 'the protection plan', 'outline plan'],
  'nothing held': ['nothing held', 'nothing', 'we hold nothing', 'not known to us', 'no information', 'nil return'],
  withdraw: ['withdraw', 'withdraw my report', 'take it back', 'take back my report', 'undo'],
  help: ['help', 'hi', 'hello', 'hallo', 'start', 'what can you do', 'menu'],
  contact: ['contact', 'phone', 'ring', 'telephone', 'who do i ask', 'call you', 'email'],
  'comment or complain': [
    'comment or complain',
    'comment',
    'complain',
    'complaint',
    'compliment',
    'feedback',
    'dissent',
  ],
  templates: ['templates', 'template', 'form', 'forms', 'agenda', 'guide'],
} as const
export type Command = keyof typeof COMMANDS

/** At most twelve fit into the app's menu. What is not there stands on every receipt. */
export const NOT_IN_MENU: readonly Command[] = ['withdraw']

export type Understood =
  | { kind: 'command'; command: Command; reference: string | null }
  | { kind: 'reference'; reference: string }
  | { kind: 'unclear'; nearest: [Command, Command] }

/** Forgiving of case, punctuation, politeness, small slips and a reference anywhere in the sentence. */
export function understand(text: string): Understood {
  const reference = /\bcp[\s-]*(\d{3,7})\b/i.exec(text)?.[1]
  const said = plain(text.replace(/\bcp[\s-]*\d{3,7}\b/gi, ' '))
  const named = reference ? `CP-${reference}` : null
  if (said === '' && named) return { kind: 'reference', reference: named }
  const ranked = (Object.keys(COMMANDS) as Command[])
    .map((command) => ({ command, distance: Math.min(...COMMANDS[command].map((way) => distance(said, way))) }))
    .toSorted((a, b) => a.distance - b.distance)
  const [best, second] = ranked as [(typeof ranked)[number], (typeof ranked)[number]]
  if (best.distance <= 0.34) return { kind: 'command', command: best.command, reference: named }
  if (named) return { kind: 'reference', reference: named }
  return { kind: 'unclear', nearest: [best.command, second.command] }
}

/** The first web address in what somebody typed or pasted. */
export function linkIn(text: string): string | null {
  return /\bhttps:\/\/[^\s<>"']+/i.exec(text)?.[0] ?? null
}

const POLITE = /\b(please|thanks|thank you|can you|could you|i want to|i would like to|show|me|the|a|my)\b/g

function plain(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const bare = words.replace(POLITE, ' ').replace(/\s+/g, ' ').trim()
  return bare === '' ? words : bare
}

/** 0 when alike, 1 when nothing is: the share of letters to change, or of the way's words that are missing. */
function distance(said: string, way: string): number {
  const target = plain(way)
  const words = new Set(said.split(' '))
  const wanted = target.split(' ')
  const missing = wanted.filter((word) => !words.has(word)).length / wanted.length
  const extra = Math.min(0.3, Math.max(0, words.size - wanted.length) * 0.06)
  return Math.min(edits(said, target) / Math.max(said.length, target.length, 1), missing + extra)
}

/** Levenshtein's distance. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    row = next
  }
  return row[b.length] as number
}
