import { formatMoment } from '../../conference/civil-time.ts'
import type { Conference, Participant } from '../../conference/conference.ts'
import { deadlineOf } from '../../conference/conference.ts'
import type { AuthoritySettings } from '../config.ts'
import { conferenceFacts, reportDue, whenIs, whomToRing, whyThisDate } from './about.ts'
import { english } from './english.ts'
import { numberAndReference, sayAndComplain } from './family.ts'
import type { Part } from './html.ts'
import { body, heading, link, paragraph } from './layout.ts'
import type { EventText } from './letter.ts'

interface EventContext {
  conference: Conference
  authority: AuthoritySettings
}

/** For the chair and the minute-taker: the event that carries the online meeting. */
export function anchorEvent({ conference, authority }: EventContext): EventText {
  const packBy = formatMoment(deadlineOf(conference, 'circulate-by').at)
  return {
    subject: eventSubject(conference),
    body: markup(
      paragraph(english.event.anchorLead),
      conferenceFacts(conference, [english.facts.allReportsDue, english.facts.by(reportDue(conference))]),
      paragraph(english.invitation.packBy(packBy)),
      whomToRing(authority),
    ),
  }
}

/** One event that professionals share without seeing one another, so it holds nobody's own link. */
export function professionalsEvent({ conference, authority }: EventContext): EventText {
  const words = english.event
  return {
    subject: eventSubject(conference),
    body: markup(
      paragraph(words.lead),
      conferenceFacts(conference),
      heading(words.reportTitle),
      paragraph(words.reportBy(reportDue(conference))),
      paragraph(words.send),
      whyThisDate(conference),
      whomToRing(authority),
    ),
  }
}

/** A family party's own event: neutral, and nobody else is in it. */
export function partyEvent({ conference, authority }: EventContext & { to: Participant }): EventText {
  const words = english.family.event
  const { joinUrl } = conference
  return {
    subject: words.subject(conference.number),
    body: markup(
      paragraph(words.lead(whenIs(conference))),
      joinUrl !== null && paragraph(words.join, link(words.joinLink, joinUrl), '.'),
      paragraph(words.page),
      sayAndComplain(),
      numberAndReference({ conference, authority }),
    ),
  }
}

function eventSubject({ reference, kind }: Conference): string {
  return `${reference}: ${english.subjects.event[kind]}`
}

function markup(...parts: Part[]): string {
  return body(...parts).markup
}
