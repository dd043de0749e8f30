import { isSigned, sign } from './link.ts'
import type { Visit } from './page.ts'

const NAME = 'page'
const MINUTES = 30

interface SessionSettings {
  secret: string
  publicUrl: string
}

/** A cookie for this one page, good for half an hour from now by the world's clock. Other sites' requests never carry it. */
export function sessionCookie({ secret, publicUrl }: SessionSettings, { world, person, base }: Visit): string {
  const until = world.clock.now().add({ minutes: MINUTES }).epochMilliseconds
  const value = `${until}.${sign(secret, 'session', `${person.id}.${until}`)}`
  return cookie(publicUrl, base, value)
}

export function endedSession({ publicUrl }: SessionSettings, { base }: Visit): string {
  return `${cookie(publicUrl, base, '')}; Max-Age=0`
}

export function hasSession({ secret }: SessionSettings, { world, person, request }: Visit): boolean {
  const [until, signature] = (request.cookies[NAME] ?? '').split('.')
  if (!until || !signature || !isSigned(secret, 'session', `${person.id}.${until}`, signature)) return false
  return world.clock.now().epochMilliseconds < Number(until)
}

function cookie(publicUrl: string, path: string, value: string): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : ''
  return `${NAME}=${value}; Path=${path}; HttpOnly; SameSite=Strict${secure}`
}
