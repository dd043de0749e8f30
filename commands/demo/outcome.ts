import { LONDON, toLondon } from '../../conference/civil-time.ts'
import type { Conference } from '../../conference/conference.ts'
import { deadlineOf, participantOf } from '../../conference/conference.ts'
import type { Hold } from '../../conference/hold.ts'
import { openHolds } from '../../conference/hold.ts'
import type { Pack } from '../../conference/pack.ts'
import type { Report, ReportPart, ReportVersion } from '../../conference/report.ts'
import { currentVersion, shownState } from '../../conference/report.ts'
import type { Together } from '../stand-in/start-together.ts'
import type { State } from './stage.ts'

export type Outcome = ReturnType<typeof outcomeOf>

/** What came of it all, as `--json` prints it. Events are read from the calendars themselves. */
export function outcomeOf({ emulator, clock }: Together, { conference, messages }: State) {
  const { reference, timetable, reports, packs } = conference
  return {
    reference,
    timetable: timetable.deadlines.map(({ name, date, at, because }) => ({ name, date, at, because })),
    events: emulator.ledgers.events().map((event) => eventRow(conference, event)),
    reports: reports.map((report) => reportRow(conference, report, clock.now())),
    messages: messages.map(({ to, kind, of, channel, at, subject }) => ({
      to,
      kind,
      ...(kind === 'digest' && { of }),
      channel,
      at: toLondon(at).toString(),
      subject,
    })),
    packs: packs.map((pack) => packRow(conference, pack)),
    reads: packs.flatMap(({ participantId, readAt }) =>
      readAt ? [{ recipient: participantOf(conference, participantId).email, at: toLondon(readAt).toString() }] : [],
    ),
    held: openHolds(conference).map((hold) => heldRow(conference, hold)),
  }
}

type LedgerEvent = ReturnType<Together['emulator']['ledgers']['events']>[number]

function eventRow(
  { participants }: Conference,
  { subject, start, end, attendees, hideAttendees, isOnlineMeeting }: LedgerEvent,
) {
  const invited = attendees.map(({ email }) => email.toLowerCase())
  const party = participants.find(({ side, email }) => side === 'family' && invited.includes(email))
  return {
    subject: subject ?? '',
    start: momentOf(start),
    end: momentOf(end),
    attendees: invited,
    hideAttendees: hideAttendees === true,
    online: isOnlineMeeting === true,
    party: party?.email ?? null,
  }
}

function momentOf(given: LedgerEvent['start']): string {
  const zone = given?.timeZone && given.timeZone !== 'GMT Standard Time' ? given.timeZone : LONDON
  return Temporal.PlainDateTime.from(given?.dateTime ?? '')
    .toZonedDateTime(zone)
    .withTimeZone(LONDON)
    .toString()
}

function reportRow(conference: Conference, report: Report, now: Temporal.Instant) {
  const author = participantOf(conference, report.participantId)
  const version = currentVersion(report) ?? newestRefused(report)
  return {
    agency: author.agency,
    author: author.email,
    state: shownState(report, deadlineOf(conference, 'report-due').at.toInstant(), now),
    source: version?.source ?? null,
    receivedAt: version ? toLondon(version.receivedAt).toString() : null,
    late: version?.late ?? false,
    sha256: version?.sha256 ?? null,
  }
}

function newestRefused({ versions }: Report): ReportVersion | undefined {
  return versions.filter(({ part, state }) => part === 'main' && state === 'refused').at(-1)
}

function packRow(conference: Conference, { participantId, pages, bytes, contents, by, openedAt }: Pack) {
  const agencies = (wanted: ReportPart) => {
    const ids = contents.filter(({ part }) => part === wanted).map(({ versionId }) => versionId)
    return conference.reports
      .filter(({ versions }) => versions.some(({ id }) => ids.includes(id)))
      .map((report) => participantOf(conference, report.participantId).agency)
  }
  return {
    recipient: participantOf(conference, participantId).email,
    pages,
    bytes,
    reports: agencies('main'),
    restricted: agencies('restricted'),
    // Programs that read this know two ways; `route` tells the library from the page.
    by: by === 'hand' ? 'hand' : 'page',
    route: by,
    openedAt: openedAt && toLondon(openedAt).toString(),
    handedOver: contents.flatMap(({ handedOver }) => (handedOver ? [toLondon(handedOver.at).toString()] : [])),
  }
}

/** The passage itself is for the second person alone. */
function heldRow(conference: Conference, { recipientId, thing, reason, foundAt }: Hold) {
  const recipient = participantOf(conference, recipientId).email
  return { recipient, what: thing.kind, reason, at: toLondon(foundAt).toString() }
}
