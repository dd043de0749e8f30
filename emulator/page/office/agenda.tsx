import { Badge, Button, Select } from '@fluentui/react-components'
import type { CalendarEvent } from '../controls.ts'
import { day, time } from '../dates.ts'
import { english } from '../english.ts'
import { Icon } from '../shell/icons.tsx'
import type { Viewer } from '../teams/place.ts'

type AgendaProps = {
  events: CalendarEvent[]
  chosen: CalendarEvent | null
  onOpen: (id: string) => void
  viewer: Viewer
  owner: string
  onOwner: (owner: string) => void
  onNew: () => void
}

/** The events of a calendar day by day, below the choice of calendar. */
export function Agenda({ events, chosen, onOpen, ...head }: AgendaProps) {
  const days = Map.groupBy(
    events.toSorted((a, b) => Temporal.Instant.compare(Temporal.Instant.from(a.start), Temporal.Instant.from(b.start))),
    ({ start }) => day(start),
  )
  return (
    <>
      <Head {...head} />
      {events.length === 0 && <p className="empty">{english.noEvents}</p>}
      {[...days].map(([name, those]) => (
        <section key={name} className="agenda-day">
          <h3>{name}</h3>
          <ul>
            {those.map((event) => (
              <li key={event.id}>
                <EventRow event={event} isChosen={event === chosen} onOpen={() => onOpen(event.id)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

/** Only those who sign in to Outlook here write into a calendar; the business team has the mailbox's as a shared one. */
function Head({ viewer, owner, onOwner, onNew }: Pick<AgendaProps, 'viewer' | 'owner' | 'onOwner' | 'onNew'>) {
  const { person, config } = viewer
  if (person.organisation !== 'tenant') return null
  return (
    <div className="agenda-head">
      {person.appRoles?.includes('BusinessTeam') && (
        <Select size="small" aria-label={english.calendarOf} value={owner} onChange={(_, { value }) => onOwner(value)}>
          <option value={person.email}>{english.ownCalendar}</option>
          <option value={config.mailbox.email}>{english.sharedCalendar(config.mailbox.displayName)}</option>
        </Select>
      )}
      <Button size="small" icon={<Icon name="calendar" />} onClick={onNew}>
        {english.newAppointment}
      </Button>
    </div>
  )
}

function EventRow({ event, isChosen, onOpen }: { event: CalendarEvent; isChosen: boolean; onOpen: () => void }) {
  return (
    <button type="button" className="row event-row" aria-current={isChosen ? 'true' : undefined} onClick={onOpen}>
      <span className="row-when">
        {time(event.start)} to {time(event.end)}
      </span>
      <span className="row-title">{event.subject || english.noSubject}</span>
      <span className="row-more">{event.place || english.noPlace}</span>
      {event.cancelled && <Badge color="danger">{english.cancelled}</Badge>}
    </button>
  )
}
