import { Avatar, Spinner } from '@fluentui/react-components'
import { useEffect } from 'react'
import { type Clock, controls, type Mail, type Person } from '../controls.ts'
import { dayAndTime, isAfter, shortly } from '../dates.ts'
import { english, fileSize } from '../english.ts'
import { useLive } from '../live.ts'
import { Icon } from '../shell/icons.tsx'
import { HtmlFrame } from './html-frame.tsx'
import { ListAndDetail } from './list-and-detail.tsx'

/** A person's mail, newest first, with the chosen letter beside it. */
export function Inbox(props: { person: Person; clock: Clock; item: string; open: (id: string) => void }) {
  const { person, clock, item, open } = props
  const mail = useLive(`mail ${person.email}`, () => controls.mail(person.email))
  if (!mail) return <Spinner className="filling" label={english.loading} />
  const chosen = mail.find(({ id }) => id === item)
  return (
    <ListAndDetail
      name={english.mail}
      onBack={() => open('')}
      detail={chosen ? <Letter key={chosen.id} mail={chosen} person={person} /> : null}
      list={
        <>
          {mail.length === 0 && <p className="empty">{english.noMail}</p>}
          <ul>
            {mail
              .toSorted((a, b) => (isAfter(a.at, b.at) ? -1 : 1))
              .map((one) => (
                <li key={one.id}>
                  <MailRow mail={one} now={clock.now} isChosen={one === chosen} onOpen={() => open(one.id)} />
                </li>
              ))}
          </ul>
        </>
      }
    />
  )
}

function MailRow(props: { mail: Mail; now: string; isChosen: boolean; onOpen: () => void }) {
  const { mail } = props
  return (
    <button
      type="button"
      className="row mail-row"
      data-unread={!mail.isRead}
      aria-current={props.isChosen ? 'true' : undefined}
      onClick={props.onOpen}
    >
      <span className="row-title">{mail.from.name || mail.from.address}</span>
      <time className="row-when" dateTime={mail.at}>
        {shortly(mail.at, props.now)}
      </time>
      <span className="row-subject">{mail.subject || english.noSubject}</span>
      <span className="row-more">{firstWords(mail.html)}</span>
      {!mail.isRead && <span className="for-ears">{english.unread(1)}</span>}
    </button>
  )
}

function Letter({ mail, person }: { mail: Mail; person: Person }) {
  useEffect(() => {
    if (!mail.isRead) controls.markRead(person.email, mail.id).catch(console.warn)
  }, [mail.isRead, mail.id, person.email])
  const from = mail.from.name || mail.from.address
  return (
    <article className="sheet">
      <h3>{mail.subject || english.noSubject}</h3>
      <div className="letter-head">
        <Avatar name={from} color="colorful" size={36} aria-hidden="true" />
        <div>
          <p>
            {from} <span className="quiet">{`<${mail.from.address}>`}</span>
          </p>
          <p className="quiet">{english.to(mail.to.map(({ name, address }) => name || address).join(', '))}</p>
          <p className="quiet">{dayAndTime(mail.at)}</p>
        </div>
      </div>
      {mail.attachments.length > 0 && (
        <ul className="attachments" aria-label={english.attachments}>
          {mail.attachments.map(({ id, name, size }) => (
            <li key={id}>
              <span className="file-chip">
                <Icon name="document" /> {name} ({fileSize(size)})
              </span>
            </li>
          ))}
        </ul>
      )}
      <HtmlFrame title={english.mailBody(mail.subject)} html={mail.html} />
    </article>
  )
}

function firstWords(html: string) {
  const page = new DOMParser().parseFromString(html.replaceAll('<', ' <'), 'text/html')
  for (const unseen of page.querySelectorAll('style, script')) unseen.remove()
  return page.body.textContent.replace(/\s+/g, ' ').trim().slice(0, 100)
}
