import { toLondon } from '../../conference/civil-time.ts'
import { signInCode } from '../letters/sign-in-code.ts'
import type { Transaction } from '../ports.ts'
import { sign } from './link.ts'
import type { Visit } from './page.ts'

const GOOD_FOR_MINUTES = 15
export const CODES_AN_HOUR = 5

/** Mails a new code, at most five in a clock hour. The caller has made sure that this person may be written to. */
export async function sendCode(secret: string, visit: Visit): Promise<'sent' | 'too-many' | 'failed'> {
  const { world, conference, person } = visit
  const now = world.clock.now()
  const code = world.newCode()
  const mayLeave = await world.store.transaction(async (tx) => {
    if (!(await takesSlot(tx, visit, now))) return false
    await tx.codes.save(person.id, hash(secret, visit, code), now.add({ minutes: GOOD_FOR_MINUTES }))
    return true
  })
  if (!mayLeave) return 'too-many'

  const { authority } = world.settings
  const letter = signInCode({ conference, to: person, authority, now, code })
  let mail: Awaited<ReturnType<typeof world.mail.send>>
  try {
    mail = await world.mail.send({ to: person.email, ...letter })
  } catch (error) {
    world.log.error({ error, participantId: person.id }, 'A sign-in code could not be mailed')
    return 'failed'
  }
  const id = world.newId()
  const message = { id, conferenceId: conference.id, to: person.email, kind: 'sign-in-code' as const, of: [] }
  const ids = { mailId: mail.id, internetMessageId: mail.internetMessageId }
  const about = { channel: 'mail' as const, subject: letter.subject, at: world.clock.now(), problem: null }
  // No delivery waits for this message: it was asked for and sent at once.
  await world.store.transaction((tx) => tx.deliveries.sent([id], { ...message, ...about, sent: ids }))
  return 'sent'
}

export function checkCode(secret: string, visit: Visit, code: string) {
  const { world, person } = visit
  return world.store.transaction((tx) => tx.codes.use(person.id, hash(secret, visit, code), world.clock.now()))
}

/** The ledger's unique key counts: two requests at once cannot both take the last one. */
async function takesSlot(tx: Transaction, { conference, person }: Visit, now: Temporal.Instant): Promise<boolean> {
  const hour = toLondon(now).round({ smallestUnit: 'hour', roundingMode: 'floor' }).toPlainDateTime()
  const key = { conferenceId: conference.id, person: person.id, kind: 'sign-in-code' as const, deadline: 'sign-in' }
  for (let count = 1; count <= CODES_AN_HOUR; count++) {
    if (await tx.deliveries.claimWork({ ...key, occasion: `${hour} ${count}` }, now)) return true
  }
  return false
}

/** Six digits are soon guessed from a plain hash; without the secret they are not. */
function hash(secret: string, { person }: Visit, code: string): string {
  return sign(secret, 'code', `${person.id}.${code}`)
}
