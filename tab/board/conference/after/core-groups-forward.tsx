import { Field, Input, Text } from '@fluentui/react-components'
import { useState } from 'react'
import { bringReviewForward } from '../../../../bot/api/core-group.ts'
import { Dialog } from '../../../parts/dialog.tsx'
import { TroubleBar } from '../../../parts/trouble-bar.tsx'
import { momentWords } from '../../../shell/dates.ts'
import { useSession } from '../../../shell/session.ts'
import { useAction } from '../../../shell/use-action.ts'
import { english } from './core-groups-english.ts'

const words = english.forward
const NOTHING = { date: '', time: '', why: '' }

interface Props {
  conferenceId: string
  /** When the review is booked for. */
  review: string
  onDone(): unknown
}

/** The booked review is held earlier, with the reason on record. */
export function ForwardDialog({ conferenceId, review, onDone }: Props) {
  const { api } = useSession()
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  const [typed, setTyped] = useState(NOTHING)
  const action = useAction(async () => {
    setOpen(false)
    await onDone()
  })
  function submit() {
    setAsked(true)
    const { date, time, why } = typed
    if (!date || !time || !why.trim()) return
    const body = { start: `${date}T${time}`, reason: why }
    action.run(() => api.call(bringReviewForward, { params: { id: conferenceId }, body }))
  }
  function show(isOpen: boolean) {
    if (isOpen) setTyped(NOTHING)
    setAsked(false)
    action.clear()
    setOpen(isOpen)
  }
  const field = (name: keyof typeof typed, type: 'date' | 'time' | 'text') => (
    <Field label={words[name]} required {...(asked && !typed[name].trim() && { validationMessage: words.missing })}>
      <Input
        type={type}
        value={typed[name]}
        onChange={(_, data) => setTyped((before) => ({ ...before, [name]: data.value }))}
      />
    </Field>
  )
  return (
    <Dialog
      trigger={{ children: words.open }}
      title={words.title}
      confirm={words.confirm}
      busy={action.busy}
      open={open}
      onOpenChange={show}
      onSubmit={submit}
    >
      <Text>{words.lead(momentWords(review))}</Text>
      {action.trouble && <TroubleBar message={action.trouble.message} />}
      {field('date', 'date')}
      {field('time', 'time')}
      {field('why', 'text')}
    </Dialog>
  )
}
