import { Badge } from '@fluentui/react-components'

export type Mood = 'good' | 'bad' | 'waiting' | 'plain'

const COLOURS = { good: 'success', bad: 'danger', waiting: 'warning', plain: 'informative' } as const

/** A state in a word. The colour only repeats what the word says. */
export function Word({ mood, children }: { mood: Mood; children: string }) {
  return (
    <Badge appearance="tint" color={COLOURS[mood]} shape="rounded">
      {children}
    </Badge>
  )
}
