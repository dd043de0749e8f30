import { formatMoment } from '../../conference/civil-time.ts'
import type { Conference } from '../../conference/conference.ts'
import { deadlineOf, participantOf } from '../../conference/conference.ts'
import type { Readiness } from '../../conference/readiness.ts'
import { namesFamily, roleInFamily, saidAt, whenIs } from './about.ts'
import { english } from './english.ts'
import { html } from './html.ts'
import { bullets, button, heading, mailPage, paragraph, phoneLink, table } from './layout.ts'
import type { Letter } from './letter.ts'
import { needsInWords } from './needs.ts'

/** To the business team on the morning of circulation: what is missing, whom to ring, and what the family has not had. */
export function goOrNoGo(given: {
  conference: Conference
  readiness: Readiness
  /** Ready-made: "2 of 3: police unconfirmed". */
  quorum: string
  link: string
}): Letter {
  const { conference, readiness, quorum, link } = given
  const words = english.goOrNoGo
  const { reference } = conference
  const by = formatMoment(deadlineOf(conference, 'circulate-by').at)
  const subject = english.subjects.goOrNoGo(reference, by)
  const reasons = readiness.reasons.map((reason) => words.reasons[reason])
  return {
    subject,
    html: mailPage(
      subject,
      words.title(reference, by),
      paragraph(words.lead(whenIs(conference)), ' ', words.verdicts[readiness.verdict]),
      reasons.length > 0 && bullets(reasons),
      missing(conference, readiness),
      notSeen(conference, readiness),
      needed(conference),
      heading(words.quorum),
      paragraph(quorum),
      paragraph(words.anyway),
      button(words.open, link),
    ),
  }
}

function missing(conference: Conference, readiness: Readiness) {
  if (readiness.missing.length === 0) return false
  const words = english.goOrNoGo
  const rows = readiness.missing.map(({ participantId, phone, notes }) => {
    const { name, role, agency } = participantOf(conference, participantId)
    return [
      [
        html`<strong>${name}</strong><br>${role}, ${agency}`,
        notes.map(({ at, text }) => {
          const said = namesFamily(conference, text) ? words.noteInside : text
          return html`<br>${words.said(saidAt(at), said)}`
        }),
      ],
      phone ? phoneLink(phone) : english.missing.noNumber,
    ]
  })
  return [heading(words.missing), table(english.missing.columns, rows)]
}

function notSeen(conference: Conference, readiness: Readiness) {
  if (readiness.notSeen.length === 0) return false
  const words = english.goOrNoGo
  const parties = readiness.notSeen.map(({ partyId, versionIds }) =>
    words.notSeenOf(roleInFamily(conference, participantOf(conference, partyId)), versionIds.length),
  )
  return [heading(words.notSeen), bullets(parties)]
}

function needed(conference: Conference) {
  const needs = needsInWords(conference)
  return needs.length > 0 && [heading(english.needs.title), bullets(needs)]
}
