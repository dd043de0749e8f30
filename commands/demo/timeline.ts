import { formatDate, formatTime, toLondon } from '../../conference/civil-time.ts'
import type { Conference } from '../../conference/conference.ts'
import type { MessageKind } from '../../conference/delivery.ts'
import type { Driven } from './drive-conference.ts'
import { english } from './english.ts'
import type { Outcome } from './outcome.ts'

type Message = Driven['messages'][number]

/** What time causes comes before what people do at the same moment, and what they cause comes after it. */
const CAUSED_BY_TIME: readonly MessageKind[] = [
  'report-reminder',
  'report-overdue',
  'unread-reminder',
  'chair-summary',
  'meeting-today',
  'close-conference',
  'action-due',
  'action-overdue',
  'go-or-no-go',
  'not-circulated',
  'digest',
  'missing-list',
  'sign-in-code',
]

const WIDTH = 110
const TIME_WIDTH = 10

/** Everything that happened, day by day, and what came of it. */
export function timelineOf({ conference, messages, deeds }: Driven, outcome: Outcome): string {
  const moments = [...new Set([...messages, ...deeds].map(({ at }) => at.toString()))]
    .map((text) => Temporal.Instant.from(text))
    .toSorted(Temporal.Instant.compare)
  const lines = [english.title(conference)]
  let day = ''
  for (const moment of moments) {
    const here = toLondon(moment)
    if (formatDate(here) !== day) {
      day = formatDate(here)
      lines.push('', day)
    }
    const isNow = ({ at }: { at: Temporal.Instant }) => at.equals(moment)
    const sent = messages.filter(isNow)
    const said = [
      ...describe(conference, sent, (kind) => CAUSED_BY_TIME.includes(kind)),
      ...deeds.filter(isNow).map(({ what }) => what),
      ...describe(conference, sent, (kind) => !CAUSED_BY_TIME.includes(kind)),
    ]
    said.forEach((text, index) => {
      lines.push(...hang(index === 0 ? formatTime(here) : '', text))
    })
  }
  lines.push('', english.summary, ...summary(conference, outcome).flatMap((text) => hang('', text)))
  return `${lines.join('\n')}\n`
}

/** One line for each kind of message, with everybody who got it. */
function describe(
  conference: Conference,
  messages: readonly Message[],
  wanted: (kind: MessageKind) => boolean,
): string[] {
  const kinds = [...new Set(messages.map(({ kind }) => kind))].filter(wanted)
  return kinds.map((kind) => {
    const groups = (['teams', 'mail'] as const).flatMap((channel) => {
      const to = messages.filter((message) => message.kind === kind && message.channel === channel)
      const roles = [...new Set(to.map((message) => roleOf(conference, message.to)))]
      return roles.length > 0 ? [english.recipients(roles, channel)] : []
    })
    return english.message(kind, groups.join('; '))
  })
}

function roleOf({ participants }: Conference, email: string): string {
  const person = participants.find((one) => one.email === email)
  if (!person) return english.businessTeam
  return english.person(person, participants.filter(({ role }) => role === person.role).length === 1)
}

function summary(conference: Conference, { events, reports, packs, held }: Outcome): string[] {
  const states = [...new Set(reports.map(({ state }) => state))]
  const withPack = conference.participants.filter(
    ({ id, side }) => side === 'professional' && conference.packs.some(({ participantId }) => participantId === id),
  )
  const haveRead = withPack.filter(({ id }) =>
    conference.packs.every(({ participantId, readAt }) => participantId !== id || readAt !== null),
  )
  return [
    english.events(events.length, events.filter(({ party }) => party !== null).length),
    english.reports(
      reports.length,
      states.map((state) => [state, reports.filter((report) => report.state === state).length]),
      reports.filter(({ late }) => late).length,
    ),
    english.packs(
      packs.length,
      new Set(packs.map(({ recipient }) => recipient)).size,
      packs.filter(({ by }) => by === 'hand').length,
      packs.filter(({ restricted }) => restricted.length > 0).length,
    ),
    english.reading(haveRead.length, withPack.length),
    ...(held.length > 0 ? [english.held(held.length)] : []),
  ]
}

function hang(time: string, text: string): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > WIDTH - TIME_WIDTH - 2) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines.map(
    (line, index) => `  ${(index === 0 ? time : '').padEnd(TIME_WIDTH)}${index === 0 ? '' : '  '}${line}`,
  )
}
