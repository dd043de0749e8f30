import { fileURLToPath } from 'node:url'
import { readReports } from '../../commands/demo/reports-folder.ts'
import { setStage } from '../../commands/demo/stage.ts'
import { writtenForConference } from '../../commands/demo/written-into.ts'
import { participantOf } from '../../conference/conference.ts'
import { seedManyConferences } from '../many-conferences.ts'
import { board, type Look, mine } from './look.fixture.ts'
import { cast, showSample, type World } from './world.fixture.ts'

const { team, lead, teacher, nurse } = cast
const pane = { surface: 'outlook', frame: 'outlook', widths: [320, 450] } as const

export async function booked(world: World): Promise<Look[]> {
  const { as, together, family } = world
  const booking = family.booking(together.clock.now())
  const book = async (change: object) =>
    ((await as(team, 'POST', '/conferences', { ...booking, ...change })) as { conferenceId: string }).conferenceId
  world.conferenceId = await book({})
  const { conferenceId } = world
  const others = booking.participants.filter(({ email }) => email !== teacher)
  const stopped = await book({ whereabouts: 'unknown', participants: others })
  await as(team, 'POST', `/conferences/${stopped}/stop`)
  await seedManyConferences(together.service.world, 60)
  await together.rest()
  const { reference } = await showSample(world)
  const reportId = await reportOf(world, teacher)
  const ours = itemOf(world, reference)
  const draft = { ...ours, id: null, subject: 'Carrick conference' }
  return [
    { ...board, name: 'board', shows: 'Needs you today', isMain: true },
    {
      ...{ ...board, name: 'figures', place: '#/figures?from=2025-04-01&to=2026-03-31' },
      shows: 'Who came, by agency',
    },
    { ...board, name: 'board, search without a hit', place: '#/?search=CP-9999', shows: /^No conference has this/ },
    { ...board, name: 'conference, booked', place: `#/conferences/${conferenceId}`, shows: 'Timeline' },
    { ...board, name: 'conference, stopped', place: `#/conferences/${stopped}`, shows: 'Timeline' },
    { ...mine, name: 'my reports', shows: 'What happens next', isMain: true },
    { ...mine, name: 'my report, owed', place: `#/reports/${reportId}`, shows: 'Your report', isMain: true },
    {
      ...mine,
      name: 'task, start',
      place: `#/reports/${reportId}/start`,
      frame: 'task',
      shows: /CP-1042/,
      isMain: true,
    },
    { ...mine, name: 'task, send', place: `#/reports/${reportId}/send`, frame: 'task', shows: /CP-1042/ },
    {
      ...pane,
      name: 'pane, a draft',
      email: team,
      item: { ...draft, mode: 'organizer' },
      shows: 'What is read from it',
    },
    { ...pane, name: 'pane, ours', email: team, item: { ...ours, mode: 'organizer' }, shows: /CP-1042/, isMain: true },
    { ...pane, name: 'pane, an attendee', email: teacher, item: ours, shows: /CP-1042/, isMain: true },
    {
      ...pane,
      name: 'pane, not ours',
      email: teacher,
      item: { ...ours, subject: 'Lunch' },
      shows: /^This appointment is not about/,
    },
  ]
}

async function reportOf(world: World, author: string) {
  const { people, reports } = await showSample(world)
  const id = people.find(({ email }) => email === author)?.id
  return reports.find(({ participantId }) => participantId === id)?.id
}

/** The event of this conference as an attendee's Outlook has it. */
function itemOf({ together }: World, reference: string) {
  const number = reference.replace(/\D/g, '')
  const events = together.emulator.ledgers.events()
  const event = events.find(({ subject, attendees }) => subject?.includes(number) && attendees.length > 3) ?? events[0]
  const instant = (time?: { dateTime?: string | null }) =>
    Temporal.PlainDateTime.from(time?.dateTime ?? '')
      .toZonedDateTime('Europe/London')
      .toInstant()
      .toString()
  return {
    ...{ mode: 'attendee', id: event?.id ?? '', subject: event?.subject ?? '', sharedMailbox: null },
    ...{ start: instant(event?.start ?? {}), end: instant(event?.end ?? {}) },
    location: event?.location?.displayName ?? '',
    organizer: { displayName: 'Conference team', emailAddress: event?.organiser ?? '' },
    requiredAttendees: (event?.attendees ?? []).map(({ email }) => ({ displayName: email, emailAddress: email })),
    ...{ optionalAttendees: [], body: { contentType: 'text', content: '' } },
    ...{ createdAt: '2026-03-25T10:00:00Z', modifiedAt: '2026-03-25T10:00:00Z' },
  }
}

/** The sample conference as those work on it who are in it. */
function stageOf({ together, conferenceId }: World) {
  const token = () => together.emulator.as(team).getToken()
  return setStage(together, { serviceUrl: together.serviceUrl, token }, conferenceId)
}

export async function reportsIn(world: World): Promise<Look[]> {
  const stage = stageOf(world)
  const { conference } = await stage.look()
  const emails = conference.participants.map(({ email }) => email)
  const folder = fileURLToPath(new URL('../../commands/demo/family/reports', import.meta.url))
  const written = await writtenForConference(await readReports(folder, emails, () => {}), conference.children)
  await world.to('2026-04-09T11:00')
  for (const { participantId } of conference.reports) {
    const author = participantOf(conference, participantId)
    const theirs = written.get(author.email)
    if (theirs?.submitted) await stage.people.send(author, theirs)
  }
  const place = `#/conferences/${world.conferenceId}`
  return [
    { ...board, name: 'conference, reports in', place, shows: 'Timeline' },
    { ...mine, name: 'my reports, handed in', shows: /Received|Sent/ },
  ]
}

export async function circulated(world: World): Promise<Look[]> {
  const stage = stageOf(world)
  await world.to('2026-04-14T10:00')
  await stage.settle()
  await world.as(team, 'POST', `/conferences/${world.conferenceId}/circulate`)
  const nursesReport = await reportOf(world, nurse)
  const place = `#/conferences/${world.conferenceId}`
  return [
    { ...board, name: 'conference, circulated', place, shows: 'Packs', isMain: true },
    { ...board, name: 'conference, circulated, for its lead', email: lead, place, shows: 'Packs' },
    { ...board, name: 'who got what', place: `${place}/proof`, shows: /^Who got what/, isMain: true },
    { ...mine, name: 'my report, a pack to read', email: nurse, place: `#/reports/${nursesReport}`, shows: 'It holds' },
  ]
}
