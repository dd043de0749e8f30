import { makeStyles, tokens } from '@fluentui/react-components'
import { sayMissed } from '../../bot/api/core-group.ts'
import { ChooseDay } from '../parts/choose-day.tsx'
import { Section } from '../parts/section.tsx'
import { TextDialog } from '../parts/text-dialog.tsx'
import { goTo } from '../shell/place.ts'
import { useSession } from '../shell/session.ts'
import { english } from './english.ts'
import { useWriting } from './use-record.ts'

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** For whoever runs it: its day, another one, or that it did not take place. */
export function DaySection() {
  const styles = useStyles()
  const { page, reload } = useWriting()
  const { id, judged } = page
  const chosen = (coreGroupId: string) => (coreGroupId === id ? reload() : goTo(`#/${encodeURIComponent(coreGroupId)}`))
  const day = <ChooseDay meeting={page} onDone={chosen} />
  if (judged === 'no-day') return <Section title={english.day.title}>{day}</Section>
  if (judged === 'missed') return <Section title={english.day.instead}>{day}</Section>
  if (judged === 'to-come') return <div className={styles.actions}>{day}</div>
  return judged === 'to-record' ? (
    <div className={styles.actions}>
      <MissedDialog />
    </div>
  ) : null
}

function MissedDialog() {
  const { api } = useSession()
  const { page, reload } = useWriting()
  const words = english.missed
  return (
    <TextDialog
      trigger={{ children: words.open }}
      title={words.title}
      lead={words.lead}
      label={words.label}
      hint={words.hint}
      missing={words.missing}
      confirm={words.confirm}
      send={(reason) => api.call(sayMissed, { params: { id: page.id }, body: { reason } })}
      onDone={reload}
    />
  )
}
