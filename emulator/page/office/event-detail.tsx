import { Badge, Button, ToggleButton } from '@fluentui/react-components'
import { useState } from 'react'
import { type Answer, type CalendarEvent, controls, type Person } from '../controls.ts'
import { dayAndTime, time } from '../dates.ts'
import { english } from '../english.ts'
import { Icon } from '../shell/icons.tsx'
import { HtmlFrame } from './html-frame.tsx'

/** An event as Outlook shows it to one person: when, where, the invitation's text, and one's own answer. */
export function EventDetail({ event, person }: { event: CalendarEvent; person: Person }) {
  return (
    <article className="sheet">
      <h3>{event.subject || english.noSubject}</h3>
      {event.cancelled && <Badge color="danger">{english.cancelled}</Badge>}
      <p>
        {dayAndTime(event.start)} to {time(event.end)}
      </p>
      <p>{event.place || english.noPlace}</p>
      <p className="quiet">{english.organiser(event.organiser)}</p>
      {event.joinUrl && !event.cancelled && <Join url={event.joinUrl} />}
      {event.answer && !event.cancelled && <Answers event={event} answer={event.answer} person={person} />}
      <HtmlFrame title={english.eventBody(event.subject)} html={event.html} />
    </article>
  )
}

function Join({ url }: { url: string }) {
  const [joined, setJoined] = useState(false)
  return (
    <p className="sheet-actions">
      <Button appearance="primary" icon={<Icon name="video" />} data-join-url={url} onClick={() => setJoined(true)}>
        {english.join}
      </Button>
      <span role="status">{joined ? english.joined : ''}</span>
    </p>
  )
}

function Answers({ event, answer, person }: { event: CalendarEvent; answer: Answer; person: Person }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: three buttons are no form, so no fieldset.
    <div className="sheet-actions" role="group" aria-label={english.answer}>
      {(['accepted', 'tentativelyAccepted', 'declined'] as const).map((word) => (
        <ToggleButton
          key={word}
          size="small"
          checked={answer === word}
          onClick={() => controls.respond(person.email, event.id, word).catch(console.warn)}
        >
          {english.answers[word]}
        </ToggleButton>
      ))}
    </div>
  )
}
