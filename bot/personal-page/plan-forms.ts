import { LONGEST_NOTE } from '../api/actions.ts'
import { reopenAction, settleAction } from '../features/actions/settle-action.ts'
import { familyRoad } from '../features/show/family-road.ts'
import type { FieldError } from './common-view.ts'
import { english } from './english.ts'
import { familyPage } from './family-view.ts'
import { htmlPage, type PageResponse, seeOther, type Visit } from './page.ts'
import { professionalPage } from './professional-view.ts'

/** "I have done it", or "it will not be done" and why. */
export async function settle(visit: Visit, actionId: string): Promise<PageResponse | null> {
  const { world, request, base, person } = visit
  const words = english.plan[person.side]
  const how = request.form?.how === 'dropped' ? 'dropped' : 'done'
  const note = request.form?.note?.trim() ?? ''
  const field = `note-${actionId}`
  if (note.length > LONGEST_NOTE) return withErrors(visit, [{ field, text: words.tooLong }])
  const actor = await actorFor(visit, actionId)
  if (!actor) return null
  const settled = await settleAction(world, actor, actionId, { how, note })
  if (settled.ok) return seeOther(`${base}?done=${how === 'done' ? 'action-done' : 'action-dropped'}`)
  if (settled.reason === 'needs-note') return withErrors(visit, [{ field, text: words.missing }])
  return withErrors(visit, [{ field: null, text: settled.message ?? english.problemTitle }])
}

export async function reopen(visit: Visit, actionId: string): Promise<PageResponse | null> {
  const actor = await actorFor(visit, actionId)
  if (!actor) return null
  const open = await reopenAction(visit.world, actor, actionId)
  if (open.ok) return seeOther(`${visit.base}?done=undone`)
  return withErrors(visit, [{ field: null, text: open.message ?? english.problemTitle }])
}

/** Who this person is in the conference that has the action: their page tells of all conferences of the family. */
async function actorFor({ world, conference, person }: Visit, actionId: string) {
  const parts = await familyRoad(world, conference, person)
  const part = parts.find((one) => one.conference.plan.actions.some(({ id }) => id === actionId))
  return part ? ({ kind: 'participant', participantId: part.me.id } as const) : null
}

/** The page again, with what is to be put right. */
export async function withErrors(visit: Visit, errors: readonly FieldError[]): Promise<PageResponse> {
  const page = visit.person.side === 'family' ? familyPage(visit, errors) : professionalPage(visit, errors)
  return htmlPage(await page, 422)
}
