import type { Line } from '../../conference/meeting/line.ts'
import type { Meeting } from '../../conference/meeting/meeting.ts'
import { newMeeting } from '../../conference/meeting/meeting.ts'
import type { HeldMeetings } from '../ports.ts'
import { sayThatMeetingChanged } from './listen.ts'
import type { OpenTransaction } from './open-transaction.ts'
import { pick } from './pick.ts'
import type { MeetingLineRow } from './schema.ts'

/** A meeting has a lock of its own, so that what is typed in it waits for nothing else that happens to its conference. */
export function meetingsIn({ trx }: Pick<OpenTransaction, 'trx'>): HeldMeetings {
  const find = async (conferenceId: string): Promise<Meeting> => {
    const row = await trx.selectFrom('meeting').selectAll().where('conferenceId', '=', conferenceId).executeTakeFirst()
    if (!row) return newMeeting(conferenceId)
    const guests = await trx
      .selectFrom('meetingGuest')
      .select(['id', 'name', 'role', 'agency', 'side'])
      .where('conferenceId', '=', conferenceId)
      .orderBy('position')
      .execute()
    const attendance = await trx
      .selectFrom('attendance')
      .select(['personId', 'state', 'way', 'at', 'by'])
      .where('conferenceId', '=', conferenceId)
      .orderBy('at')
      .orderBy('personId')
      .execute()
    const lines = await trx
      .selectFrom('meetingLine')
      .selectAll()
      .where('conferenceId', '=', conferenceId)
      .orderBy('position')
      .execute()
    const history = await trx
      .selectFrom('attendanceMark')
      .select(['personId', 'state', 'way', 'at', 'by'])
      .where('conferenceId', '=', conferenceId)
      .orderBy('position')
      .execute()
    const { speakingOrder: order, ...same } = row
    return { ...same, order, guests, attendance, history, lines: lines.map(toLine) }
  }

  return {
    find,
    async lock(conferenceId) {
      await trx
        .insertInto('meeting')
        .values({ conferenceId })
        .onConflict((on) => on.doNothing())
        .execute()
      await trx
        .selectFrom('meeting')
        .select('conferenceId')
        .where('conferenceId', '=', conferenceId)
        .forNoKeyUpdate()
        .execute()
      return find(conferenceId)
    },
    async done(conferenceId, changeIds) {
      const rows = await trx
        .selectFrom('meetingChange')
        .select('id')
        .where('conferenceId', '=', conferenceId)
        .where('id', 'in', [...changeIds])
        .execute()
      return new Set(rows.map(({ id }) => id))
    },
    async save(before, after, changeIds) {
      const { conferenceId } = after
      if (changeIds.length > 0)
        await trx
          .insertInto('meetingChange')
          .values(changeIds.map((id) => ({ conferenceId, id })))
          .execute()
      if (before === after) return
      await trx.updateTable('meeting').set(fromMeeting(after)).where('conferenceId', '=', conferenceId).execute()
      const guests = after.guests
        .filter((guest) => !before.guests.includes(guest))
        .map((guest) => ({ ...pick(guest, 'id', 'name', 'role', 'agency', 'side'), conferenceId }))
      if (guests.length > 0) await trx.insertInto('meetingGuest').values(guests).execute()
      for (const one of after.attendance.filter((one) => !before.attendance.includes(one))) {
        const said = pick(one, 'state', 'way', 'at', 'by')
        await trx
          .insertInto('attendance')
          .values({ ...said, conferenceId, personId: one.personId })
          .onConflict((on) => on.columns(['conferenceId', 'personId']).doUpdateSet(said))
          .execute()
      }
      const marks = after.history
        .filter((one) => !before.history.includes(one))
        .map((one) => ({ ...pick(one, 'personId', 'state', 'way', 'at', 'by'), conferenceId }))
      if (marks.length > 0) await trx.insertInto('attendanceMark').values(marks).execute()
      for (const line of after.lines.filter((line) => !before.lines.includes(line))) {
        const row = fromLine(conferenceId, line)
        await trx
          .insertInto('meetingLine')
          .values(row)
          .onConflict((on) =>
            on
              .columns(['conferenceId', 'id'])
              .doUpdateSet(pick(row, 'version', 'text', 'audience', 'changedBy', 'changedAt')),
          )
          .execute()
      }
      const gone = before.lines.filter(({ id }) => !after.lines.some((line) => line.id === id)).map(({ id }) => id)
      if (gone.length > 0)
        await trx.deleteFrom('meetingLine').where('conferenceId', '=', conferenceId).where('id', 'in', gone).execute()
      await sayThatMeetingChanged(trx, conferenceId)
    },
  }
}

function fromMeeting(meeting: Meeting) {
  return {
    ...pick(meeting, 'version', 'state', 'step', 'startedAt', 'stepStartedAt', 'endedAt', 'inChat'),
    ...pick(meeting, 'part', 'partStartedAt'),
    speakingOrder: [...meeting.order],
    spoken: [...meeting.spoken],
    allowed: [...meeting.allowed],
    outcome: JSON.stringify(meeting.outcome),
  }
}

function fromLine(conferenceId: string, line: Line) {
  const same = pick(line, 'id', 'version', 'step', 'kind', 'text', 'whose', 'by', 'at', 'changedBy', 'changedAt')
  return { ...same, conferenceId, audience: line.audience === 'everyone' ? null : [...line.audience] }
}

function toLine({ conferenceId: _1, position: _2, audience, ...same }: MeetingLineRow): Line {
  return { ...same, audience: audience ?? 'everyone' }
}
