import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { submitMyLink } from '../../bot/api/my-work.ts'
import { Fold } from '../parts/fold.tsx'
import { TroubleBar } from '../parts/trouble-bar.tsx'
import { shared } from '../shell/english.ts'
import { useSession } from '../shell/session.ts'
import { useAction } from '../shell/use-action.ts'
import { english } from './english.ts'
import { usePart, useReport } from './use-part.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  button: { alignSelf: 'start' },
})

const words = english.link

/** A file that lies in their own OneDrive already. */
export function LinkForm() {
  const styles = useStyles()
  const { api } = useSession()
  const { onDone } = usePart()
  const { id } = useReport()
  const [url, setUrl] = useState('')
  const [asked, setAsked] = useState(false)
  const action = useAction(async () => {
    setUrl('')
    setAsked(false)
    await onDone()
  })
  return (
    <Fold title={words.title}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(true)
          if (url.trim() && !action.busy)
            action.run(() => api.call(submitMyLink, { params: { id }, body: { url: url.trim() } }))
        }}
      >
        {action.trouble && <TroubleBar message={action.trouble.message} />}
        <Field
          label={words.label}
          hint={words.hint}
          required
          {...(asked && !url.trim() && { validationMessage: words.missing })}
        >
          <Input type="url" value={url} onChange={(_, data) => setUrl(data.value)} />
        </Field>
        <Button type="submit" className={styles.button} disabledFocusable={action.busy}>
          {action.busy ? shared.working : words.send}
        </Button>
      </form>
    </Fold>
  )
}
