import { type Button, Field, Text, Textarea } from '@fluentui/react-components'
import { type ComponentProps, useState } from 'react'
import type { Answer } from '../api-client.ts'
import { useAction } from '../use-action.ts'
import { Dialog } from './dialog.tsx'
import { TroubleBar } from './trouble-bar.tsx'

interface Props {
  trigger: Omit<ComponentProps<typeof Button>, 'onClick' | 'as'>
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
    <Dialog {...{ trigger, title, confirm, open }} busy={action.busy} onOpenChange={setOpen} onSubmit={submit}>
      <Text>{lead}</Text>
      {action.trouble && <TroubleBar message={action.trouble.message} />}
      <Field label={label} required {...(asked && !text.trim() && { validationMessage: missing })}>
        <Textarea value={text} onChange={(_, data) => setText(data.value)} resize="vertical" />
      </Field>
    </Dialog>
  )
}
