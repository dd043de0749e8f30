import { Avatar, Button } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { controls, type Mail, type Person } from '../controls.ts'
import { dayAndTime } from '../dates.ts'
import { english, fileSize } from '../english.ts'
import { Icon } from '../shell/icons.tsx'
import { HtmlFrame } from './html-frame.tsx'
import { Reply } from './reply.tsx'

/** A letter that is open, which counts as reading it. */
export function Letter({ mail, person }: { mail: Mail; person: Person }) {
  const [reply, setReply] = useState<'none' | 'writing' | 'sent'>('none')
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
              <a className="file-chip" href={controls.mailedFileUrl(person.email, mail.id, id)} download={name}>
                <Icon name="document" /> {name} ({fileSize(size)})
              </a>
            </li>
          ))}
        </ul>
      )}
      {reply === 'writing' ? (
        <Reply person={person} mail={mail} onSent={() => setReply('sent')} />
      ) : (
        <p className="sheet-actions">
          <Button icon={<Icon name="send" />} onClick={() => setReply('writing')}>
            {english.reply}
          </Button>
        </p>
      )}
      <p role="status">{reply === 'sent' ? english.replySent : ''}</p>
      <HtmlFrame title={english.mailBody(mail.subject)} html={mail.html} />
    </article>
  )
}
