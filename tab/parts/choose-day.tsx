import { Checkbox, Field, Input, Radio, RadioGroup, Text } from '@fluentui/react-components'
import { useState } from 'react'
import {
  type CoreGroupMeeting,
  type ProposedDays,
  proposeCoreGroupDays,
  setCoreGroupDay,
} from '../../bot/api/core-group.ts'
import { whenWords } from '../shell/dates.ts'
import { listWords } from '../shell/english-format.ts'
import { useSession } from '../shell/session.ts'
import { useAction } from '../shell/use-action.ts'
import { english as words } from './choose-day-english.ts'
import { Dialog } from './dialog.tsx'
import { Fields } from './fields.tsx'
import { TroubleBar } from './trouble-bar.tsx'
import { Waiting } from './waiting.tsx'

const OTHER = 'other'

type Meeting = Pick<CoreGroupMeeting, 'id' | 'start' | 'end' | 'place' | 'online' | 'judged'>

interface Props {
  meeting: Meeting
  onDone(coreGroupId: string): unknown
}

/** A day near the rhythm's own, or any other, chosen by a person. */
export function ChooseDay({ meeting, onDone }: Props) {
  const { api } = useSession()
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  const [days, setDays] = useState<ProposedDays | null>(null)
  const [choice, setChoice] = useState('')
  const [typed, setTyped] = useState(() => fieldsOf(meeting))
  const action = useAction<{ coreGroupId: string }>(async ({ coreGroupId }) => {
    setOpen(false)
    await onDone(coreGroupId)
  })
  async function look() {
    const answer = await api.call(proposeCoreGroupDays, { params: { id: meeting.id } })
    setDays(answer.ok ? answer.value : { days: [], calendars: 'unavailable' })
  }
  function show(isOpen: boolean) {
    if (isOpen) {
      setTyped(fieldsOf(meeting))
      setChoice('')
      setDays(null)
      void look()
    }
    action.clear()
    setAsked(false)
    setOpen(isOpen)
  }
  const isOther = choice === OTHER || days?.days.length === 0
  function submit() {
    setAsked(true)
    const start = isOther ? typed.date && typed.time && `${typed.date}T${typed.time}` : choice
    if (!start) return
    const durationMinutes = Number(typed.minutes) || undefined
    const place = typed.place.trim() || undefined
    const body = { start, durationMinutes, place, online: typed.online }
    action.run(() => api.call(setCoreGroupDay, { params: { id: meeting.id }, body }))
  }
  const change = (field: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...field }))
  return (
    <Dialog
      trigger={{ children: openWords(meeting) }}
      title={words.title}
      confirm={words.confirm}
      busy={action.busy}
      open={open}
      onOpenChange={show}
      onSubmit={submit}
    >
      <Text>{words.lead}</Text>
      {action.trouble && <TroubleBar message={action.trouble.message} />}
      {!days && <Waiting label={words.looking} />}
      {days && days.days.length > 0 && (
        <Field
          label={words.proposed}
          required
          {...(asked && !choice && { validationMessage: words.missing.choice })}
          {...(days.calendars === 'unavailable' && { hint: words.unavailable })}
        >
          <RadioGroup value={choice} onChange={(_, data) => setChoice(data.value)}>
            {days.days.map((day) => (
              <Radio key={day.start} value={localOf(day.start)} label={dayLabel(day, days.calendars)} />
            ))}
            <Radio value={OTHER} label={words.other} />
          </RadioGroup>
        </Field>
      )}
      {isOther && (
        <Fields>
          <Field label={words.date} required {...(asked && !typed.date && { validationMessage: words.missing.date })}>
            <Input type="date" value={typed.date} onChange={(_, data) => change({ date: data.value })} />
          </Field>
          <Field label={words.time} required {...(asked && !typed.time && { validationMessage: words.missing.time })}>
            <Input type="time" value={typed.time} onChange={(_, data) => change({ time: data.value })} />
          </Field>
        </Fields>
      )}
      <Field label={words.place}>
        <Input value={typed.place} onChange={(_, data) => change({ place: data.value })} autoComplete="off" />
      </Field>
      <Field label={words.minutes}>
        <Input
          type="number"
          min={15}
          max={720}
          step={15}
          value={typed.minutes}
          onChange={(_, data) => change({ minutes: data.value })}
        />
      </Field>
      <Checkbox
        label={words.online}
        checked={typed.online}
        onChange={(_, data) => change({ online: data.checked === true })}
      />
    </Dialog>
  )
}

function openWords({ judged, start }: Meeting): string {
  if (judged === 'missed') return words.open.instead
  return start ? words.open.move : words.open.choose
}

type Day = ProposedDays['days'][number]

function dayLabel({ start, late, notFree, notKnown }: Day, calendars: ProposedDays['calendars']) {
  const who = [
    notFree.length > 0 && words.notFree(listWords(notFree)),
    notKnown.length > 0 && calendars === 'asked' && words.notKnown(listWords(notKnown)),
    notFree.length === 0 && calendars === 'asked' && words.everybodyFree,
  ]
  return (
    <>
      {whenWords(start)}
      {late && ` (${words.late})`}
      <br />
      <small>{who.filter(Boolean).join('. ')}</small>
    </>
  )
}

function fieldsOf({ start, end, place, online }: Meeting) {
  const from = start ? Temporal.ZonedDateTime.from(start) : null
  const to = end ? Temporal.ZonedDateTime.from(end) : null
  return {
    date: from?.toPlainDate().toString() ?? '',
    time: from?.toPlainTime().toString({ smallestUnit: 'minute' }) ?? '',
    minutes: from && to ? String(from.until(to).total('minutes')) : '',
    place: place ?? '',
    online,
  }
}

function localOf(start: string): string {
  return Temporal.ZonedDateTime.from(start).toPlainDateTime().toString({ smallestUnit: 'minute' })
}
