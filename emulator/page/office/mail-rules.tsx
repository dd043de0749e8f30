import { Switch } from '@fluentui/react-components'
import { controls, type Person } from '../controls.ts'
import { english } from '../english.ts'
import { useLive } from '../live.ts'

/** What this mailbox does by itself: an answer while somebody is away, or sending everything back. */
export function MailRules({ person }: { person: Person }) {
  const rule = useLive(`mail-rule ${person.email}`, () => controls.mailRule(person.email))
  if (!rule) return null
  const set = (change: Parameters<typeof controls.setMailRule>[1]) =>
    controls.setMailRule(person.email, change).catch(console.warn)
  return (
    <details className="mail-rules">
      <summary>{english.mailRules}</summary>
      <Switch
        label={english.automaticReply}
        checked={Boolean(rule.automaticReply)}
        onChange={(_, { checked }) => set({ automaticReply: checked ? english.awayText : null })}
      />
      <Switch
        label={english.bounces}
        checked={rule.bounces ?? false}
        onChange={(_, { checked }) => set({ bounces: checked })}
      />
    </details>
  )
}
