import { Spinner } from '@fluentui/react-components'
import { type Clock, controls, type Mail, type Person } from '../controls.ts'
import { isAfter, shortly } from '../dates.ts'
import { english } from '../english.ts'
import { useLive } from '../live.ts'
import { Letter } from './letter.tsx'
import { ListAndDetail } from './list-and-detail.tsx'
import { MailRules } from './mail-rules.tsx'

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
          <MailRules person={person} />
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

function firstWords(html: string) {
  const page = new DOMParser().parseFromString(html.replaceAll('<', ' <'), 'text/html')
  for (const unseen of page.querySelectorAll('style, script')) unseen.remove()
  return page.body.textContent.replace(/\s+/g, ' ').trim().slice(0, 100)
}
