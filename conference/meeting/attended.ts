import type { Attendance, Meeting, Way } from './meeting.ts'

/** From when until when somebody was here; `until` is null while they are, or when nobody noted that they left. */
export interface Stay {
  from: Temporal.Instant
  until: Temporal.Instant | null
  way: Way
}

export interface CameAndLeft {
  personId: string
  /** Oldest first, never empty. */
  stays: readonly Stay[]
}

/** Who was ever here, in the order in which they came. "Not here" after "here" was a slip: they never came. */
export function attended({ history }: Pick<Meeting, 'history'>): CameAndLeft[] {
  const stays = new Map<string, Stay[]>()
  for (const mark of history) {
    const theirs = stays.get(mark.personId) ?? []
    stays.delete(mark.personId)
    const after = withMark(theirs, mark)
    if (after.length > 0) stays.set(mark.personId, after)
  }
  return [...stays]
    .map(([personId, theirs]) => ({ personId, stays: theirs }))
    .toSorted((one, other) => Temporal.Instant.compare(cameAt(one), cameAt(other)))
}

function withMark(stays: readonly Stay[], { state, at, way }: Attendance): Stay[] {
  const last = stays.at(-1)
  const isHere = last !== undefined && last.until === null
  const before = stays.slice(0, -1)
  if (state === 'here') return isHere ? [...before, { ...last, way }] : [...stays, { from: at, until: null, way }]
  if (!isHere) return [...stays]
  return state === 'left' ? [...before, { ...last, until: at }] : before
}

function cameAt({ stays }: CameAndLeft): Temporal.Instant {
  return (stays[0] as Stay).from
}
