import { makeStyles, tokens } from '@fluentui/react-components'
import { Section } from '../parts/section.tsx'
import { ActionDialog } from './action-dialog.tsx'
import { english } from './english.ts'
import { ActionFacts } from './plan-line.tsx'
import { useWriting } from './use-record.ts'

const words = english.added

const useStyles = makeStyles({
  line: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  action: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
})

/** What this meeting agrees. */
export function NewActions() {
  const styles = useStyles()
  const { page, state } = useWriting()
  const canWrite = page.may.run && page.recordedAt === null
  const coming = state.waiting.flatMap((change) => (change.kind === 'add-action' ? [change] : []))
  if (!canWrite && page.newActions.length === 0) return null
  return (
    <Section title={words.title} lead={words.lead}>
      {page.newActions.map((action) => (
        <div key={action.id} className={styles.line}>
          <h3 className={styles.action}>{action.action}</h3>
          <ActionFacts action={action} />
          {canWrite && (
            <div>
              <ActionDialog action={action} />
            </div>
          )}
        </div>
      ))}
      {coming.map(({ id, action }) => (
        <div key={id} className={styles.line}>
          <h3 className={styles.action}>{action}</h3>
        </div>
      ))}
      {canWrite && (
        <div>
          <ActionDialog action={null} />
        </div>
      )}
    </Section>
  )
}
