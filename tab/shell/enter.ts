import { type Me, showMe } from '../../bot/api/me.ts'
import { aMoment } from './a-moment.ts'
import { type Api, createApi } from './api-client.ts'
import { expectFirst } from './expect-first.ts'
import { goTo } from './place.ts'
import type { Session } from './sign-in/session.ts'
import { signIn } from './sign-in/sign-in.ts'
import { withPhone, wordsFor } from './sign-in/words-for.ts'
import { onPreferredThemeChange, showTheme } from './theme.ts'

export type Entered =
  | { state: 'in'; api: Api; me: Me; session: Session }
  /** `message` is null before the first attempt. */
  | {
      state: 'out'
      message: string | null
      start: (() => Promise<void>) | null
      leave: (() => Promise<void>) | null
      isFinal?: boolean
    }

/** A way in that has been begun. Neither promise is ever rejected: what goes wrong is for the person to read. */
export interface Entering {
  /** The host has answered, and what the surface shows first is asked for; or that will not be. */
  asked: Promise<unknown>
  /** With what the surface shows first, if that comes soon. */
  entered: Promise<Entered>
}

/** Signs in, and asks for what is shown first. It needs nothing of what draws the page, which is fetched meanwhile. */
export function enter(): Entering {
  const { promise, resolve } = Promise.withResolvers<void>()
  const entered = enterAnd(resolve)
  return { asked: Promise.race([promise, entered]), entered }
}

async function enterAnd(onAsked: () => void): Promise<Entered> {
  let session: Session | null = null
  try {
    const entry = await signIn()
    if ('offer' in entry) {
      onPreferredThemeChange(showTheme)
      return { state: 'out', message: entry.offer.trouble, start: entry.offer.start, leave: null }
    }
    session = entry.session
    showTheme(session.theme)
    session.onThemeChange(showTheme)
    if (session.place && !location.hash) goTo(session.place)
    const api = createApi(session.token)
    const answer = api.call(showMe, {})
    const first = expectFirst(api, session).catch(() => undefined)
    session.token().then(onAsked, onAsked)
    const me = await answer
    if (me.ok) await Promise.race([first, aMoment()])
    if (me.ok) return { state: 'in', api, me: me.value, session }
    const { reason, message } = me.trouble
    // Nobody else will answer a guest here, however often they ask.
    if (reason === 'guest')
      return { state: 'out', message: withPhone(message), start: null, leave: session.signOut, isFinal: true }
    return { state: 'out', message, start: null, leave: session.signOut }
  } catch (cause) {
    return { state: 'out', message: wordsFor(cause), start: null, leave: session?.signOut ?? null }
  }
}
