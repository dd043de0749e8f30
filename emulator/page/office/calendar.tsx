import { Badge, Spinner } from '@fluentui/react-components'
import { type CalendarEvent, controls, type Person } from '../controls.ts'
import { day, time } from '../dates.ts'
import { english } from '../english.ts'
import { useLive } from '../live.ts'
import { EventDetail } from './event-detail.tsx'
import { ListAndDetail } from './list-and-detail.tsx'

/** A person's calendar as an agenda, day by day. */
export function Calendar(props: { person: Person; item: string; open: (id: string) => void }) {
  const { person, item, open } = props
  const events = useLive(`calendar ${person.email}`, () => controls.events(person.email))
  if (!events) return <Spinner className="filling" label={english.loading} />
  const days = Map.groupBy(
    events.toSorted((a, b) => Temporal.Instant.compare(Temporal.Instant.from(a.start), Temporal.Instant.from(b.start))),
    ({ start }) => day(start),
  )
  const chosen = events.find(({ id }) => id === item)
  return (
    <ListAndDetail
      name={english.agenda}
      onBack={() => open('')}
      detail={chosen ? <EventDetail key={chosen.id} event={chosen} person={person} /> : null}
      list={
        <>
          {events.length === 0 && <p className="empty">{english.noEvents}</p>}
          {[...days].map(([name, those]) => (
            <section key={name} className="agenda-day">
              <h3>{name}</h3>
              <ul>
                {those.map((event) => (
                  <li key={event.id}>
                    <EventRow event={event} isChosen={event === chosen} onOpen={() => open(event.id)} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </>
      }
    />
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
