import { Field, Input, Text } from '@fluentui/react-components'
import { useState } from 'react'
import { moveConference } from '../../../bot/api/booking.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { dateWords, rangeWords } from '../../shell/dates.ts'
import { useSession } from '../../shell/session.ts'
import { useAction } from '../../shell/use-action.ts'
import { english } from '../english.ts'
import { useConference } from './use-conference.ts'

const words = english.move

/** Another day, time or place. A day past the limit or on a bank holiday asks for the reason and the manager. */
export function MoveDialog() {
  const { api } = useSession()
  const { conference, reload } = useConference()
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  const [typed, setTyped] = useState(() => fieldsOf(conference))
  const [version, setVersion] = useState(conference.version)
  const action = useAction(async () => {
    setOpen(false)
    await reload()
  })
  const hasChanged = action.trouble?.reason === 'changed-meanwhile'
  const needsReason = action.trouble?.reason === 'needs-reason' || typed.reason !== ''
  const missing = {
    date: !typed.date && words.noDate,
    time: !typed.time && words.noTime,
    place: !typed.place.trim() && words.noPlace,
    reason: needsReason && !typed.reason.trim() && words.noReason,
    manager: needsReason && !typed.manager.trim() && words.noManager,
  }
  function submit() {
    setAsked(true)
    const { reason, manager } = typed
    const exception = reason.trim() && manager.trim() ? { reason, manager } : null
    if ((needsReason && !exception) || missing.date || missing.time || missing.place) return
    const body = { start: `${typed.date}T${typed.time}`, place: typed.place, exception }
    // Whoever sends again has been shown what it is now.
    const seen = hasChanged ? conference.version : version
    action.run(() => api.call(moveConference, { params: { id: conference.id }, body, version: seen }))
  }
  function show(isOpen: boolean) {
    if (isOpen) {
      setTyped(fieldsOf(conference))
      setVersion(conference.version)
    }
    action.clear()
    setAsked(false)
    setOpen(isOpen)
  }
  const field = (name: keyof typeof typed, type: 'date' | 'time' | 'text') => (
    <Field label={words.fields[name]} required {...(asked && missing[name] && { validationMessage: missing[name] })}>
      <Input
        type={type}
        value={typed[name]}
        onChange={(_, data) => setTyped((before) => ({ ...before, [name]: data.value }))}
      />
    </Field>
  )
  return (
    <Dialog
      trigger={{ children: words.confirm }}
      title={words.title}
      confirm={words.confirm}
      busy={action.busy}
      open={open}
      onOpenChange={show}
      onSubmit={submit}
    >
      <Text>{words.lead}</Text>
      {action.trouble && <TroubleBar message={action.trouble.message} />}
      {hasChanged && (
        <Text>
          {words.asItIs(dateWords(conference.start), rangeWords(conference.start, conference.end), conference.place)}
        </Text>
      )}
      {field('date', 'date')}
      {field('time', 'time')}
      {field('place', 'text')}
      {needsReason && field('reason', 'text')}
      {needsReason && field('manager', 'text')}
    </Dialog>
  )
}

function fieldsOf({ start, place }: { start: string; place: string }) {
  const moment = Temporal.ZonedDateTime.from(start)
  const time = moment.toPlainTime().toString({ smallestUnit: 'minute' })
  return { date: moment.toPlainDate().toString(), time, place, reason: '', manager: '' }
}
