import { formatShortDate, LONDON } from '../../conference/civil-time.ts'
import type { Conference, Participant } from '../../conference/conference.ts'
import { deadlineOf } from '../../conference/conference.ts'
import type { CoreGroup } from '../../conference/core-group/core-group.ts'
import type { MessageKind } from '../../conference/delivery.ts'
import { reportDue, whenIs, whomToRing } from './about.ts'
import { whenMeets } from './core-group.ts'
import { english } from './english.ts'
import { familySubject, numberAndReference } from './family.ts'
import { button, heading, mailPage, paragraph } from './layout.ts'
import type { Letter, LetterContext } from './letter.ts'

export type DigestKind = keyof typeof english.digest.items & MessageKind
type FamilyKind = keyof typeof english.family.digest.items

export interface DigestItem {
  conference: Conference
  kind: DigestKind
  /** The recipient's page of this conference. */
  link: string
  /** Of an action: the day by which it is to be done. */
  by?: Temporal.PlainDate
  /** The core group meeting that it is about. */
  meeting?: CoreGroup | undefined
  /** What is said of it, where no line of this kind says it. */
  said?: string | undefined
}

type DigestContext = Pick<LetterContext, 'authority'> & {
  to: Participant
  items: readonly [DigestItem, ...DigestItem[]]
}

/** What falls into one slot for one person, most urgent first: by the moment that matters to each item. */
export function digest({ to, authority, items }: DigestContext): Letter {
  const sorted = items.toSorted((one, other) => Temporal.Instant.compare(momentOf(one), momentOf(other)))
  const first = sorted[0] ?? items[0]
  if (to.side === 'family') return familyDigest(authority, sorted, first)
  const words = english.digest
  const subject = english.subjects.digest(sorted.length)
  return {
    subject,
    html: mailPage(
      subject,
      words.title(sorted.length),
      paragraph(words.lead),
      sorted.map(({ conference, kind, link, by, meeting, said }) => [
        heading(words.item(conference.reference, words.items[kind].what)),
        paragraph(said ?? words.items[kind].line(reportDue(conference), whenOf(conference, meeting), dayInWords(by))),
        button(words.open(conference.reference), link),
      ]),
      paragraph(english.pageIsYours),
      whomToRing(authority),
    ),
  }
}

function familyDigest(authority: LetterContext['authority'], items: readonly DigestItem[], first: DigestItem): Letter {
  const subject = familySubject({ ...first, ...(first.meeting?.start && { appointment: first.meeting.start }) })
  const words = english.family.digest
  return {
    subject,
    html: mailPage(
      subject,
      words.title,
      items.flatMap(({ conference, kind, link, by, meeting }) =>
        isForFamily(kind)
          ? [paragraph(words.items[kind](whenOf(conference, meeting), dayInWords(by))), button(english.openPage, link)]
          : [],
      ),
      paragraph(english.family.code),
      numberAndReference({ ...first, authority }),
    ),
  }
}

function isForFamily(kind: DigestKind): kind is DigestKind & FamilyKind {
  return kind in english.family.digest.items
}

const dayInWords = (day: Temporal.PlainDate | undefined) => (day ? formatShortDate(day) : '')

function whenOf(conference: Conference, meeting: CoreGroup | undefined): string {
  return meeting ? whenMeets(meeting) : whenIs(conference)
}

function momentOf({ conference, kind, by, meeting }: DigestItem): Temporal.Instant {
  if (by) return by.toZonedDateTime({ timeZone: LONDON, plainTime: '23:59' }).toInstant()
  if (meeting) return (meeting.start ?? meeting.due.toZonedDateTime(LONDON)).toInstant()
  const isAboutReport = kind.startsWith('report-') && kind !== 'report-receipt'
  return (isAboutReport ? deadlineOf(conference, 'report-due').at : conference.start).toInstant()
}
