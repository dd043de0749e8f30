import { z } from 'zod'
import { parseAction } from '../../adaptive-cards/actions.ts'
import { collectingCard } from '../../adaptive-cards/collecting.ts'
import { myReportsUrl } from '../features/deliver/my-reports-url.ts'
import type { World } from '../ports.ts'
import { reportCard } from './current-card.ts'
import { english } from './english.ts'
import type { Answer, Inbound } from './inbound.ts'
import { myParts, type Part } from './my-work.ts'

/** Which page a button opens. The page signs the person in; nothing has been done yet. */
export async function openDialog(world: World, inbound: Extract<Inbound, { kind: 'dialog' }>): Promise<Answer> {
  const parsed = parseAction(inbound.data)
  if (!parsed.ok || parsed.action.verb !== 'dialog') return { dialog: { message: english.cardIsOld } }
  const { reportId, task } = parsed.action
  const part = await partWith(world, inbound.from.entraId, reportId)
  if (!part) return { dialog: { message: english.notYours } }
  const url = myReportsUrl(world, { reportId, task, card: inbound.sentActivityId })
  return { dialog: { title: english.dialogs[task](part.conference.reference), url } }
}

const HandedOver = z.object({ reportId: z.string(), card: z.string().min(1).nullish() })

/** The dialog has closed: the card that opened it shows how things stand now. */
export async function closeDialog(world: World, inbound: Extract<Inbound, { kind: 'dialog-done' }>): Promise<Answer> {
  const handed = HandedOver.safeParse(inbound.data)
  if (!handed.success || !handed.data.card) return {}
  const part = await partWith(world, inbound.from.entraId, handed.data.reportId)
  if (!part?.report) return {}
  const { conference, report } = part
  const [isLookedAt] = await world.store.transaction((tx) => tx.incoming.waitingFor([report.id]))
  const replace = isLookedAt ? collectingCard(conference.reference) : reportCard(world, { ...part, report })
  return { replace, replacedId: handed.data.card }
}

async function partWith(world: World, entraId: string, reportId: string): Promise<Part | undefined> {
  const parts = await myParts(world, entraId)
  return parts.find(({ report }) => report?.id === reportId)
}
