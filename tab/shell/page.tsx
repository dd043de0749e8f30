import {
  createDOMRenderer,
  FluentProvider,
  RendererProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components'
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import type { Me } from '../../bot/api/me.ts'
import { showMe } from '../../bot/api/me.ts'
import { TroubleBar } from '../parts/trouble-bar.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { type Api, createApi } from './api-client.ts'
import { App } from './app.tsx'
import { shared } from './english.ts'
import { SessionContext } from './session.ts'
import { type Session, signIn } from './sign-in.ts'
import { goTo } from './use-place.ts'

const THEMES: Record<string, typeof teamsLightTheme> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
}

/** Signs in and shows the page; everything that it says in between is for people too. */
export function showPage(element: HTMLElement) {
  const nonce = metaContent('style-nonce')
  const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } })
  createRoot(element).render(
    <RendererProvider renderer={renderer}>
      <Page />
    </RendererProvider>,
  )
}

function Page() {
  const [theme, setTheme] = useState(preferredTheme)
  const [entered, setEntered] = useState<{ api: Api; me: Me } | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)

  useEffect(() => {
    enter(setTheme).then(setEntered, (cause: unknown) => setTrouble((cause as Error).message))
  }, [])

  return (
    <Themed theme={theme}>
      {entered ? (
        <SessionContext value={entered}>
          <App />
        </SessionContext>
      ) : trouble ? (
        <main>
          <TroubleBar title={shared.signIn.title} message={trouble} />
        </main>
      ) : (
        <Waiting label={shared.signIn.waiting} />
      )}
    </Themed>
  )
}

async function enter(show: (theme: string) => void): Promise<{ api: Api; me: Me }> {
  const session: Session = await signIn(metaContent('host-origins').split(' ').filter(Boolean))
  show(session.theme)
  session.onThemeChange(show)
  if (session.place && !location.hash) goTo(session.place)
  const api = createApi(session.token)
  const me = await api.call(showMe, {})
  if (!me.ok) throw new Error(me.trouble.message)
  return { api, me: me.value }
}

function Themed({ theme, children }: { theme: string; children: ReactNode }) {
  const shown = usePrinting() ? 'default' : theme
  return (
    <FluentProvider
      theme={THEMES[shown] ?? teamsLightTheme}
      style={{ minHeight: '100vh', colorScheme: shown === 'default' ? 'light' : 'dark' }}
    >
      {children}
    </FluentProvider>
  )
}

/** Paper is white: light words would not show on it. */
function usePrinting(): boolean {
  return useSyncExternalStore(listenToPrinting, () => printing.matches)
}

const printing = matchMedia('print')

function listenToPrinting(changed: () => void) {
  printing.addEventListener('change', changed)
  return () => printing.removeEventListener('change', changed)
}

/** Before the host has said which theme it has. */
function preferredTheme(): string {
  if (matchMedia('(forced-colors: active)').matches) return 'contrast'
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default'
}

function metaContent(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? ''
}
