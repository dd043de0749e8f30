import { Spinner, ToggleButton } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { type Clock, controls } from '../controls.ts'
import { english } from '../english.ts'
import { useLive } from '../live.ts'
import type * as Office from '../outlook/office-messages.ts'
import { Icon } from '../shell/icons.tsx'
import type { Viewer } from '../teams/place.ts'
import { Agenda } from './agenda.tsx'
import { calendarAt, calendarItem } from './calendar-item.ts'
import { draftItem, newDraft } from './draft.ts'
import { EventDetail } from './event-detail.tsx'
import { ListAndDetail } from './list-and-detail.tsx'
import { NewAppointment } from './new-appointment.tsx'
import { WithPane } from './with-pane.tsx'

type CalendarProps = { viewer: Viewer; clock: Clock; address: string; onAddress: (address: string) => void }

/** A calendar, one's own or one that is shared with one: what is chosen in it, and the app's task pane beside that. */
export function Calendar({ viewer, clock, address, onAddress }: CalendarProps) {
  const own = viewer.person.email
  const { owner, id } = calendarAt(address, own)
  // In Outlook a pinned pane stays while one goes from event to event.
  const [isPaneOpen, setPaneOpen] = useState(false)
  const paneButton = useRef<HTMLButtonElement>(null)
  const [draft, setDraft] = useState(() => newDraft(clock.now))
  const events = useLive(`calendar ${owner}`, () => controls.events(owner))
  if (!events) return <Spinner className="filling" label={english.loading} />

  const chosen = events.find((event) => event.id === id) ?? null
  const item = id === 'new' ? draftItem(draft, owner, clock.now, viewer) : chosen
  const open = (event: string) => onAddress(calendarItem(owner, event, own))
  const write = (given?: Office.NewAppointment) => {
    setDraft(newDraft(clock.now, given))
    open('new')
  }
  const url = viewer.person.organisation === 'tenant' ? viewer.config.outlookPane : null
  const button = url && (
    <ToggleButton icon={<Icon name="app" />} checked={isPaneOpen} onClick={() => setPaneOpen(!isPaneOpen)}>
      {viewer.config.app}
    </ToggleButton>
  )
  const onClose = () => {
    setPaneOpen(false)
    paneButton.current?.focus()
  }
  const detail = item && (
    <WithPane pane={url && isPaneOpen ? { url, viewer, owner, item, onClose, onNew: write } : null}>
      {chosen ? (
        <EventDetail key={chosen.id} event={chosen} {...{ viewer, owner }}>
          {button}
        </EventDetail>
      ) : (
        <NewAppointment {...{ draft, setDraft, owner }} onDone={open}>
          {button}
        </NewAppointment>
      )}
    </WithPane>
  )
  return (
    <ListAndDetail
      name={english.agenda}
      onBack={() => open('')}
      detail={detail}
      list={
        <Agenda
          {...{ events, chosen, viewer, owner }}
          onOpen={open}
          onOwner={(other) => onAddress(calendarItem(other, '', own))}
          onNew={() => write()}
        />
      }
    />
  )
}
