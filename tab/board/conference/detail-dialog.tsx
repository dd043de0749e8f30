import { Field, Input, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { addProtectedDetail } from '../../../bot/api/circulation.ts'
import type { ConferenceStatus } from '../../../bot/api/conference.ts'
import { CheckList } from '../../parts/check-list.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { useSession } from '../../shell/session.ts'
import { useAction } from '../../shell/use-action.ts'
import { english } from '../english.ts'
import { useConference } from './use-conference.ts'

type Kind = ConferenceStatus['protectedDetails'][number]['kind']

const words = english.details
const SHORTEST = 3

/** From now on everything that goes to these people is searched for it. */
export function DetailDialog({ onDone }: { onDone(value: { alreadyOut: number }): unknown }) {
  const { api } = useSession()
  const { conference } = useConference()
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  const [kind, setKind] = useState<Kind>('address')
  const [text, setText] = useState('')
  const [keptFrom, setKeptFrom] = useState<string[]>([])
  const action = useAction<{ alreadyOut: number }>(async (value) => {
    setOpen(false)
    setAsked(false)
    setText('')
    setKeptFrom([])
    await onDone(value)
  })
  const isShort = text.trim().length < SHORTEST
  function submit() {
    setAsked(true)
    if (isShort || keptFrom.length === 0) return
    const body = { kind, text: text.trim(), keptFrom }
    action.run(() => api.call(addProtectedDetail, { params: { id: conference.id }, body }))
  }
  return (
    <Dialog
      trigger={{ size: 'small', children: words.add }}
      title={words.dialogTitle}
      confirm={words.confirm}
      busy={action.busy}
      open={open}
      onOpenChange={setOpen}
      onSubmit={submit}
    >
      {action.trouble && <TroubleBar message={action.trouble.message} />}
      <Field label={words.kind}>
        <Select value={kind} onChange={(_, data) => setKind(data.value as Kind)}>
          {Object.entries(words.kinds).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={words.text}
        hint={words.textHint}
        required
        {...(asked && isShort && { validationMessage: words.textMissing })}
      >
        <Input value={text} onChange={(_, data) => setText(data.value)} autoComplete="off" />
      </Field>
      <CheckList
        label={words.from}
        required
        options={conference.people.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={keptFrom}
        onChange={setKeptFrom}
        validationMessage={asked && keptFrom.length === 0 ? words.fromMissing : undefined}
      />
    </Dialog>
  )
}
