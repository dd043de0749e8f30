import { formatDate, londonDate } from '../civil-time.ts'
import type { Participant } from '../conference.ts'
import { AGENDA } from '../meeting/agenda.ts'
import { isHandedOver, type Pack } from '../pack.ts'
import { circulatedVersion, type Report } from '../report.ts'
import { roleIn } from '../role.ts'
import type { Closed } from './closed.ts'
import { dissents, howToSay, nextDates } from './decision-letter.ts'
import { categoryIn, decisionFor, decisionIn } from './decision-words.ts'
import type { DraftFrom } from './draft.ts'
import { english } from './english.ts'
import type { PaperSection } from './paper.ts'
import { planSections } from './plan-lines.ts'
import {
  calledIn,
  familyRole,
  mayGetPapers,
  namedIn,
  professionals,
  wasThere,
  whoHeard,
  whoKnows,
  writersOf,
} from './readers.ts'
import { capital, momentIn, passagesOf, section } from './section.ts'
import { noteSections, type Spoken, spokenSections } from './spoken.ts'

const words = english.record
type Line = { text: string; audience: readonly string[] }

/** Everything that domain.md §5 asks of the record; what only a person can write waits under its heading. */
export function fullRecord(conference: Closed, { authority, meeting }: DraftFrom): PaperSection[] {
  return [
    ...passagesOf({ id: 'there', heading: words.there }, attendance(conference, meeting)),
    ...passagesOf({ id: 'could-not', heading: words.couldNot }, apologies(conference)),
    ...passagesOf({ id: 'absent', heading: words.absent }, absent(conference)),
    ...quorum(conference),
    ...reports(conference),
    ...spokenSections(conference, meeting, stepsUntil('How the family feel')),
    section({ id: 'worries', heading: words.worries, text: '' }),
    ...spokenSections(conference, meeting, stepsAfter('How the family feel')),
    ...scales(conference),
    ...conference.children.flatMap(({ id }) => childSections(conference, id)),
    ...dissents(conference, words.dissent, (personId) => whoKnows(conference, personId)),
    ...planSections(conference),
    ...nextDates(conference, words.next),
    section({ id: 'wrong', heading: words.wrong, text: words.wrongText(authority.phone) }),
    howToSay(conference, authority),
    ...noteSections(meeting, writersOf(conference)),
  ]
}

const steps = AGENDA.map((_, index) => index + 1)
const placeOf = (title: string) => AGENDA.findIndex((one) => one.title === title) + 1
const stepsUntil = (title: string) => steps.filter((step) => step <= placeOf(title))
const stepsAfter = (title: string) => steps.filter((step) => step > placeOf(title))

/** Professionals read names; of the family each is told of whom they met, themselves and others by their role. */
function attendance(conference: Closed, meeting: Spoken): Line[] {
  return conference.closing.attended
    .filter(({ state }) => state !== 'not-here')
    .flatMap(({ personId, way }) => {
      const how = way === 'online' ? english.online : ''
      const person = conference.participants.find(({ id }) => id === personId)
      if (person) return named(conference, person, how)
      const guest = meeting?.guests.find(({ id }) => id === personId)
      if (!guest) return []
      const text = english.people(guest.name, guest.role, guest.agency, how)
      const unnamed = english.people(capital(guest.role), how)
      const audience = whoKnows(conference, personId)
      return guest.side === 'family' ? apart(conference, text, unnamed, audience) : [{ text, audience }]
    })
}

function named(conference: Closed, person: Participant, ...more: string[]): Line[] {
  const audience = whoKnows(conference, person.id)
  const text = english.people(namedIn(conference, person), ...more)
  if (person.side === 'professional') return [{ text, audience }]
  return [
    ...apart(
      conference,
      text,
      english.people(capital(familyRole(conference, person)), ...more),
      audience.filter((id) => id !== person.id),
    ),
    { text: english.people(english.you, ...more), audience: audience.filter((id) => id === person.id) },
  ]
}

/** With the name for professionals, without it for the family. */
function apart(conference: Closed, text: string, unnamed: string, audience: readonly string[]): Line[] {
  const forProfessionals = professionals(conference)
  return [
    { text, audience: forProfessionals },
    { text: unnamed, audience: audience.filter((id) => !forProfessionals.includes(id)) },
  ]
}

function apologies(conference: Closed): Line[] {
  return conference.participants
    .filter(({ id, apology }) => apology && !wasThere(conference, id))
    .flatMap((person) =>
      named(conference, person).map(({ text, audience }) => {
        const instead = person.apology?.instead.trim()
        // Who comes instead is typed freely, and nobody of the family has met them.
        return instead && audience.some((id) => professionals(conference).includes(id))
          ? {
              text: words.instead(text, instead),
              audience: audience.filter((id) => professionals(conference).includes(id)),
            }
          : { text, audience }
      }),
    )
}

function absent(conference: Closed): Line[] {
  return conference.participants
    .filter((person) => !person.apology && !wasThere(conference, person.id) && isInvited(conference, person))
    .flatMap((person) => named(conference, person))
}

function isInvited(conference: Closed, person: Participant): boolean {
  return !person.left && (mayGetPapers(conference, person) || roleIn(conference, person).asksReport)
}

function quorum(conference: Closed): PaperSection[] {
  const { inquorate } = conference.closing.outcome
  if (!inquorate) return []
  const text =
    inquorate.kind === 'override'
      ? words.override(inquorate.reason)
      : words.interim(momentIn(inquorate.newStart), inquorate.reason)
  return [section({ id: 'quorum', heading: words.quorum, text, audience: professionals(conference) })]
}

/** A party reads of the reports that it had itself, and nothing hints at any other (domain.md §4). */
function reports(conference: Closed): PaperSection[] {
  const heading = words.reports
  const lines = conference.reports.map((report): Line => {
    const agency = agencyOf(conference, report)
    const version = circulatedVersion(report)
    const received = version ? words.received(agency, formatDate(londonDate(version.receivedAt))) : null
    const none = report.state === 'nothing-held' ? words.nothingHeld(agency) : words.noReport(agency)
    const had = conference.participants.flatMap((party) => {
      const on = version && party.side === 'family' ? hadOn(conference, party, version.id) : null
      return on ? [words.had(familyRole(conference, party), on)] : []
    })
    return { text: [received ?? none, ...had].join(' '), audience: professionals(conference) }
  })
  const theirs = conference.participants
    .filter((party) => party.side === 'family' && mayGetPapers(conference, party))
    .flatMap((party) =>
      conference.reports.flatMap((report): Line[] => {
        const version = circulatedVersion(report)
        const on = version ? hadOn(conference, party, version.id) : null
        return on ? [{ text: words.youHad(agencyOf(conference, report), on), audience: [party.id] }] : []
      }),
    )
  const kept = conference.withholdings.flatMap(({ partyId, reportId, reason }): Line[] => {
    const report = conference.reports.find(({ id }) => id === reportId)
    const party = conference.participants.find(({ id }) => id === partyId)
    if (!report || !party) return []
    const text = words.withheldLine(agencyOf(conference, report), familyRole(conference, party), reason)
    return [{ text, audience: [conference.chairId] }]
  })
  return [
    ...passagesOf({ id: 'reports', heading }, lines),
    ...passagesOf({ id: 'reports-had', heading }, theirs),
    ...passagesOf({ id: 'withheld', heading: words.withheld }, kept),
  ]
}

function agencyOf(conference: Closed, { participantId }: Report): string {
  const author = conference.participants.find(({ id }) => id === participantId)
  return author?.agency || author?.role || ''
}

/** What a worker shared, or what lay on their page: whether a parent has read it is never tracked. */
function hadOn(conference: Closed, party: Participant, versionId: string): string | null {
  const has = ({ participantId, recalled, contents }: Pack) =>
    participantId === party.id && recalled === null && contents.some((content) => content.versionId === versionId)
  const pack = conference.packs.find((one) => has(one) && (one.by === 'page' || isHandedOver(one)))
  if (!pack) return null
  const content = pack.contents.find((one) => one.versionId === versionId)
  return formatDate(londonDate(content?.handedOver?.at ?? pack.madeAt))
}

/** Given privately: only what the chair has shown, to those who saw it. */
function scales(conference: Closed): PaperSection[] {
  const shown = conference.closing.outcome.scales.filter((scale) => scale.shown)
  const byChild = Map.groupBy(shown, ({ childId }) => childId)
  return [...byChild].flatMap(([childId, all]) =>
    passagesOf(
      { id: `scale:${childId ?? 'all'}`, heading: words.scale, childId },
      all.flatMap(({ personId, value }) => {
        const person = conference.participants.find(({ id }) => id === personId)
        if (!person) return []
        const audience = whoHeard(conference, { audience: 'everyone', whose: personId })
        return [{ text: words.scaleLine(calledIn(conference, person), value), audience }]
      }),
    ).map((one, index) => (index === 0 ? { ...one, text: `${words.scaleLead}\n\n${one.text}` } : one)),
  )
}

function childSections(conference: Closed, childId: string): PaperSection[] {
  const child = conference.children.find(({ id }) => id === childId)
  if (!child) return []
  const { outcome } = conference.closing
  const views = outcome.views
    .filter((view) => view.childId === childId)
    .flatMap(({ personId, planNeeded, category, reasons }) => {
      const person = conference.participants.find(({ id }) => id === personId)
      if (!person) return []
      const text = words.view(capital(calledIn(conference, person)), planNeeded, categoryIn(category), reasons.trim())
      return [{ text, audience: whoKnows(conference, personId) }]
    })
  const decision = decisionFor(outcome, childId)
  const category = decision ? categoryIn(decision.category) : null
  return [
    ...passagesOf({ id: `views:${childId}`, heading: words.views(child.name), childId }, views),
    section({
      id: `decision:${childId}`,
      heading: words.decision(child.name),
      text: decision
        ? [decisionIn(conference, child, decision), category && words.category(category), decision.reasons]
        : '',
      childId,
    }),
  ]
}
