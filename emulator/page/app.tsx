import { FluentProvider, MessageBar, MessageBarBody, Select, Spinner, Toaster } from '@fluentui/react-components'
import { useContext } from 'react'
import { useAddress } from './address.ts'
import { type Clock, controls, type Person } from './controls.ts'
import { english } from './english.ts'
import { LiveContext, useLive, useStandIn } from './live.ts'
import { ClockBar } from './shell/clock-bar.tsx'
import { PeopleList } from './shell/people-list.tsx'
import { PersonPane } from './shell/person-pane.tsx'
import { type ThemeName, themeNames, themes, useTheme } from './shell/theme.ts'
import { toasterId, useToasts } from './shell/toasts.tsx'
import { TryFirst } from './shell/try-first.tsx'
import { useUnreadChat } from './shell/unread-chat.ts'
import { viewOf } from './shell/views.ts'
import { readWorld, type World } from './world.ts'

export function App() {
  const [theme, chooseTheme] = useTheme()
  const standIn = useStandIn()
  return (
    <FluentProvider theme={themes[theme]}>
      <LiveContext value={standIn}>
        <div className="page" data-theme={theme}>
          <Office theme={theme} onTheme={chooseTheme} />
        </div>
      </LiveContext>
    </FluentProvider>
  )
}

function Office({ theme, onTheme }: { theme: ThemeName; onTheme: (name: ThemeName) => void }) {
  const { reachable } = useContext(LiveContext)
  const world = useLive('world', readWorld)
  const clock = useLive('clock', controls.clock)
  return (
    <>
      <header className="top">
        <h1>{english.standIn}</h1>
        {clock && <ClockBar clock={clock} />}
        <ThemeSwitch theme={theme} onChoose={onTheme} />
      </header>
      {!reachable && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{english.unreachable}</MessageBarBody>
        </MessageBar>
      )}
      {world && clock ? (
        <Everybody {...{ world, clock, theme }} />
      ) : (
        <Spinner className="filling" label={english.loading} />
      )}
    </>
  )
}

function ThemeSwitch({ theme, onChoose }: { theme: ThemeName; onChoose: (name: ThemeName) => void }) {
  return (
    <Select
      className="theme"
      size="small"
      aria-label={english.theme}
      value={theme}
      onChange={(_, data) => onChoose(data.value as ThemeName)}
    >
      {themeNames.map((name) => (
        <option key={name} value={name}>
          {english.themes[name]}
        </option>
      ))}
    </Select>
  )
}

function Everybody({ world, clock, theme }: { world: World; clock: Clock; theme: ThemeName }) {
  const { config, people } = world
  const address = useAddress()
  const chosen = people.find(({ email }) => email.toLowerCase() === address.person) ?? null
  const view = chosen && viewOf(chosen, config, address.view)
  const unreadChat = useUnreadChat(world.notifications, view?.id === 'chat' ? address.person : null)
  useToasts(world, view?.id === 'chat' ? address.person : null)
  const unread = (person: Person) => ({ chat: unreadChat(person), inbox: world.unreadMail[person.email] ?? 0 })
  return (
    <>
      <TryFirst {...{ world, chosen }} view={view?.id ?? ''} />
      <div className="office">
        {/* Another person's work with the app is not this one's: they begin where they would. */}
        <PeopleList people={people} chosen={chosen} view={view?.tab ? '' : address.view} unread={unread} />
        <main>
          {chosen && view ? (
            <PersonPane
              key={chosen.email}
              person={chosen}
              unread={unread(chosen)}
              {...{ view, config, clock, theme }}
            />
          ) : (
            <p className="filling">{english.chooseHint}</p>
          )}
        </main>
        <Toaster toasterId={toasterId} limit={3} position="bottom-end" />
      </div>
    </>
  )
}
