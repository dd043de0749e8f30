import { createHash } from 'node:crypto'
import type { Conference } from '../../../conference/conference.ts'
import { type Finding, holdFor, holdNotices } from '../../../conference/finding.ts'
import { openHolds } from '../../../conference/hold.ts'
import { packRoute } from '../../../conference/pack.ts'
import type { PaperCut } from '../../../conference/papers/cut.ts'
import { newestCopy } from '../../../conference/papers/own-papers.ts'
import type { Paper, PaperCopy } from '../../../conference/papers/paper.ts'
import { withinHours } from '../../../conference/reminders.ts'
import type { Jobs, NewDelivery, Transaction, World } from '../../ports.ts'
import { documentOf, findingsInCopy } from './compose-copy.ts'
import { fingerprintOf, withoutCopy } from './copies.ts'
import { type CopyFiles, filesOfCopy } from './files-of-copy.ts'
import { type FoundPaper, findPaper, withPaper } from './find-paper.ts'

/** One document for one recipient, each kept and announced before the next: a repeat only makes what is left. */
export async function makePaperCopies(world: World, { paperId }: Jobs['make-paper-copies']) {
  const passed = new Set<string>()
  const failures: unknown[] = []
  for (;;) {
    const found = await findPaper(world, paperId)
    if (!found) throw new Error(`No paper ${paperId}`)
    // What is left is made when a manager resumes.
    if (!mayLeave(found)) return
    const cut = withoutCopy(found.conference, found.paper).find(({ recipient }) => !passed.has(recipient.id))
    if (!cut) break
    try {
      if (await makeCopy(world, found, cut)) passed.add(cut.recipient.id)
    } catch (error) {
      // Nobody waits for a copy that cannot be made; it is tried again when everybody else has theirs.
      failures.push(error)
      passed.add(cut.recipient.id)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} copies could not be made`)
}

function mayLeave({ conference, paper }: FoundPaper): boolean {
  return paper.state === 'sent' && !conference.stopped && conference.state === 'booked'
}

/** False when something changed under it: then this copy is composed anew. */
async function makeCopy(world: World, { conference, paper }: FoundPaper, cut: PaperCut): Promise<boolean> {
  const document = documentOf(world, conference, paper, cut)
  const findings = findingsInCopy(conference, paper, cut, document)
  const files = findings.length === 0 ? await filesOfCopy(world, { conference, paper, cut, document }) : null
  const copy = files && (await store(world, conference, paper, cut, files))
  return world.store.change(conference.id, async (tx, current) => {
    const standing = withPaper(current, paper.id)
    if (!standing || !isStillSo({ conference, paper }, standing, cut)) return false
    await dropHolds(tx, current, paper, cut, findings)
    if (copy && files) await announce(world, tx, current, paper, cut, copy, files)
    else await hold(world, tx, current, paper, cut, findings)
    return true
  })
}

/** May this copy leave as it was composed? Anything written, protected, moved or stopped since says no. */
function isStillSo(composed: FoundPaper, current: FoundPaper, cut: PaperCut): boolean {
  if (!mayLeave(current) || current.paper.version !== composed.paper.version) return false
  const details = ({ conference }: FoundPaper) => JSON.stringify(conference.protectedDetails)
  if (details(current) !== details(composed) || !current.conference.start.equals(composed.conference.start))
    return false
  const now = withoutCopy(current.conference, current.paper).find(({ recipient }) => recipient.id === cut.recipient.id)
  return now !== undefined && fingerprintOf(current.paper, now) === fingerprintOf(composed.paper, cut)
}

async function store(
  world: World,
  conference: Conference,
  paper: Paper,
  cut: PaperCut,
  { docx, pdf }: CopyFiles,
): Promise<PaperCopy> {
  const { recipient } = cut
  const id = world.newId()
  const number = (newestCopy(paper, recipient.id)?.number ?? 0) + 1
  const place = `Conferences/${conference.id}/Papers/${id}/${copyFileName(conference, paper, recipient, number)}`
  return {
    id,
    participantId: recipient.id,
    number,
    docx: await world.library.put(`${place}.docx`, docx),
    pdf: await world.library.put(`${place}.pdf`, pdf),
    sha256: fingerprintOf(paper, cut),
    by: packRoute(recipient),
    madeAt: world.clock.now(),
    handedOver: null,
  }
}

/** Nothing but the reference, and for professionals what it is: a file name is seen in lists and notifications. */
export function copyFileName(
  { reference, number }: Pick<Conference, 'reference' | 'number'>,
  { kind }: Pick<Paper, 'kind'>,
  { side }: Pick<PaperCut['recipient'], 'side'>,
  copy: number,
): string {
  const what = side === 'family' ? `${number}-paper` : `${reference}-${kind}`
  return copy === 1 ? what : `${what}-${copy}`
}

/** Whoever has a page hears that it is there; for whom it goes by hand the lead social worker does. */
async function announce(
  world: World,
  tx: Transaction,
  conference: Conference,
  paper: Paper,
  { recipient }: PaperCut,
  copy: PaperCopy,
  { docx, pdf }: CopyFiles,
) {
  const now = world.clock.now()
  await tx.papers.addCopy(paper.id, copy)
  const byHand = copy.by === 'hand'
  const delivery: NewDelivery = {
    id: world.newId(),
    conferenceId: conference.id,
    person: byHand ? conference.leadSocialWorkerId : recipient.id,
    kind: byHand ? 'hand-over' : 'paper-ready',
    deadline: `copy:${copy.id}`,
    occasion: `copy-${copy.number}`,
    sendAt: withinHours(now, conference),
    detail: { about: 'paper', paperId: paper.id, copyId: copy.id, partyId: recipient.id },
  }
  await tx.deliveries.claim([delivery], now)
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  const detail = { paperId: paper.id, copyId: copy.id, number: copy.number, docx: hash(docx), pdf: hash(pdf) }
  await tx.audit.write({ at: now, actor: 'service', action: 'paper-copied', conferenceId: conference.id, detail })
}

async function hold(
  world: World,
  tx: Transaction,
  conference: Conference,
  paper: Paper,
  { recipient }: PaperCut,
  findings: readonly Finding[],
) {
  const now = world.clock.now()
  const thing = { kind: 'paper' as const, paperId: paper.id }
  for (const finding of findings) {
    const about = { id: world.newId(), recipientId: recipient.id, thing, foundAt: now, raisedBy: null }
    await tx.holds.add(conference.id, holdFor(finding, about))
  }
  const notices = holdNotices(conference, `paper-${paper.id}-${paper.version}`).map((notice) => ({
    ...notice,
    id: world.newId(),
    conferenceId: conference.id,
    sendAt: withinHours(now, conference),
    detail: {},
  }))
  await tx.deliveries.claim(notices, now)
}

/** What was held and is not in the paper any more waits for nobody. */
async function dropHolds(
  tx: Transaction,
  conference: Conference,
  paper: Paper,
  { recipient }: PaperCut,
  findings: readonly Finding[],
) {
  const isFound = (passage: string) => findings.some((finding) => finding.passage === passage)
  for (const { id, thing, passage } of openHolds(conference, recipient.id))
    if (thing.kind === 'paper' && thing.paperId === paper.id && !isFound(passage)) await tx.holds.drop(id)
}
