import { formatMoment } from '../../conference/civil-time.ts'
import type { Conference } from '../../conference/conference.ts'
import { deadlineOf, participantOf } from '../../conference/conference.ts'
import type { Readiness } from '../../conference/readiness.ts'
import { roleInFamily, whenIs } from './about.ts'
import { english } from './english.ts'
import { bullets, button, mailPage, paragraph } from './layout.ts'
import type { Letter } from './letter.ts'

/** To the duty manager: circulation was due, and the family has not had its papers. By role, never by name. */
export function notCirculated(given: { conference: Conference; notSeen: Readiness['notSeen']; link: string }): Letter {
  const { conference, notSeen, link } = given
  const words = english.notCirculated
  const { reference } = conference
  const subject = english.subjects.notCirculated(reference)
  const by = formatMoment(deadlineOf(conference, 'circulate-by').at)
  const parties = notSeen.map(({ partyId, versionIds }) =>
    words.party(roleInFamily(conference, participantOf(conference, partyId)), versionIds.length),
  )
  return {
    subject,
    html: mailPage(
      subject,
      words.title(reference),
      paragraph(words.lead(by, whenIs(conference))),
      paragraph(words.professionals),
      paragraph(parties.length > 0 ? words.family : words.nothing),
      parties.length > 0 && bullets(parties),
      button(words.open, link),
    ),
  }
}
