import { Field, Radio, RadioGroup, Text, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { CoreGroupAction } from '../../bot/api/core-group.ts'
import { Dialog } from '../parts/dialog.tsx'
import { english } from './english.ts'
import { useWriting } from './use-record.ts'

const words = english.plan
type Became = 'done' | 'dropped' | ''

/** What became of a line of the plan: done, or given up and why. */
export function SettleDialog({ action }: { action: CoreGroupAction }) {
  const { act } = useWriting()
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  const [became, setBecame] = useState<Became>('')
  const [note, setNote] = useState('')
  const needsNote = became === 'dropped' && note.trim() === ''
  function submit() {
    setAsked(true)
    if (became === '' || needsNote) return
    const { id: actionId, version } = action
    act({ kind: 'settle-action', actionId, version, state: became, note: note.trim() })
    setOpen(false)
  }
  function show(isOpen: boolean) {
    if (isOpen) {
      setBecame('')
      setNote('')
    }
    setAsked(false)
    setOpen(isOpen)
  }
  return (
    <Dialog
      trigger={{ children: words.close, size: 'small', 'aria-label': words.closeOf(action.action) }}
      title={words.closeTitle}
      confirm={words.closeSave}
      busy={false}
      open={open}
      onOpenChange={show}
      onSubmit={submit}
    >
      <Text weight="semibold">{action.action}</Text>
      <Text>{words.closeLead}</Text>
      <Field label={words.became} required {...(asked && became === '' && { validationMessage: words.becameMissing })}>
        <RadioGroup value={became} onChange={(_, data) => setBecame(data.value as Became)}>
          <Radio value="done" label={words.done} />
          <Radio value="dropped" label={words.dropped} />
        </RadioGroup>
      </Field>
      <Field
        label={words.note}
        hint={words.noteHint}
        {...(asked && needsNote && { validationMessage: words.noteMissing })}
      >
        <Textarea value={note} maxLength={2000} onChange={(_, data) => setNote(data.value)} resize="vertical" />
      </Field>
    </Dialog>
  )
}
