import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { answerLateReport } from '../../../bot/api/circulation.ts'
import { LATE_CHOICES } from '../../../conference/late-report.ts'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { useSession } from '../../shell/session.ts'
import { useAction } from '../../shell/use-action.ts'
import { english } from '../english.ts'
import { useConference } from './use-conference.ts'

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

const words = english.readiness.late

/** The chair says what a late report of the lead social worker means. Nobody else is asked. */
export function LateReport({ versionId }: { versionId: string }) {
  const styles = useStyles()
  const { api } = useSession()
  const { conference, reload } = useConference()
  const action = useAction(reload)
  if (!conference.may.answerLate || conference.state !== 'booked') return null
  const params = { id: conference.id }
  return (
    // biome-ignore lint/a11y/useSemanticElements: three answers to one question, no fields
    <div role="group" aria-label={words.title}>
      <Text block>{words.ask}</Text>
      <div className={styles.actions}>
        {LATE_CHOICES.map((choice) => (
          <Button
            key={choice}
            size="small"
            disabledFocusable={action.busy}
            onClick={() => action.run(() => api.call(answerLateReport, { params, body: { versionId, choice } }))}
          >
            {words.choices[choice]}
          </Button>
        ))}
      </div>
      {action.trouble && <TroubleBar message={action.trouble.message} />}
    </div>
  )
}
