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
import { Waiting } from '../parts/waiting.tsx'
import { aMoment } from './a-moment.ts'
import { shared } from './english.ts'
import { type Entered, enter } from './enter.ts'
import { SessionContext } from './session.ts'
import { metaContent } from './sign-in/settings.ts'
import { wordsFor } from './sign-in/words-for.ts'
import { fetchSurface } from './surfaces.ts'
import { onShownTheme, shownTheme } from './theme.ts'

// Hardly anybody sees these: Teams and Outlook have signed people in before.
const SignInPage = lazy(async () => ({ default: (await import('./sign-in/sign-in-page.tsx')).SignInPage }))
const SignedInBar = lazy(async () => ({ default: (await import('./sign-in/signed-in-bar.tsx')).SignedInBar }))

const THEMES: Record<string, typeof teamsLightTheme> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
}

type Shown =
  | { state: 'waiting' }
  | (Extract<Entered, { state: 'in' }> & { Surface: ComponentType })
  | Extract<Entered, { state: 'out' }>

const waiting: Shown = { state: 'waiting' }

/** Shows the page to whoever enters; everything that it says in between is for people too. */
export async function showPage(element: HTMLElement, entered: Promise<Entered>) {
  const nonce = metaContent('style-nonce')
  const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } })
  const arriving = arrive(entered)
  // Whoever is in by then is not told to wait.
  const first = await Promise.race([arriving, aMoment()])
  createRoot(element).render(
    <RendererProvider renderer={renderer}>
      <Page first={first ?? waiting} arriving={arriving} />
    </RendererProvider>,
  )
}

/** Never throws: what goes wrong is for the person to read. */
async function arrive(entering: Promise<Entered>): Promise<Shown> {
  // Beside the signing in, and asked for again after it: that may have led to another surface, and tells what went wrong.
  fetchSurface().catch(() => undefined)
  const entered = await entering
  if (entered.state === 'out') return entered
  try {
    // A surface that React waits for itself would be held back for a third of a second.
    return { ...entered, Surface: await fetchSurface() }
  } catch (cause) {
    return { state: 'out', message: wordsFor(cause), start: null, leave: entered.session.signOut }
  }
}

function Page({ first, arriving }: { first: Shown; arriving: Promise<Shown> }) {
  const theme = useSyncExternalStore(onShownTheme, shownTheme)
  const [shown, setShown] = useState(first)

  async function again() {
    setShown(waiting)
    setShown(await arrive(enter().entered))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    arriving.then(setShown)
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
            again={shown.isFinal ? null : again}
            signOut={shown.leave}
          />
        ) : (
          <Waiting label={shared.signIn.waiting} />
        )}
      </Suspense>
    </Themed>
  )
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
