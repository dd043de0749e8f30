import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { sayWhetherFamilyMayRead } from '../../bot/api/my-work.ts'
import { TroubleBar } from '../parts/trouble-bar.tsx'
import { shared } from '../shell/english.ts'
import { useSession } from '../shell/session.ts'
import { useAction } from '../shell/use-action.ts'
import { english } from './english.ts'
import { usePart, useReport } from './use-part.ts'

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
})

const words = english.question

/** The one question about a document that is not our own form. */
export function FamilyQuestion() {
  const styles = useStyles()
  const { api } = useSession()
  const { onDone } = usePart()
  const { id } = useReport()
  const [answer, setAnswer] = useState<'' | 'yes' | 'no'>('')
  const [asked, setAsked] = useState(false)
  const action = useAction(onDone)
  function submit() {
    setAsked(true)
    if (answer === '') return
    const body = { mayRead: answer === 'yes' }
    action.run(() => api.call(sayWhetherFamilyMayRead, { params: { id }, body }))
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!action.busy) submit()
      }}
    >
      {action.trouble && <TroubleBar message={action.trouble.message} />}
      <Field
        label={words.label}
        hint={words.why}
        required
        {...(asked && answer === '' && { validationMessage: words.missing })}
      >
        <RadioGroup value={answer} onChange={(_, data) => setAnswer(data.value as 'yes' | 'no')}>
          <Radio value="yes" label={words.no} />
          <Radio value="no" label={words.yes} />
        </RadioGroup>
      </Field>
      <Button type="submit" appearance="primary" disabledFocusable={action.busy}>
        {action.busy ? shared.working : words.send}
      </Button>
    </form>
  )
}
