import { Avatar } from '@fluentui/react-components'
import { useState } from 'react'
import { controls, type Message, type Tap } from '../controls.ts'
import { dayAndTime, shortly } from '../dates.ts'
import { english } from '../english.ts'
import { Icon } from '../shell/icons.tsx'
import { openLink } from '../shell/links.ts'
import type { Viewer } from '../teams/place.ts'
import { type TaskReply, taskReplyIn } from '../teams/task.ts'
import { TaskDialog } from '../teams/task-dialog.tsx'
import { Card } from './card.tsx'
import { toHtml } from './markdown.ts'

/** One message in the chat; a tap on its card goes to the bot, and what the bot returns takes the card's place. */
export function MessageItem({ message, viewer, now }: { message: Message; viewer: Viewer; now: string }) {
  const { person, config } = viewer
  const [busy, setBusy] = useState(false)
  const [notice, setNotice] = useState('')
  const [task, setTask] = useState<{ first: TaskReply; returnTo: Element | null } | null>(null)
  const isBot = message.from === 'bot'
  const author = isBot ? config.app : english.you
  const tap = async (what: Omit<Tap, 'messageId'>) => {
    const returnTo = document.activeElement
    setBusy(true)
    setNotice('')
    try {
      const tapped = await controls.tap(person.email, { messageId: message.id, ...what })
      const first = taskReplyIn(tapped.body)
      if (first) setTask({ first, returnTo })
      setNotice(tapped.notice ?? (tapped.status < 300 ? '' : english.cardFailed))
    } catch (error) {
      console.warn(error)
      setNotice(english.cardFailed)
    }
    setBusy(false)
  }
  const submit = async (result: unknown) => taskReplyIn((await controls.submitTask(person.email, result)).body)
  return (
    <article className="message" data-from={message.from} aria-label={`${author}, ${dayAndTime(message.at)}`}>
      {isBot && <Avatar name={config.app} shape="square" color="brand" size={32} aria-hidden="true" />}
      <div className="message-main">
        <p className="message-head">
          {isBot && <span>{author}</span>}
          <time dateTime={message.at}>{shortly(message.at, now)}</time>
          {message.edited && <span>{english.edited}</span>}
        </p>
        {message.text && (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: toHtml escapes everything that it does not make itself.
          <div className="bubble" dangerouslySetInnerHTML={{ __html: toHtml(message.text) }} />
        )}
        {message.files.map((name) => (
          <p key={name} className="bubble file-chip">
            <Icon name="document" /> {name}
          </p>
        ))}
        {message.cards.map((card, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a card has no other identity than its place in the message.
          <Card key={index} card={card} busy={busy} onTap={tap} onOpen={(url) => openLink(url, person, config)} />
        ))}
        <p className="notice" role="status">
          {notice}
        </p>
        {task && <TaskDialog {...task} {...{ viewer, submit }} entityId="" onClose={() => setTask(null)} />}
      </div>
    </article>
  )
}
