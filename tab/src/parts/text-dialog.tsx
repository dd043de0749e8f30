import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import type { Answer } from '../api-client.ts'
import { english } from '../english.ts'
import { useAction } from '../use-action.ts'
import { TroubleBar } from './trouble-bar.tsx'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
})

interface Props {
  trigger: ReactElement
  title: string
  lead: string
  label: string
  /** What is said when nothing was typed. */
  missing: string
  confirm: string
  send(text: string): Promise<Answer<unknown>>
  onDone(): unknown
}

/** Asks for some words before something is done with them. What was typed stays when it did not work. */
export function TextDialog({ trigger, title, lead, label, missing, confirm, send, onDone }: Props) {
  const styles = useStyles()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  const action = useAction(async () => {
    setOpen(false)
    setText('')
    setAsked(false)
    await onDone()
  })
  function submit() {
    setAsked(true)
    if (text.trim()) action.run(() => send(text.trim()))
  }
  return (
    <Dialog open={open} onOpenChange={(_, data) => setOpen(data.open)}>
      <DialogTrigger disableButtonEnhancement>{trigger}</DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            {lead}
            {action.trouble && <TroubleBar message={action.trouble.message} />}
            <Field label={label} required {...(asked && !text.trim() && { validationMessage: missing })}>
              <Textarea value={text} onChange={(_, data) => setText(data.value)} resize="vertical" />
            </Field>
          </DialogContent>
          <DialogActions fluid>
            <DialogTrigger disableButtonEnhancement>
              <Button>{english.cancel}</Button>
            </DialogTrigger>
            <Button appearance="primary" disabledFocusable={action.busy} onClick={submit}>
              {action.busy ? english.working : confirm}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
