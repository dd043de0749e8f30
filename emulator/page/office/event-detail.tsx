import { Badge, Button, ToggleButton } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import { type Answer, type CalendarEvent, controls } from '../controls.ts'
import { dayAndTime, time } from '../dates.ts'
import { english } from '../english.ts'
import { Icon } from '../shell/icons.tsx'
import { openLink } from '../shell/links.ts'
import type { Viewer } from '../teams/place.ts'
import { asHtml } from '../wire.ts'
import { HtmlFrame } from './html-frame.tsx'

type EventDetailProps = {
  event: CalendarEvent
  viewer: Viewer
  owner: string
  /** The app's button. */
  children: ReactNode
}

/** An event as Outlook shows it in one calendar: when, where, the invitation's text, and the owner's answer. */
export function EventDetail({ event, viewer, owner, children }: EventDetailProps) {
  return (
    <article className="sheet">
      <h3>{event.subject || english.noSubject}</h3>
      {event.cancelled && <Badge color="danger">{english.cancelled}</Badge>}
      <p>
        {dayAndTime(event.start)} to {time(event.end)}
      </p>
      <p>{event.place || english.noPlace}</p>
      <p className="quiet">{english.organiser(event.organiser.name)}</p>
      {event.attendees.length > 0 && (
        <p className="quiet">{english.invited(event.attendees.map(({ name }) => name).join(', '))}</p>
      )}
      <p className="sheet-actions">
        {event.joinUrl && !event.cancelled && <Join url={event.joinUrl} viewer={viewer} />}
        {children}
      </p>
      {event.answer && !event.cancelled && <Answers event={event} answer={event.answer} owner={owner} />}
      <HtmlFrame title={english.eventBody(event.subject)} html={asHtml(event.body)} />
    </article>
  )
}

function Join({ url, viewer }: { url: string; viewer: Viewer }) {
  const [joined, setJoined] = useState(false)
  const hasTeams = viewer.person.organisation === 'tenant'
  const join = () => (hasTeams ? openLink(url, viewer.person, viewer.config) : setJoined(true))
  return (
    <>
      <Button appearance="primary" icon={<Icon name="video" />} data-join-url={url} onClick={join}>
        {english.join}
      </Button>
      <span role="status">{joined ? english.joined : ''}</span>
    </>
  )
}

function Answers({ event, answer, owner }: { event: CalendarEvent; answer: Answer; owner: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: three buttons are no form, so no fieldset.
    <div className="sheet-actions" role="group" aria-label={english.answer}>
      {(['accepted', 'tentativelyAccepted', 'declined'] as const).map((word) => (
        <ToggleButton
          key={word}
          size="small"
          checked={answer === word}
          onClick={() => controls.respond(owner, event.id, word).catch(console.warn)}
        >
          {english.answers[word]}
        </ToggleButton>
      ))}
    </div>
  )
}
