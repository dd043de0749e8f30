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
  Input,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import { moveConference } from '../../../bot/api/booking.ts'
import { english } from '../english.ts'
import { TroubleBar } from '../parts/trouble-bar.tsx'
import { useSession } from '../session.ts'
import { useAction } from '../use-action.ts'
import { useConference } from './use-conference.ts'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
})

const words = english.move

/** Another day, time or place. A day past the limit or on a bank holiday asks for the reason and the manager. */
export function MoveDialog() {
  const styles = useStyles()
  const { api } = useSession()
  const { conference, reload } = useConference()
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  const [typed, setTyped] = useState(() => fieldsOf(conference))
  const action = useAction(async () => {
    setOpen(false)
    await reload()
  })
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
    action.run(() => api.call(moveConference, { params: { id: conference.id }, body }))
  }
  function show(isOpen: boolean) {
    if (isOpen) setTyped(fieldsOf(conference))
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
    <Dialog open={open} onOpenChange={(_, data) => show(data.open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button>{words.confirm}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent className={styles.content}>
            {words.lead}
            {action.trouble && <TroubleBar message={action.trouble.message} />}
            {field('date', 'date')}
            {field('time', 'time')}
            {field('place', 'text')}
            {needsReason && field('reason', 'text')}
            {needsReason && field('manager', 'text')}
          </DialogContent>
          <DialogActions fluid>
            <DialogTrigger disableButtonEnhancement>
              <Button>{english.cancel}</Button>
            </DialogTrigger>
            <Button appearance="primary" disabledFocusable={action.busy} onClick={submit}>
              {action.busy ? english.working : words.confirm}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

function fieldsOf({ start, place }: { start: string; place: string }) {
  const moment = Temporal.ZonedDateTime.from(start)
  const time = moment.toPlainTime().toString({ smallestUnit: 'minute' })
  return { date: moment.toPlainDate().toString(), time, place, reason: '', manager: '' }
}
