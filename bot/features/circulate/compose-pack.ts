import { isAddition } from '../../../conference/addition.ts'
import { formatDate, formatMoment, formatTimeRange, toLondon } from '../../../conference/civil-time.ts'
import type { Conference } from '../../../conference/conference.ts'
import { conferenceEnd } from '../../../conference/conference.ts'
import { type Finding, findingsIn, isCleared, UNREADABLE } from '../../../conference/finding.ts'
import type { PackContent, PackPlan } from '../../../conference/pack.ts'
import { asSeenBy } from '../../../conference/part.ts'
import { detailsKeptFrom } from '../../../conference/protected-detail.ts'
import { buildPack } from '../../documents/pack/build-pack.ts'
import type { World } from '../../ports.ts'
import { english } from './english.ts'
import { type OwnDocument, wordsOfPdf } from './own-document.ts'

export interface ComposedPack {
  /** Null when all of it is held. */
  pdf: Uint8Array | null
  pages: number
  contents: { content: PackContent; document: OwnDocument }[]
  /** What stays behind until a second person has looked. */
  held: { content: PackContent; findings: Finding[] }[]
  /** What people get only as a page that says that it could not be shown. */
  unshown: PackContent[]
}

/**
 * One recipient's pack as it would leave now. The last gate: each document is searched once more for what is kept from
 * this person, and what is found, or cannot be searched, stays out. Stores nothing of the pack and sends nothing.
 */
export async function composePack(
  world: World,
  conference: Conference,
  plan: PackPlan,
  circulation: number,
  documentFor: (content: PackContent) => Promise<OwnDocument>,
): Promise<ComposedPack> {
  const front = frontOf(conference, plan, circulation)
  const contents: ComposedPack['contents'] = []
  const held: ComposedPack['held'] = []
  for (const content of plan.contents) {
    const document = await documentFor(content)
    const findings = await findingsFor(conference, plan, content, document, front)
    if (findings.length > 0) held.push({ content, findings })
    else contents.push({ content, document })
  }
  const unconverted = contents.filter(({ document }) => !document.isConverted).map(({ content }) => content)
  if (contents.length === 0) return { pdf: null, pages: 0, contents, held, unshown: unconverted }
  const reports = contents.map(({ content, document }) => ({ ...lineOf(content), pdf: document.pdf }))
  const built = await buildPack({ ...front, reports, language: 'en-GB', createdAt: world.clock.now() })
  const uncopied = built.problems.flatMap(({ report, cause }) => {
    const content = report === null ? undefined : contents[report]?.content
    world.log.warn({ versionId: content?.version.id, err: cause }, 'Something could not be put into a pack')
    return content ?? []
  })
  return { pdf: built.pdf, pages: built.pages, contents, held, unshown: [...unconverted, ...uncopied] }
}

async function findingsFor(
  conference: Conference,
  { recipient }: PackPlan,
  content: PackContent,
  { pdf }: OwnDocument,
  front: ReturnType<typeof frontOf>,
): Promise<Finding[]> {
  if (detailsKeptFrom(conference, recipient.id).length === 0) return []
  const words = await wordsOfPdf(content, pdf)
  const line = Object.values(lineOf(content)).map(String)
  const texts = [front.recipientName, front.cover.title, ...front.cover.lines, ...line, words ?? '']
  const findings = [...findingsIn(conference, recipient.id, texts), ...(words === null ? [UNREADABLE] : [])]
  const thing = { kind: 'version' as const, versionId: content.version.id }
  return findings.filter((finding) => !isCleared(conference, recipient.id, thing, finding))
}

function frontOf(conference: Conference, { recipient }: PackPlan, circulation: number) {
  const isFamily = recipient.side === 'family'
  const words = isFamily ? english.family : english.professional
  const seen = asSeenBy(conference, recipient.id)
  const when = `${formatDate(seen.start)}, ${formatTimeRange(seen.start, conferenceEnd(seen))}`
  const addition = isAddition(conference, { participantId: recipient.id, circulation })
  return {
    recipientName: recipient.name,
    reference: isFamily ? String(conference.number) : conference.reference,
    neutral: isFamily,
    cover: {
      title: words.title(conference.kind, addition),
      lines: [words.when(when), words.place(conference.place)],
    },
  }
}

function lineOf({ author, part, version }: PackContent) {
  return {
    title: part === 'restricted' ? english.restrictedTitle(author.agency) : english.reportTitle(author.role),
    agency: author.agency,
    author: author.name,
    receivedAt: formatMoment(toLondon(version.receivedAt)),
    late: version.late,
    restricted: part === 'restricted',
  }
}
