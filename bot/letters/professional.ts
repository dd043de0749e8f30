import { whomToRing } from './about.ts'
import { english } from './english.ts'
import type { Part } from './html.ts'
import { button, mailPage, paragraph } from './layout.ts'
import type { Letter, LetterContext } from './letter.ts'

/** A professional's mail: what it is about, the one action, the rest, whom to ring. It never holds a family's name. */
export function professionalLetter(
  { authority, link }: Pick<LetterContext, 'authority' | 'link'>,
  { subject, title, lead, open = english.openPage }: { subject: string; title: string; lead: Part; open?: string },
  before: readonly Part[],
  after: readonly Part[] = [],
): Letter {
  const page = [button(open, link), after, whomToRing(authority)]
  return { subject, html: mailPage(subject, title, paragraph(lead), before, page) }
}
