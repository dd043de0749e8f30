import { Text } from '@fluentui/react-components'
import { moveConference } from '../../../bot/api/booking.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { useDialogForm } from '../../parts/use-dialog-form.ts'
import { dateWords, rangeWords } from '../../shell/dates.ts'
import { useSession } from '../../shell/session.ts'
import { english } from '../english.ts'
import { DayFields, dayOf } from './day-fields.tsx'
import { useConference } from './use-conference.ts'

const words = english.move

/** Another day, time or place. A day past the limit or on a bank holiday asks for the reason and the manager. */
export function MoveDialog() {
  const { api } = useSession()
  const { conference, reload } = useConference()
  const form = useDialogForm(() => ({ ...fieldsOf(conference), version: conference.version }), reload)
  const { typed, trouble } = form
  const hasChanged = trouble?.reason === 'changed-meanwhile'
  function submit() {
    const body = dayOf(typed, trouble)
    // Whoever sends again has been shown what it is now.
    const version = hasChanged ? conference.version : typed.version
    form.submit(body && (() => api.call(moveConference, { params: { id: conference.id }, body, version })))
  }
  return (
    <Dialog
      {...form.dialog}
      trigger={{ children: words.confirm }}
      title={words.title}
      confirm={words.confirm}
      onSubmit={submit}
    >
      <Text>{words.lead}</Text>
      {trouble && <TroubleBar message={trouble.message} />}
      {hasChanged && (
        <Text>
          {words.asItIs(dateWords(conference.start), rangeWords(conference.start, conference.end), conference.place)}
        </Text>
      )}
      <DayFields {...form} />
    </Dialog>
  )
}

function fieldsOf({ start, place }: { start: string; place: string }) {
  const moment = Temporal.ZonedDateTime.from(start)
  const time = moment.toPlainTime().toString({ smallestUnit: 'minute' })
  return { date: moment.toPlainDate().toString(), time, place, reason: '', manager: '' }
}
