import { Button, Spinner } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { type Clock, controls, type Person } from '../controls.ts'
import { english } from '../english.ts'
import { useLive } from '../live.ts'
import type { Viewer } from '../teams/place.ts'
import { Composer } from './composer.tsx'
import { MessageItem } from './message.tsx'

/** A person's chat with the bot, newest at the foot. */
export function Chat({ viewer, clock }: { viewer: Viewer; clock: Clock }) {
  const { person, config } = viewer
  const messages = useLive(`chat ${person.email}`, () => controls.messages(person.email))
  const foot = useRef<HTMLDivElement>(null)
  const newest = messages?.at(-1)?.id
  useEffect(() => {
    if (newest) foot.current?.scrollIntoView({ block: 'end' })
  }, [newest])
  if (!person.appInstalled) return <NotInstalled person={person} app={config.app} />
  return (
    <div className="chat">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse must be able to scroll. */}
      <div className="messages" role="log" aria-label={english.messages(config.app)} tabIndex={0}>
        {!messages && <Spinner label={english.loading} />}
        {messages?.length === 0 && <p className="empty">{english.noMessages(config.app)}</p>}
        {messages?.map((message) => (
          <MessageItem key={message.id} {...{ message, viewer }} now={clock.now} />
        ))}
        <div ref={foot} />
      </div>
      <Composer person={person} />
    </div>
  )
}

function NotInstalled({ person, app }: { person: Person; app: string }) {
  const [busy, setBusy] = useState(false)
  const add = () => {
    setBusy(true)
    controls
      .openChat(person.email)
      .catch(console.warn)
      .finally(() => setBusy(false))
  }
  if (person.appBlocked) return <p className="filling">{english.blocked(app, person.displayName)}</p>
  return (
    <div className="filling">
      <p>{english.notInstalled(app, person.displayName)}</p>
      <Button appearance="primary" disabledFocusable={busy} onClick={add}>
        {english.install(app)}
      </Button>
    </div>
  )
}
