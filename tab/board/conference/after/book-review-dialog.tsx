import { Field, Input, Text } from '@fluentui/react-components'
import { useState } from 'react'
import { bookReview } from '../../../../bot/api/closing.ts'
import { type ProposedDates as Found, proposeDates } from '../../../../bot/api/meeting-dates.ts'
import { Dialog } from '../../../parts/dialog.tsx'
import { ProposedDates } from '../../../parts/proposed-dates.tsx'
import { TroubleBar } from '../../../parts/trouble-bar.tsx'
import { useDialogForm } from '../../../parts/use-dialog-form.ts'
import { Waiting } from '../../../parts/waiting.tsx'
import { useSession } from '../../../shell/session.ts'
import { DayFields, dayOf } from '../day-fields.tsx'
import { nameOf } from '../people.ts'
import { useConference } from '../use-conference.ts'
import { afterEnglish } from './english.ts'

const words = afterEnglish.bookReview

interface Props {
  /** "2026-06-30T10:00", where the conference agreed on it. */
  agreed: { start: string; durationMinutes: number; place: string } | null
  onDone(): unknown
}

/** Where the conference agreed no date, or one that could not be booked: days when most are free, or any other. */
export function BookReviewDialog({ agreed, onDone }: Props) {
  const { api } = useSession()
  const { conference, reload } = useConference()
  const [found, setFound] = useState<Found | null | 'looking'>('looking')
  const params = { id: conference.id }
  const form = useDialogForm(
    () => ({ ...fieldsOf(agreed, conference.place), minutes: String(agreed?.durationMinutes ?? 120) }),
    async () => {
      await Promise.all([reload(), onDone()])
    },
  )
  const { typed, trouble, asked } = form
  const durationMinutes = Number(typed.minutes)
  const isLong = Number.isInteger(durationMinutes) && durationMinutes >= 15 && durationMinutes <= 720
  function submit() {
    const day = dayOf(typed, trouble)
    form.submit(day && isLong ? () => api.call(bookReview, { params, body: { ...day, durationMinutes } }) : null)
  }
  async function onOpenChange(isOpen: boolean) {
    form.dialog.onOpenChange(isOpen)
    if (!isOpen) return
    setFound('looking')
    const answer = await api.call(proposeDates, { params })
    setFound(answer.ok ? answer.value.review : null)
  }
  return (
    <Dialog
      {...form.dialog}
      onOpenChange={onOpenChange}
      trigger={{ children: words.open, appearance: 'primary' }}
      title={words.title}
      confirm={words.confirm}
      onSubmit={submit}
    >
      <Text>{words.lead}</Text>
      {trouble && <TroubleBar message={trouble.message} />}
      {found === 'looking' && <Waiting label={words.looking} />}
      {found !== 'looking' && found && (
        <ProposedDates
          found={found}
          chosen={`${typed.date}T${typed.time}`}
          nameOf={(id) => nameOf(conference, id)}
          onChoose={form.type}
        />
      )}
      <DayFields {...form} />
      <Field label={words.minutes} required {...(asked && !isLong && { validationMessage: words.noMinutes })}>
        <Input
          type="number"
          min={15}
          max={720}
          step={15}
          value={typed.minutes}
          onChange={(_, { value }) => form.type({ minutes: value })}
        />
      </Field>
    </Dialog>
  )
}

function fieldsOf(agreed: Props['agreed'], place: string) {
  const [date = '', time = ''] = agreed?.start.slice(0, 16).split('T') ?? []
  return { date, time, place: agreed?.place || place, reason: '', manager: '' }
}
