import type { Conference } from '../../conference/conference.ts'
import { participantOf } from '../../conference/conference.ts'
import { isHandedOver, packContents } from '../../conference/pack.ts'
import { isAnswered, type Report } from '../../conference/report.ts'
import { roleIn } from '../../conference/role.ts'
import { conferenceFacts, roleInFamily, whenIs } from './about.ts'
import { english } from './english.ts'
import { facts, paragraph } from './layout.ts'
import type { Letter, LetterContext } from './letter.ts'
import { needsInWords } from './needs.ts'
import { professionalLetter } from './professional.ts'

/** To the chair on the previous working day. `quorum` comes ready-made: "2 of 3: police unconfirmed". */
export function chairSummary(context: LetterContext & { quorum: string }): Letter {
  const { conference, quorum } = context
  const { reference, reports } = conference
  const words = english.chair
  const list = (items: readonly string[]) => items.join(', ') || words.none
  const agencies = (which: (report: Report) => boolean) =>
    list(reports.filter(which).map((report) => participantOf(conference, report.participantId).agency))
  const answered = reports.filter(isAnswered)
  const restricted = packContents(conference, context.to).filter(({ part }) => part === 'restricted').length
  return professionalLetter(
    context,
    {
      subject: english.subjects.chairSummary(reference),
      title: words.title(reference),
      lead: words.lead(whenIs(conference)),
    },
    [
      facts([
        [words.quorum, quorum],
        [words.reports, words.of(answered.length, reports.length)],
        [words.missing, agencies((report) => !isAnswered(report))],
        [words.nothingHeld, agencies((report) => report.state === 'nothing-held')],
        [words.read, packsRead(conference)],
        [words.family, familyShared(conference)],
        [words.cantCome, list(apologies(conference))],
        [words.needs, list(needsInWords(conference))],
        [words.restricted, restricted > 0 ? words.restrictedParts(restricted) : words.none],
      ]),
      paragraph(words.pack),
    ],
    [conferenceFacts(conference)],
  )
}

function packsRead(conference: Conference): string {
  const packs = conference.packs.filter(
    ({ participantId, recalled }) =>
      recalled === null &&
      participantOf(conference, participantId).side === 'professional' &&
      participantId !== conference.chairId,
  )
  const people = new Set(packs.map(({ participantId }) => participantId))
  const unread = new Set(packs.filter(({ readAt }) => readAt === null).map(({ participantId }) => participantId))
  return english.chair.readOf(people.size - unread.size, people.size)
}

/** What we or a worker shared, never what a parent opened. */
function familyShared(conference: Conference): string {
  const parties = conference.participants.filter(
    (person) => person.side === 'family' && roleIn(conference, person).getsPack,
  )
  const shared = parties.filter((party) =>
    conference.packs.some(
      (pack) => pack.participantId === party.id && pack.recalled === null && (pack.by === 'page' || isHandedOver(pack)),
    ),
  )
  return english.chair.familyOf(shared.length, parties.length)
}

/** Professionals by agency; somebody of the family by role. */
function apologies(conference: Conference): string[] {
  return conference.participants.flatMap((person) => {
    const { side, agency, apology } = person
    if (apology === null) return []
    if (side === 'family') return [roleInFamily(conference, person)]
    return [apology.instead ? english.chair.instead(agency, apology.instead) : agency]
  })
}
