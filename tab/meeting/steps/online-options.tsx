import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { allowInMeeting } from '../../../bot/api/meeting.ts'
import { ALLOWED, type Allowed } from '../../../conference/meeting/meeting.ts'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { useSession } from '../../shell/session.ts'
import { useAction } from '../../shell/use-action.ts'
import { useRunning } from '../use-running.ts'
import { english } from './english.ts'

const words = english.options

const useStyles = makeStyles({
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { display: 'flex', flexDirection: 'column' },
})

/** What the online meeting allows: nothing of it unless the chair says so. */
export function OnlineOptions() {
  const styles = useStyles()
  const { api } = useSession()
  const { running, meeting } = useRunning()
  const { allowed } = meeting
  // As it was pressed, until the meeting itself says so.
  const [asked, setAsked] = useState<readonly Allowed[] | null>(null)
  const action = useAction(() => undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the meeting says what it allows
  useEffect(() => setAsked(null), [allowed.join(), action.trouble])
  const shown = asked ?? allowed
  function allow(option: Allowed, isOn: boolean) {
    if (action.busy) return
    const next = isOn ? [...shown, option] : shown.filter((one) => one !== option)
    setAsked(next)
    action.run(() => api.call(allowInMeeting, { params: { id: running.id }, body: { allowed: next } }))
  }
  return (
    <>
      <p className={styles.lead}>{words.lead}</p>
      {action.trouble && <TroubleBar message={action.trouble.message} />}
      <div className={styles.list}>
        {ALLOWED.map((option) => (
          <Checkbox
            key={option}
            label={words[option]}
            checked={shown.includes(option)}
            onChange={(_, { checked }) => allow(option, checked === true)}
          />
        ))}
      </div>
    </>
  )
}
