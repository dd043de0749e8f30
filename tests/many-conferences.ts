import type { World } from '../bot/ports.ts'
import { isWorkingDay, nextWorkingDay, officeCalendar } from '../conference/calendar/working-days.ts'
import { londonDate } from '../conference/civil-time.ts'
import * as sample from '../conference/conference.fixture.ts'
import type { Participant } from '../conference/conference.ts'
import { remindersDue } from '../conference/reminders.ts'
import type { Report, ReportState } from '../conference/report.ts'

type Seeded = Pick<World, 'store' | 'clock' | 'newId'>

const COMING = 0.075
const IN_ONE_TRANSACTION = 50
const OFFICE = officeCalendar()

const PROFESSIONALS = [
  ['chair', 'safeguarding'],
  ['social worker', 'social care'],
  ['teacher', 'education'],
  ['school nurse', 'health'],
  ['police officer', 'police'],
  ['GP', 'health'],
] as const

/**
 * So many conferences as an authority gathers them in some years, straight into the store: most are over, one in
 * thirteen is still to be held, a few are called off, stopped or in trouble. Each has eight people, five reports and,
 * once circulated, packs. What would fall due at once is claimed, so that nothing is sent about them.
 */
export async function seedManyConferences(world: Seeded, amount: number): Promise<void> {
  const today = londonDate(world.clock.now())
  const coming = Math.round(amount * COMING)
  for (let first = 0; first < amount; first += IN_ONE_TRANSACTION) {
    await world.store.transaction(async (tx) => {
      for (let index = first; index < Math.min(amount, first + IN_ONE_TRANSACTION); index++) {
        const isPast = index < amount - coming
        // Two or three on each working day, the oldest booked first.
        const days = isPast ? -Math.ceil((amount - coming - index) / 1.8) : Math.floor((index - amount + coming) / 1.8)
        const conference = conferenceOn(world, today.add({ days }), index, isPast)
        await tx.conferences.add(conference)
        if (isPast) continue
        const added = await tx.conferences.find(conference.id)
        for (const { person, kind, deadline, occasion } of added ? remindersDue(added, world.clock.now()) : [])
          await tx.deliveries.claimWork(
            { person, kind, deadline, occasion, conferenceId: conference.id },
            world.clock.now(),
          )
      }
    })
  }
}

function conferenceOn({ newId }: Seeded, day: Temporal.PlainDate, index: number, isPast: boolean) {
  const working = isWorkingDay(day, OFFICE) ? day : nextWorkingDay(day, OFFICE)
  const start = working.toZonedDateTime({
    timeZone: 'Europe/London',
    plainTime: `${9 + (index % 7)}:30`.padStart(5, '0'),
  })
  const bookedAt = start.subtract({ days: 18 }).toInstant()
  const strategyDate = start.toPlainDate().subtract({ days: 20 })
  const children = [
    { id: newId(), name: `Robin Example ${index}`, born: Temporal.PlainDate.from('2016-02-03'), unborn: false },
  ]
  const professionals = PROFESSIONALS.map(([role, group], position) =>
    sample.person(newId(), {
      ...{ role, group, phone: `023 9200 0${100 + position}`, agency: `Agency ${position}` },
      email: `${role.replace(' ', '-').toLowerCase()}${index % 40}@agency.example`,
      name: `${role} ${index % 40}`,
      entraId: null,
      channel: 'mail',
      reply: (['accepted', 'accepted', 'none', 'tentative', 'accepted'] as const)[(index + position) % 5] ?? 'none',
    }),
  )
  const family = ['mother', 'father'].map((role) =>
    sample.familyParty(newId(), [children[0]?.id ?? ''], {
      ...{ role, name: `${role} ${index}`, email: `${role}-${index}@by-hand.example` },
    }),
  )
  const [chair, lead, ...others] = professionals as [Participant, Participant, ...Participant[]]
  const reports = [lead, ...others].map((author, position) =>
    reportOf(newId, author, bookedAt, isPast ? 'accepted' : stateOf(index + position), start),
  )
  const packs = isPast ? packsOf(newId, [chair, lead, ...others], reports, start) : []
  const { number, reference, timetable, office, claimed, version, ...base } = sample.conference({ start, bookedAt })
  return {
    ...base,
    id: newId(),
    kind: index % 3 === 0 ? ('review' as const) : ('initial' as const),
    state: index % 25 === 7 ? ('called-off' as const) : ('booked' as const),
    stopped: !isPast && index % 60 === 11,
    strategyDate,
    whereabouts: !isPast && index % 20 === 3 ? ('unknown' as const) : ('no' as const),
    chairId: chair.id,
    leadSocialWorkerId: lead.id,
    circulatedAt: isPast ? start.subtract({ days: 1 }).toInstant() : null,
    children,
    participants: [...professionals, ...family],
    reports,
    packs,
  }
}

function stateOf(turn: number): ReportState {
  return (
    (['requested', 'submitted', 'accepted', 'requested', 'nothing-held', 'accepted', 'draft'] as const)[turn % 7] ??
    'requested'
  )
}

function reportOf(
  newId: () => string,
  author: Participant,
  requestedAt: Temporal.Instant,
  state: ReportState,
  start: Temporal.ZonedDateTime,
): Report {
  const has = state === 'accepted' || state === 'submitted' || state === 'draft'
  const version = sample.version(newId(), {
    state: state === 'draft' ? 'draft' : 'submitted',
    receivedAt: start.subtract({ days: 4 }).toInstant(),
  })
  return sample.report(author.id, { id: newId(), requestedAt, state, versions: has ? [version] : [] })
}

function packsOf(
  newId: () => string,
  readers: readonly Participant[],
  reports: readonly Report[],
  start: Temporal.ZonedDateTime,
) {
  const madeAt = start.subtract({ days: 1 }).toInstant()
  const versions = reports.flatMap((report) => report.versions)
  return readers.map((reader, position) =>
    sample.pack(reader.id, {
      id: newId(),
      madeAt,
      readAt: position % 3 === 0 ? null : madeAt.add({ hours: 3 }),
      contents: versions.map(({ id }) => sample.packed(id)),
    }),
  )
}
