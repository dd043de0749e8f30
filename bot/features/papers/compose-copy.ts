import { formatDate, formatTimeRange, toLondon } from '../../../conference/civil-time.ts'
import type { Conference } from '../../../conference/conference.ts'
import { conferenceEnd } from '../../../conference/conference.ts'
import { type Finding, findingsIn, isCleared } from '../../../conference/finding.ts'
import type { PaperCut } from '../../../conference/papers/cut.ts'
import { newestCopy } from '../../../conference/papers/own-papers.ts'
import type { Paper } from '../../../conference/papers/paper.ts'
import { momentWords } from '../../../conference/papers/section.ts'
import { paperTitle } from '../../../conference/papers/titles.ts'
import { asSeenBy } from '../../../conference/part.ts'
import type { PaperDocument } from '../../documents/papers/paper-document.ts'
import type { World } from '../../ports.ts'
import { fingerprintOf } from './copies.ts'
import { english } from './english.ts'

/** The words of one recipient's copy, the family's in their own way. */
export function documentOf(world: World, conference: Conference, paper: Paper, cut: PaperCut): PaperDocument {
  const { recipient, parts } = cut
  const isFamily = recipient.side === 'family'
  const words = isFamily ? english.family : english.professional
  return {
    title: paperTitle(paper.kind, recipient.side),
    recipientName: recipient.name,
    reference: isFamily ? String(conference.number) : conference.reference,
    large: isFamily,
    facts: [
      [words.reference, isFamily ? String(conference.number) : conference.reference],
      ...meeting(asSeenBy(conference, recipient.id), paper, words),
      ...children(conference, cut, words.children),
      ...replaced(paper, cut, words.replaces),
    ],
    parts,
    language: 'en-GB',
    createdAt: world.clock.now(),
  }
}

/** Before it leaves: what of it is kept from its recipient and nobody has let go. */
export function findingsInCopy(conference: Conference, paper: Paper, { recipient }: PaperCut, document: PaperDocument) {
  const { title, recipientName, reference, facts, parts } = document
  const words = [
    ...[title, recipientName, reference, ...facts.flat()],
    ...parts.flatMap(({ heading, text, onlyFor }) => [heading, text, onlyFor ?? '']),
  ]
  const thing = { kind: 'paper' as const, paperId: paper.id }
  // In one piece: a heading and its text may only together say where somebody lives.
  const found = findingsIn(conference, recipient.id, [words.join('\n')])
  return found.filter((finding: Finding) => !isCleared(conference, recipient.id, thing, finding))
}

function meeting(
  conference: Conference,
  { kind, coreGroupId }: Paper,
  words: typeof english.family,
): [string, string][] {
  const coreGroup = conference.coreGroups.find(({ id }) => id === coreGroupId)
  if (coreGroup) return coreGroup.start ? [[words.coreGroup, momentWords(coreGroup.start)]] : []
  if (kind === 'ending-letter') return []
  return [
    [words.meeting, `${formatDate(conference.start)}, ${formatTimeRange(conference.start, conferenceEnd(conference))}`],
  ]
}

/** Put right: whoever still holds the one before can tell which of the two counts. */
function replaced(paper: Paper, cut: PaperCut, term: string): [string, string][] {
  const before = newestCopy(paper, cut.recipient.id)
  const isOther = before && before.sha256 !== fingerprintOf(paper, cut)
  return isOther ? [[term, english.copyOf(formatDate(toLondon(before.madeAt)))]] : []
}

/** Those of whom this copy may speak: nobody reads the name of a child to whom they are not linked. */
function children(conference: Conference, { recipient, parts }: PaperCut, term: string): [string, string][] {
  const isTheirs = (childId: string) =>
    recipient.side === 'professional' || recipient.links.some((link) => link.childId === childId && link.mayReceive)
  const isOfAll = parts.some(({ childId }) => childId === null)
  const theirs = conference.children.filter(
    ({ id }) => isTheirs(id) && (isOfAll || parts.some(({ childId }) => childId === id)),
  )
  const named = theirs.map(({ name, born, unborn }) => (unborn ? name : english.born(name, formatDate(born))))
  return named.length > 0 ? [[term, named.join('; ')]] : []
}
