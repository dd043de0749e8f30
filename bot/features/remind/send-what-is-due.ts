import { nextWorkingDay } from '../../../conference/calendar/working-days.ts'
import { LONDON, londonDate } from '../../../conference/civil-time.ts'
import type { Conference } from '../../../conference/conference.ts'
import { participantOf } from '../../../conference/conference.ts'
import { coreGroupIn } from '../../../conference/core-group/reminders.ts'
import type { MessageKind } from '../../../conference/delivery.ts'
import { MESSAGE_KINDS, SLOT_KINDS } from '../../../conference/delivery.ts'
import { type Reminder, remindersDue, withinHours } from '../../../conference/reminders.ts'
import type { NewDelivery, Transaction, World } from '../../ports.ts'
import { nextOfficeMoment } from './office-hours.ts'

/** One look at the clock: claims what is due over all conferences, then sends what may leave. */
export async function sendWhatIsDue(world: World) {
  const now = world.clock.now()
  const due = await world.store.transaction((tx) => tx.conferences.due(now))
  for (const conferenceId of due)
    await world.store.change(conferenceId, (tx, conference) => claimWhatIsDue(world, tx, conference, now))
  // What was held or delayed does not leave at night.
  const open = await nextOfficeMoment(world)
  if (Temporal.Instant.compare(open, now) <= 0) await world.store.transaction((tx) => tx.deliveries.release(now))
}

async function claimWhatIsDue(world: World, tx: Transaction, conference: Conference, now: Temporal.Instant) {
  const claims: NewDelivery[] = []
  for (const reminder of remindersDue(conference, now)) {
    const { person, kind, deadline, occasion } = reminder
    const work = JOBS.get(kind)
    if (work) {
      const isFirst = await tx.deliveries.claimWork({ ...reminder, conferenceId: conference.id }, now)
      const key = `${kind}:${conference.id}:${deadline}:${occasion}`
      if (isFirst) await tx.queue.enqueue([{ name: work, key, data: { conferenceId: conference.id } }])
      continue
    }
    if (!isMessage(kind)) throw new Error(`Nothing is known to do for "${kind}"`)
    const sendAt = SLOT_KINDS.includes(kind)
      ? await momentFor(tx, conference, reminder, now)
      : withinHours(now, conference)
    claims.push({
      id: world.newId(),
      conferenceId: conference.id,
      person,
      kind,
      deadline,
      occasion,
      sendAt,
      detail: detailOf(reminder, kind),
    })
  }
  await tx.deliveries.claimForSlot(claims)
}

/** What time causes to be done rather than said. */
const JOBS = new Map<
  Reminder['kind'],
  'collect-drafts' | 'circulate-anyway' | 'late-bundle' | 'close-all-access' | 'draft-progress-report'
>([
  ['collect-drafts', 'collect-drafts'],
  ['circulate-anyway', 'circulate-anyway'],
  ['late-bundle', 'late-bundle'],
  ['close-access', 'close-all-access'],
  ['draft-progress-report', 'draft-progress-report'],
])

function isMessage(kind: Reminder['kind']): kind is MessageKind {
  return MESSAGE_KINDS.some((one) => one === kind)
}

/** At most one slot for one person on one day: a second one waits for the next working morning. */
async function momentFor(
  tx: Transaction,
  conference: Conference,
  reminder: Reminder,
  now: Temporal.Instant,
): Promise<Temporal.Instant> {
  const today = londonDate(now)
  const { email } = participantOf(conference, reminder.person)
  const allowed = withinHours(now, conference)
  const slot = Temporal.Instant.compare(allowed, now) > 0 ? allowed : reminder.at
  if (!(await tx.deliveries.hadSlot(email, today, slot))) return slot
  const tomorrow = nextWorkingDay(today.add({ days: 1 }), conference.office)
  const at = (plainTime: string) => tomorrow.toZonedDateTime({ timeZone: LONDON, plainTime }).toInstant()
  // 9am is when most reminders leave, so that both become one digest; a meeting before then needs the earlier slot.
  return Temporal.Instant.compare(at('09:00'), reminder.until) < 0 ? at('09:00') : at('08:00')
}

function detailOf({ occasion, deadline }: Reminder, kind: MessageKind): Record<string, string> {
  if (kind === 'unread-reminder') return { packId: deadline.replace('pack:', '') }
  if (kind === 'action-due' || kind === 'action-overdue')
    return { actionId: deadline.split(':')[1] as string, step: occasion }
  if (kind === 'late-report') return { versionId: deadline.replace('version:', '') }
  const step = occasion.split('-')[0] as string
  if (deadline.startsWith('core-group:')) return { step, coreGroupId: coreGroupIn(deadline) }
  if (kind === 'paper-waiting' || kind === 'paper-due') return { step, paperId: deadline.replace('paper:', '') }
  return { step }
}
