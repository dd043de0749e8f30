import { app, authentication } from '@microsoft/teams-js'
import { shared } from '../english.ts'
import type { Session } from './session.ts'
import type { SignInSettings } from './settings.ts'
import { SignInError, wordsFor } from './words-for.ts'

const PATIENCE_MS = 5_000
const FRAMES = ['sidePanel', 'meetingStage', 'task'] as const

/** Teams, Outlook and Microsoft 365 as hosts of a tab: their own sign-in, through TeamsJS. */
export async function enterTeams({ hostOrigins }: SignInSettings): Promise<Session> {
  await inTime(app.initialize(hostOrigins))
  const token = tokens()
  // Beside the question where we are; if it is refused, whoever needs it is told.
  token().catch(() => undefined)
  const context = await app.getContext()
  app.notifySuccess()
  return {
    token,
    theme: context.app.theme,
    onThemeChange: (show) => app.registerOnThemeChangeHandler(show),
    place: context.page.subPageId || null,
    frame: FRAMES.find((frame) => frame === context.page.frameContext) ?? 'content',
    chatId: context.chat?.id || null,
    signOut: null,
  }
}

/** Asks the host once for all who ask meanwhile, and again when what it gave is refused or about to run out. */
function tokens(): Session['token'] {
  let asking: Promise<string> | null = null
  let last: { token: string; until: number } | null = null
  async function ask(): Promise<string> {
    try {
      const token = await authentication.getAuthToken()
      last = { token, until: performance.now() + (secondsLeft(token) - 60) * 1000 }
      return token
    } catch (cause) {
      throw new SignInError(wordsFor(cause), { cause })
    } finally {
      asking = null
    }
  }
  return async (refused = false) => {
    if (!refused && last && last.until > performance.now()) return last.token
    asking ??= ask()
    return asking
  }
}

/** A parent that is no host never answers, and TeamsJS waits for ever. */
async function inTime(initialized: Promise<void>): Promise<void> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new SignInError(shared.signIn.noHost)), PATIENCE_MS)
  })
  const failed = initialized.catch((cause: unknown) => {
    throw new SignInError(shared.signIn.noHost, { cause })
  })
  await Promise.race([failed, late])
}

/** A token's own lifetime: the difference of its times, so that a wrong clock here does no harm. */
function secondsLeft(token: string): number {
  const payload = JSON.parse(atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')))
  return Number(payload.exp) - Number(payload.iat)
}
