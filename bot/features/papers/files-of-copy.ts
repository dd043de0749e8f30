import { formatDate, formatTimeRange } from '../../../conference/civil-time.ts'
import type { Conference } from '../../../conference/conference.ts'
import { conferenceEnd } from '../../../conference/conference.ts'
import type { PaperCut } from '../../../conference/papers/cut.ts'
import type { Paper, PaperKind } from '../../../conference/papers/paper.ts'
import { buildDocx } from '../../documents/papers/build-docx.ts'
import { buildPdf, furnishPdf } from '../../documents/papers/build-pdf.ts'
import type { PaperDocument } from '../../documents/papers/paper-document.ts'
import { fillTemplate } from '../../documents/templates/fill-template.ts'
import type { TemplateData, TemplateKind } from '../../documents/templates/template.ts'
import type { World } from '../../ports.ts'

export interface CopyFiles {
  docx: Uint8Array
  pdf: Uint8Array
}

/** An authority's own document for these is used where it has a place for the passages: {#sections} … {/sections}. */
const TEMPLATES: Partial<Record<PaperKind, TemplateKind>> = {
  'outline-plan': 'child-protection-plan',
  'full-record': 'full-record',
  'core-group-record': 'core-group-record',
}
const PLACES = ['recipient', 'sections']

/**
 * A copy as a Word document and as pages. Ours are set by ourselves, so that every page has its furniture and no letter
 * waits for a conversion; an authority's own document is converted, and furnished then. `draft` is said on each page.
 */
export async function filesOfCopy(
  world: World,
  {
    conference,
    paper,
    cut,
    document,
  }: { conference: Conference; paper: Paper; cut: PaperCut; document: PaperDocument },
  draft: string | null = null,
): Promise<CopyFiles> {
  const own = await ownDocument(world, conference, paper, cut, document)
  if (!own) return { docx: await buildDocx(document), pdf: await buildPdf(document, draft) }
  const path = `Conferences/${conference.id}/Papers/${paper.id}-converting.docx`
  const pages = await world.library.toPdf(await world.library.put(path, own))
  if (!pages) world.log.warn({ paperId: paper.id }, 'A paper could not be converted to PDF: its pages are set by us')
  return { docx: own, pdf: pages ? await furnishPdf(pages, document, draft) : await buildPdf(document, draft) }
}

async function ownDocument(
  world: World,
  conference: Conference,
  paper: Paper,
  cut: PaperCut,
  document: PaperDocument,
): Promise<Uint8Array | null> {
  const kind = TEMPLATES[paper.kind]
  const template = kind && (await world.library.find(`Templates/${kind}.docx`))
  if (!template) return null
  const filled = await fillTemplate(kind, dataFor(world, conference, cut, document), template, PLACES)
  if (filled.ok) return filled.bytes
  // One that people fill in by hand has no such places, and is none of ours to fill.
  if (filled.reason === 'lacks-mark') return null
  const detail = { kind, reason: filled.reason, message: filled.message }
  world.log.warn(detail, 'A template of the authority was refused, and ours is used')
  const entry = { at: world.clock.now(), actor: 'service', action: 'template-refused', conferenceId: conference.id }
  await world.store.transaction((tx) => tx.audit.write({ ...entry, detail }))
  return null
}

function dataFor(world: World, conference: Conference, { recipient, parts }: PaperCut, document: PaperDocument) {
  const { authority, microsoft } = world.settings
  const isTheirs = (childId: string) =>
    recipient.side === 'professional' || recipient.links.some((link) => link.childId === childId && link.mayReceive)
  return {
    recipient: document.recipientName,
    reference: document.reference,
    children: conference.children
      .filter(({ id }) => isTheirs(id))
      .map(({ id, name, born }) => ({ id, name, otherNames: '', born: formatDate(born) })),
    conferenceDate: formatDate(conference.start),
    conferenceTime: formatTimeRange(conference.start, conferenceEnd(conference)),
    place: conference.place,
    contactName: authority.teamName,
    contactEmail: microsoft.mailbox,
    contactPhone: authority.phone,
    sections: parts.map(({ heading, text }, index) => ({
      heading: heading === parts[index - 1]?.heading ? '' : heading,
      text,
    })),
  } satisfies Partial<TemplateData>
}
