import { type Button, Field, Text, Textarea } from '@fluentui/react-components'
import { type ComponentProps, type ReactNode, useState } from 'react'
import type { Answer } from '../shell/api-client.ts'
import { useAction } from '../shell/use-action.ts'
import { Dialog } from './dialog.tsx'
import { TroubleBar } from './trouble-bar.tsx'

interface Props<T> {
  trigger: Omit<ComponentProps<typeof Button>, 'onClick' | 'as'>
  title: string
  lead: string
  label: string
  hint?: string
  /** What is said when nothing was typed. */
  missing: string
  confirm: string
  send(text: string): Promise<Answer<T>>
  onDone(value: T): unknown
  /** What is asked besides: `asked` once somebody has tried to send. */
  fields?: (asked: boolean) => ReactNode
  /** Whether what is asked besides is answered. */
  isReady?: boolean
}

/** Asks for some words before something is done with them. What was typed stays when it did not work. */
export function TextDialog<T>(props: Props<T>) {
  const { trigger, title, lead, label, hint, missing, confirm, send, onDone, fields, isReady = true } = props
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  const action = useAction<T>(async (value) => {
    setOpen(false)
    setText('')
    setAsked(false)
    await onDone(value)
  })
  function submit() {
    setAsked(true)
    if (text.trim() && isReady) action.run(() => send(text.trim()))
  }
  return (
    <Dialog {...{ trigger, title, confirm, open }} busy={action.busy} onOpenChange={setOpen} onSubmit={submit}>
      <Text>{lead}</Text>
      {action.trouble && <TroubleBar message={action.trouble.message} />}
      {fields?.(asked)}
      <Field
        label={label}
        required
        {...(hint && { hint })}
        {...(asked && !text.trim() && { validationMessage: missing })}
      >
        <Textarea value={text} onChange={(_, data) => setText(data.value)} resize="vertical" />
      </Field>
    </Dialog>
  )
}
