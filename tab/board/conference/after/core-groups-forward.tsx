import { Field, Input, Text } from '@fluentui/react-components'
import { bringReviewForward } from '../../../../bot/api/core-group.ts'
import { Dialog } from '../../../parts/dialog.tsx'
import { TroubleBar } from '../../../parts/trouble-bar.tsx'
import { useDialogForm } from '../../../parts/use-dialog-form.ts'
import { momentWords } from '../../../shell/dates.ts'
import { useSession } from '../../../shell/session.ts'
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
  const form = useDialogForm(() => NOTHING, onDone)
  const { typed, asked, trouble } = form
  function submit() {
    const { date, time, why } = typed
    const body = { start: `${date}T${time}`, reason: why }
    const isWhole = date && time && why.trim()
    form.submit(isWhole ? () => api.call(bringReviewForward, { params: { id: conferenceId }, body }) : null)
  }
  const field = (name: keyof typeof typed, type: 'date' | 'time' | 'text') => (
    <Field label={words[name]} required {...(asked && !typed[name].trim() && { validationMessage: words.missing })}>
      <Input type={type} value={typed[name]} onChange={(_, { value }) => form.type({ [name]: value })} />
    </Field>
  )
  return (
    <Dialog
      {...form.dialog}
      trigger={{ children: words.open }}
      title={words.title}
      confirm={words.confirm}
      onSubmit={submit}
    >
      <Text>{words.lead(momentWords(review))}</Text>
      {trouble && <TroubleBar message={trouble.message} />}
      {field('date', 'date')}
      {field('time', 'time')}
      {field('why', 'text')}
    </Dialog>
  )
}
