import { app, authentication } from '@microsoft/teams-js'
import { shared } from './english.ts'

/** Somebody signed in, and the host that the page stands in. */
export interface Session {
  /** A token for our API that is still good for a minute; a fresh one when the last was refused. */
  token(refused?: boolean): Promise<string>
  theme: string
  onThemeChange(show: (theme: string) => void): void
  /** Where a link into the page leads: "#/conferences/…". */
  place: string | null
}

const PATIENCE_MS = 5_000

/** The one way in. TeamsJS is its only source for now. Throws an error whose message is for the person. */
export async function signIn(hostOrigins: string[]): Promise<Session> {
  await inTime(app.initialize(hostOrigins))
  const context = await app.getContext()
  app.notifySuccess()
  let last: { token: string; until: number } | null = null
  return {
    async token(refused = false) {
      if (!refused && last && last.until > performance.now()) return last.token
      try {
        const token = await authentication.getAuthToken()
        last = { token, until: performance.now() + (secondsLeft(token) - 60) * 1000 }
        return token
      } catch (cause) {
        throw new Error(shared.signIn.refused, { cause })
      }
    },
    theme: context.app.theme,
    onThemeChange: (show) => app.registerOnThemeChangeHandler(show),
    place: context.page.subPageId || null,
  }
}

/** A parent that is no host never answers, and TeamsJS waits for ever. */
async function inTime(initialized: Promise<void>): Promise<void> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(shared.signIn.noHost)), PATIENCE_MS)
  })
  const failed = initialized.catch((cause: unknown) => {
    throw new Error(shared.signIn.noHost, { cause })
  })
  await Promise.race([failed, late])
}

/** A token's own lifetime: the difference of its times, so that a wrong clock here does no harm. */
function secondsLeft(token: string): number {
  const payload = JSON.parse(atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')))
  return Number(payload.exp) - Number(payload.iat)
}
