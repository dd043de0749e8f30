import type { Result } from '../result.ts'
import { ok, refusal } from '../result.ts'
import type { WrittenChange } from './change.ts'
import type { ActionProgress, CoreGroupRecord } from './core-group.ts'

/** `theirs`: the value as somebody else left it. */
export type RecordChanged = Result<{ record: CoreGroupRecord }, 'changed-meanwhile'> & { theirs?: unknown }

/**
 * Writes one value into the record. What stands there already is no change, however often it is sent; what somebody else
 * has written since whoever writes looked is not written over: both texts then stand side by side until a person decides.
 */
export function changeRecord(record: CoreGroupRecord, change: WrittenChange): RecordChanged {
  const current = valueIn(record, change)
  if (isSame(current, change.now)) return ok({ record })
  if (!isSame(current, change.was))
    return {
      ...refusal('changed-meanwhile', { message: 'Somebody else has written here meanwhile.' }),
      theirs: current,
    }
  return ok({ record: written(record, change) })
}

/** What stands in the record where this change writes; as it would be sent. */
export function valueIn(record: CoreGroupRecord, change: WrittenChange): WrittenChange['now'] {
  switch (change.kind) {
    case 'attendance': {
      const found = record.attendance.find(({ personId }) => personId === change.personId)
      return found ? { state: found.state, way: found.way } : null
    }
    case 'child-seen': {
      const found = record.childrenSeen.find(({ childId }) => childId === change.childId)
      return found ? { seenOn: found.seenOn, alone: found.alone, words: found.words } : null
    }
    case 'update':
      return record.updates.find(({ personId }) => personId === change.personId)?.text ?? ''
    case 'progress':
      return progressOf(record, change.actionId).how
    case 'progress-words':
      return progressOf(record, change.actionId)[change.side]
    case 'question':
      return record.questions[change.question][change.side]
    case 'scale':
      return record.scales.find((scale) => isScaleOf(scale, change))?.value ?? null
    case 'childs-view':
      return record.childrensViews.find(({ childId }) => childId === change.childId)?.text ?? ''
    case 'parents-view':
      return record.parentsViews.find(({ personId }) => personId === change.personId)?.text ?? ''
  }
}

function written(record: CoreGroupRecord, change: WrittenChange): CoreGroupRecord {
  switch (change.kind) {
    case 'attendance': {
      const { personId, now } = change
      return {
        ...record,
        attendance: put(record.attendance, (one) => one.personId === personId, now && { personId, ...now }),
      }
    }
    case 'child-seen': {
      const { childId, now } = change
      return {
        ...record,
        childrenSeen: put(record.childrenSeen, (one) => one.childId === childId, now && { childId, ...now }),
      }
    }
    case 'update': {
      const { personId, now: text } = change
      return {
        ...record,
        updates: put(record.updates, (one) => one.personId === personId, text ? { personId, text } : null),
      }
    }
    case 'progress':
      return withProgress(record, { ...progressOf(record, change.actionId), how: change.now })
    case 'progress-words':
      return withProgress(record, { ...progressOf(record, change.actionId), [change.side]: change.now })
    case 'question': {
      const answer = { ...record.questions[change.question], [change.side]: change.now }
      return { ...record, questions: { ...record.questions, [change.question]: answer } }
    }
    case 'scale': {
      const { personId, childId, now: value } = change
      const scale = value === null ? null : { personId, childId, value }
      return { ...record, scales: put(record.scales, (one) => isScaleOf(one, change), scale) }
    }
    case 'childs-view': {
      const { childId, now: text } = change
      const view = text ? { childId, text } : null
      return { ...record, childrensViews: put(record.childrensViews, (one) => one.childId === childId, view) }
    }
    case 'parents-view': {
      const { personId, now: text } = change
      const view = text ? { personId, text } : null
      return { ...record, parentsViews: put(record.parentsViews, (one) => one.personId === personId, view) }
    }
  }
}

function withProgress(record: CoreGroupRecord, progress: ActionProgress): CoreGroupRecord {
  const isEmpty = progress.how === null && progress.family === '' && progress.professionals === ''
  const isTheirs = ({ actionId }: ActionProgress) => actionId === progress.actionId
  return { ...record, progress: put(record.progress, isTheirs, isEmpty ? null : progress) }
}

export function progressOf({ progress }: Pick<CoreGroupRecord, 'progress'>, actionId: string): ActionProgress {
  return progress.find((one) => one.actionId === actionId) ?? { actionId, how: null, family: '', professionals: '' }
}

function isScaleOf(
  scale: { personId: string; childId: string | null },
  { personId, childId }: { personId: string; childId: string | null },
): boolean {
  return scale.personId === personId && scale.childId === childId
}

/** In its place, or at the end; null takes it away. */
function put<Entry>(entries: readonly Entry[], isIt: (entry: Entry) => boolean, entry: Entry | null): Entry[] {
  const known = entries.some(isIt)
  if (entry === null) return entries.filter((one) => !isIt(one))
  return known ? entries.map((one) => (isIt(one) ? entry : one)) : [...entries, entry]
}

function isSame(one: WrittenChange['now'], other: WrittenChange['now']): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  const [a, b] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))]
  return a.length === b.size && a.every(([key, value]) => b.get(key) === value)
}
