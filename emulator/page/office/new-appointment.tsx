import { Button, Field, Input, Textarea } from '@fluentui/react-components'
import { type FormEvent, type ReactNode, useContext, useState } from 'react'
import { controls } from '../controls.ts'
import { fromField, isAfter } from '../dates.ts'
import { english } from '../english.ts'
import { LiveContext } from '../live.ts'
import { type Draft, graphEvent } from './draft.ts'

type NewAppointmentProps = {
  draft: Draft
  setDraft: (draft: Draft) => void
  owner: string
  onDone: (id: string) => void
  /** The app's button. */
  children: ReactNode
}

/** An appointment while it is written. */
export function NewAppointment({ draft, setDraft, owner, onDone, children }: NewAppointmentProps) {
  const { refresh } = useContext(LiveContext)
  const [problem, setProblem] = useState<'none' | 'times' | 'failed'>('none')
  const set =
    (name: keyof Draft) =>
    (_: unknown, { value }: { value: string }) =>
      setDraft({ ...draft, [name]: value })
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!draft.start || !draft.end || !isAfter(fromField(draft.end), fromField(draft.start))) return setProblem('times')
    try {
      const { id } = await controls.addAppointment(owner, graphEvent(draft))
      refresh()
      onDone(id)
    } catch (error) {
      console.warn(error)
      setProblem('failed')
    }
  }
  return (
    <form className="sheet appointment" onSubmit={save} noValidate>
      <h3>{english.newAppointment}</h3>
      {problem === 'failed' && (
        <p className="problem" role="alert">
          {english.notSaved}
        </p>
      )}
      <Field label={english.subject}>
        <Input value={draft.subject} onChange={set('subject')} />
      </Field>
      <Field label={english.starts}>
        <Input type="datetime-local" value={draft.start} onChange={set('start')} />
      </Field>
      <Field label={english.ends} validationMessage={problem === 'times' ? english.endsTooEarly : undefined}>
        <Input type="datetime-local" value={draft.end} onChange={set('end')} />
      </Field>
      <Field label={english.place}>
        <Input value={draft.place} onChange={set('place')} />
      </Field>
      <Field label={english.invite} hint={english.inviteHint}>
        <Input value={draft.invited} onChange={set('invited')} />
      </Field>
      <Field label={english.words}>
        <Textarea value={draft.words} onChange={set('words')} />
      </Field>
      <p className="sheet-actions">
        <Button type="submit" appearance="primary">
          {english.save}
        </Button>
        <Button onClick={() => onDone('')}>{english.cancel}</Button>
        {children}
      </p>
    </form>
  )
}
