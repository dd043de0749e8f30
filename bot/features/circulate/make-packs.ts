import { formatDate, formatMoment, formatTimeRange, toLondon } from '../../../conference/civil-time.ts'
import type { Conference } from '../../../conference/conference.ts'
import { conferenceEnd } from '../../../conference/conference.ts'
import type { PackContent, PackPlan } from '../../../conference/pack.ts'
import { packsFor } from '../../../conference/pack.ts'
import { withinHours } from '../../../conference/reminders.ts'
import { buildPack } from '../../documents/build-pack.ts'
import { documentToPdfFallback } from '../../documents/document-to-pdf-fallback.ts'
import { extractText } from '../../documents/extract-text.ts'
import type { Jobs, NewDelivery, World } from '../../ports.ts'
import { english } from './english.ts'

/** One PDF for one recipient. Each is kept and announced before the next, so that a repeat only makes what is left. */
export async function makePacks(world: World, { conferenceId, circulation }: Jobs['make-packs']) {
  const conference = await world.store.transaction((tx) => tx.conferences.find(conferenceId))
  if (!conference) throw new Error(`No conference ${conferenceId}`)
  if (conference.stopped || conference.state !== 'booked') return
  const pdfs = new Map<string, Uint8Array>()
  for (const plan of packsFor(conference)) {
    for (const content of plan.contents)
      if (!pdfs.has(content.version.id)) pdfs.set(content.version.id, await asPdf(world, content))
    await makePack(world, conference, plan, circulation, pdfs)
  }
}

async function makePack(
  world: World,
  conference: Conference,
  plan: PackPlan,
  circulation: number,
  pdfs: ReadonlyMap<string, Uint8Array>,
) {
  const madeAt = world.clock.now()
  const packId = world.newId()
  const { pdf, pages } = await buildPack(packInput(conference, plan, circulation, pdfs, madeAt))
  const file = await world.library.put(`Conferences/${conference.id}/Packs/${packId}.pdf`, pdf)
  await world.store.change(conference.id, async (tx, current) => {
    await tx.packs.add({
      id: packId,
      participantId: plan.recipient.id,
      circulation,
      file,
      pages,
      bytes: pdf.length,
      versionIds: plan.contents.map(({ version }) => version.id),
      by: plan.by,
      madeAt,
      readAt: null,
      handedOver: null,
    })
    const byHand = plan.by === 'hand'
    const announcement: NewDelivery = {
      id: world.newId(),
      conferenceId: conference.id,
      person: byHand ? current.leadSocialWorkerId : plan.recipient.id,
      kind: byHand ? 'hand-over' : 'pack-ready',
      deadline: `pack:${packId}`,
      occasion: `circulation-${circulation}`,
      sendAt: withinHours(madeAt, current),
      detail: byHand ? { packId, partyId: plan.recipient.id } : { packId },
    }
    await tx.deliveries.claim([announcement], madeAt)
  })
}

function packInput(
  conference: Conference,
  plan: PackPlan,
  circulation: number,
  pdfs: ReadonlyMap<string, Uint8Array>,
  createdAt: Temporal.Instant,
) {
  const isFamily = plan.recipient.side === 'family'
  const words = isFamily ? english.family : english.professional
  const when = `${formatDate(conference.start)}, ${formatTimeRange(conference.start, conferenceEnd(conference))}`
  return {
    recipientName: plan.recipient.name,
    reference: isFamily ? String(conference.number) : conference.reference,
    neutral: isFamily,
    cover: {
      title: words.title(conference.kind, circulation > 1),
      lines: [words.when(when), words.place(conference.place)],
    },
    reports: plan.contents.map(({ author, part, version }) => ({
      title: part === 'restricted' ? english.restrictedTitle(author.agency) : english.reportTitle(author.role),
      agency: author.agency,
      author: author.name,
      receivedAt: formatMoment(toLondon(version.receivedAt)),
      late: version.late,
      restricted: part === 'restricted',
      pdf: pdfs.get(version.id) as Uint8Array,
    })),
    language: 'en-GB' as const,
    createdAt,
  }
}

/** Microsoft's conversion of the stored file; a document it cannot convert gets a page that says so, with its words. */
async function asPdf(world: World, { author, version }: PackContent): Promise<Uint8Array> {
  if (!version.file) throw new Error(`Version ${version.id} has no stored file`)
  if (version.type === 'pdf') return world.library.read(version.file)
  const converted = await world.library.toPdf(version.file)
  if (converted) return converted
  world.log.warn({ versionId: version.id, type: version.type }, 'A document could not be converted to PDF')
  const bytes = await world.library.read(version.file)
  return documentToPdfFallback(await readText(bytes, version.type), author.agency, {
    language: 'en-GB',
    createdAt: world.clock.now(),
  })
}

async function readText(bytes: Uint8Array, type: string | null): Promise<string> {
  if (type !== 'docx') return ''
  const read = await extractText(bytes, 'docx')
  return read.ok ? read.text : ''
}
