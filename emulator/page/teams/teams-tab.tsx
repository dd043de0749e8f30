import { Button, Link, Select } from '@fluentui/react-components'
import { useId, useRef, useState } from 'react'
import { english } from '../english.ts'
import { Icon } from '../shell/icons.tsx'
import { AppFrame } from './app-frame.tsx'
import type { Calls, FrameHost } from './frame-host.ts'
import type { Place, Viewer } from './place.ts'
import { signInTrouble, type Trouble, troubles, useSignInTrouble } from './sign-in-trouble.ts'

/** A tab of the app, with what Teams has around it and the ways to see it otherwise. */
export function TeamsTab(props: {
  place: Place
  viewer: Viewer
  /** Of a meeting's chat: its name, the way out of it, and what Teams answers there besides. */
  chat?: { name: string; onLeave: () => void; calls: Calls }
}) {
  const { place, viewer, chat } = props
  const host = useRef<FrameHost>(null)
  const [hasBack, setHasBack] = useState(false)
  const calls: Calls = {
    ...chat?.calls,
    registerHandler: (name) => {
      if (name === 'backButton') setHasBack(true)
      return null
    },
  }
  return (
    <div className="teams-tab">
      <div className="tab-bar">
        {chat && (
          <>
            <Button size="small" appearance="subtle" icon={<Icon name="back" />} onClick={chat.onLeave}>
              {english.toMeetings}
            </Button>
            <h3>{chat.name}</h3>
          </>
        )}
        {hasBack && (
          <Button
            size="small"
            appearance="subtle"
            icon={<Icon name="back" />}
            onClick={() => host.current?.tell('backButtonPress')}
          >
            {english.back}
          </Button>
        )}
        <SignInSwitch viewer={viewer} />
        <Link href={`${place.url}${place.subPageId ?? ''}`} target="_blank" rel="noopener">
          {english.openInBrowser}
        </Link>
      </div>
      <AppFrame {...{ place, viewer, calls, host }} />
    </div>
  )
}

function SignInSwitch({ viewer }: { viewer: Viewer }) {
  const id = useId()
  const trouble = useSignInTrouble(viewer.person)
  return (
    <span className="sign-in-switch">
      <label htmlFor={id}>{english.signIn}</label>
      <Select
        id={id}
        size="small"
        value={trouble}
        onChange={(_, { value }) => signInTrouble.set(viewer.person, value as Trouble)}
      >
        {troubles.map((one) => (
          <option key={one} value={one}>
            {english.signInTroubles[one]}
          </option>
        ))}
      </Select>
    </span>
  )
}
