import {
  createDOMRenderer,
  FluentProvider,
  RendererProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components'
import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import type { Me } from '../../bot/api/me.ts'
import { showMe } from '../../bot/api/me.ts'
import { Waiting } from '../parts/waiting.tsx'
import { type Api, createApi } from './api-client.ts'
import { shared } from './english.ts'
import { SessionContext } from './session.ts'
import type { Session } from './sign-in/session.ts'
import { metaContent } from './sign-in/settings.ts'
import { signIn } from './sign-in/sign-in.ts'
import { withPhone, wordsFor } from './sign-in/words-for.ts'
import { type FetchedSurface, fetchSurface } from './surfaces.ts'
import { onPreferredThemeChange, preferredTheme } from './theme.ts'
import { goTo } from './use-place.ts'

// Hardly anybody sees these: Teams and Outlook have signed people in before.
const SignInPage = lazy(async () => ({ default: (await import('./sign-in/sign-in-page.tsx')).SignInPage }))
const SignedInBar = lazy(async () => ({ default: (await import('./sign-in/signed-in-bar.tsx')).SignedInBar }))

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

type Shown =
  | { state: 'waiting' }
  | { state: 'in'; api: Api; me: Me; session: Session; Surface: ComponentType }
  /** `message` is null before the first attempt. */
  | {
      state: 'out'
      message: string | null
      start: (() => Promise<void>) | null
      leave: (() => Promise<void>) | null
      isFinal?: boolean
    }

function Page() {
  const [theme, setTheme] = useState(preferredTheme)
  const [shown, setShown] = useState<Shown>({ state: 'waiting' })

  async function open() {
    setShown({ state: 'waiting' })
    setShown(await enter(setTheme))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    open()
  }, [])

  return (
    <Themed theme={theme}>
      <Suspense fallback={<Waiting label={shared.signIn.waiting} />}>
        {shown.state === 'in' ? (
          <SessionContext value={shown}>
            {shown.session.signOut && <SignedInBar name={shown.me.name} signOut={shown.session.signOut} />}
            <shown.Surface />
          </SessionContext>
        ) : shown.state === 'out' ? (
          <SignInPage
            message={shown.message}
            start={shown.start}
            again={shown.isFinal ? null : open}
            signOut={shown.leave}
          />
        ) : (
          <Waiting label={shared.signIn.waiting} />
        )}
      </Suspense>
    </Themed>
  )
}

/** Never throws: what goes wrong is for the person to read. */
async function enter(show: (theme: string) => void): Promise<Shown> {
  let session: Session | null = null
  // Beside the signing in, and asked for again after it: that may have led to another surface, and tells what went wrong.
  fetchSurface().catch(() => undefined)
  try {
    const entry = await signIn()
    if ('offer' in entry) {
      onPreferredThemeChange(show)
      return { state: 'out', message: entry.offer.trouble, start: entry.offer.start, leave: null }
    }
    session = entry.session
    show(session.theme)
    session.onThemeChange(show)
    if (session.place && !location.hash) goTo(session.place)
    const api = createApi(session.token)
    // At once, both of them: a surface that React waits for itself would be held back for another third of a second.
    const [me, { Shown }] = await Promise.all([api.call(showMe, {}), fetchSurface().then(expectFirst(api))])
    if (me.ok) return { state: 'in', api, me: me.value, session, Surface: Shown }
    const { reason, message } = me.trouble
    // Nobody else will answer a guest here, however often they ask.
    if (reason === 'guest')
      return { state: 'out', message: withPhone(message), start: null, leave: session.signOut, isFinal: true }
    return { state: 'out', message, start: null, leave: session.signOut }
  } catch (cause) {
    return { state: 'out', message: wordsFor(cause), start: null, leave: session?.signOut ?? null }
  }
}

const expectFirst = (api: Api) => (surface: FetchedSurface) => {
  surface.expect?.(api)
  return surface
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
