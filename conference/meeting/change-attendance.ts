import { ok } from '../result.ts'
import type { MeetingChange } from './change.ts'
import type { Changed, Changing } from './changing.ts'
import { done, everybodyIn, notUnderWay, unknownPerson } from './changing.ts'
import type { Attendance, Meeting } from './meeting.ts'
import { attendanceOf } from './meeting.ts'

type Of<Kind extends MeetingChange['kind']> = Extract<MeetingChange, { kind: Kind }>
type Mark = Pick<Attendance, 'personId' | 'state' | 'way'>

export function markPerson(meeting: Meeting, change: Of<'mark'>, changing: Changing): Changed {
  if (!everybodyIn(meeting, changing).includes(change.personId)) return unknownPerson
  return mark(meeting, change, changing)
}

export function addPerson(meeting: Meeting, change: Of<'add-person'>, changing: Changing): Changed {
  const { personId, name, role, agency, side, way } = change
  if (everybodyIn(meeting, changing).includes(personId)) return ok({ meeting })
  const guests = [...meeting.guests, { id: personId, name, role, agency, side }]
  return mark({ ...meeting, guests }, { personId, state: 'here', way }, changing)
}

export function reorder(meeting: Meeting, change: Of<'reorder'>, changing: Changing): Changed {
  if (meeting.state !== 'under-way') return notUnderWay
  const everybody = everybodyIn(meeting, changing)
  const order = [...new Set(change.order)].filter((id) => everybody.includes(id))
  return order.join() === meeting.order.join() ? ok({ meeting }) : done(meeting, { order })
}

export function markSpoken(meeting: Meeting, change: Of<'mark-spoken'>, changing: Changing): Changed {
  const { personId, spoken } = change
  if (!everybodyIn(meeting, changing).includes(personId)) return unknownPerson
  if (change.step !== meeting.step || meeting.spoken.includes(personId) === spoken) return ok({ meeting })
  const others = meeting.spoken.filter((one) => one !== personId)
  return done(meeting, { spoken: spoken ? [...others, personId] : others })
}

function mark(meeting: Meeting, { personId, state, way }: Mark, { by, now }: Changing): Changed {
  const before = attendanceOf(meeting, personId)
  if (before?.state === state && before.way === way) return ok({ meeting })
  const marked = { personId, state, way, at: now, by }
  return done(meeting, withMarks(meeting, [marked]))
}

/** As it is after these marks; what was said before is kept as its history. */
export function withMarks(
  { attendance, history }: Pick<Meeting, 'attendance' | 'history'>,
  marks: readonly Attendance[],
): Pick<Meeting, 'attendance' | 'history'> {
  const others = attendance.filter(({ personId }) => !marks.some((one) => one.personId === personId))
  return { attendance: [...others, ...marks], history: [...history, ...marks] }
}
