import { formatShortDate } from '../../conference/civil-time.ts'
import { english } from './english.ts'
import type { Part } from './html.ts'
import { button, heading, mailPage, paragraph, phoneLink } from './layout.ts'
import type { Letter, LetterContext } from './letter.ts'

const words = english.family

/** `appointment`: when it is not the conference itself. */
type About = Pick<LetterContext, 'conference'> & { appointment?: Temporal.ZonedDateTime }

/** The same neutral subject for everything a family party gets from us about one appointment. */
export function familySubject({ conference, appointment = conference.start }: About): string {
  return words.subject(formatShortDate(appointment), conference.number)
}

/** A family party's mail: nothing in it says what it is about or names anybody (ux.md, Family). */
export function familyLetter(context: LetterContext & About, title: string, lead: string, ...rest: Part[]): Letter {
  const subject = familySubject(context)
  return { subject, html: mailPage(subject, title, paragraph(lead), rest, numberAndReference(context)) }
}

export function ownPage({ link }: Pick<LetterContext, 'link'>): Part {
  return [button(english.openPage, link), paragraph(words.code)]
}

/** How to say something, how to complain, and the one telephone number. */
export function sayAndComplain(): Part {
  return [
    heading(words.sayTitle),
    paragraph(words.say),
    paragraph(words.cantCome),
    heading(words.thinkTitle),
    paragraph(words.think),
  ]
}

export function numberAndReference({ conference, authority }: Pick<LetterContext, 'conference' | 'authority'>): Part {
  return paragraph(words.ring, phoneLink(authority.phone), '. ', words.reference(conference.number))
}
