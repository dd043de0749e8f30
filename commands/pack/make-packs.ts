import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { endReaders } from '../../bot/documents/inspect/read-document.ts'
import { buildPack } from '../../bot/documents/pack/build-pack.ts'
import type { PackReport } from '../../bot/documents/pack/pack.ts'
import type { Participant } from '../../conference/conference.ts'
import { type PackContent, packContents } from '../../conference/pack.ts'
import { roleIn } from '../../conference/role.ts'
import { asConference, asParticipant, REFERENCE } from './as-conference.ts'
import { asPages, type Pages } from './as-pages.ts'
import { english } from './english.ts'
import type { Arguments } from './read-arguments.ts'
import { type Named, not, type Taken, takeFiles } from './take-files.ts'

export interface Outcome {
  packs: { recipient: string; role: string; file: string; pages: number; bytes: number; reports: string[] }[]
  withoutPack: { recipient: string; reason: keyof typeof english.noPack; message: string }[]
  /** Every file that is not whole in the packs. */
  files: Named[]
}

const maxPackBytes = 80_000_000

/** The packs of everybody in the list, from whatever lies in the folder. */
export async function makePacks(given: Arguments, now: Temporal.Instant): Promise<Outcome> {
  const participants = given.people.map(asParticipant)
  const about = { now, releaseToFamily: given.releaseToFamily }
  const { taken, named } = await takeFiles(given.reports, participants, about)
  endReaders()
  const files = new Map([...taken.values()].flat().map((file) => [file.path, file]))
  const conference = asConference(participants, versionsOf(withinReach(taken, named)), about)
  const outcome: Outcome = { packs: [], withoutPack: [], files: named }
  const pages = new Map<string, Pages | null>()

  for (const [index, recipient] of participants.entries()) {
    const reports: (PackReport & { path: string })[] = []
    for (const content of packContents(conference, recipient)) {
      const path = content.version.id
      const key = JSON.stringify([path, content.part, content.childIds])
      if (!pages.has(key)) pages.set(key, await pagesOf(path, content))
      const made = pages.get(key)
      if (made) reports.push({ ...packReport(content, made.pdf), path })
    }
    const [first] = reports
    if (!first) {
      const reason = whyNone(recipient)
      outcome.withoutPack.push({ recipient: recipient.email, reason, message: english.noPack[reason] })
      continue
    }
    const isFamily = recipient.side === 'family'
    const {
      pdf,
      pages: count,
      problems,
    } = await buildPack({
      ...{ recipientName: recipient.name, reference: isFamily ? REFERENCE.slice(3) : REFERENCE, neutral: isFamily },
      cover: { title: isFamily ? english.familyTitle : english.title, lines: [] },
      ...{ reports, language: 'en-GB', createdAt: now },
    })
    if (problems.some(({ report }) => report === null)) {
      outcome.files.push({ file: fileName(index), reason: 'unprintable', message: english.unprintable })
    }
    await writeFile(join(given.out, fileName(index)), pdf)
    outcome.packs.push({
      ...{ recipient: recipient.email, role: recipient.role, file: fileName(index), pages: count, bytes: pdf.length },
      reports: reports.map(({ path }) => path),
    })
  }
  return outcome

  async function pagesOf(path: string, content: PackContent): Promise<Pages | null> {
    const made = await asPages(given.reports, files.get(path) as Taken, content, now)
    const problem = made ? made.problem : not('not-cut')
    if (problem && !named.some(({ file }) => file === path)) named.push({ file: path, ...problem })
    return made
  }

  function whyNone(recipient: Participant): keyof typeof english.noPack {
    if (!roleIn(conference, recipient).getsPack) return 'not-entitled'
    return recipient.side === 'family' && !given.releaseToFamily ? 'not-released' : 'nothing-there'
  }
}

/** By place in the list: a file's name is seen where its content is not. */
function fileName(index: number) {
  return `pack-${String(index + 1).padStart(2, '0')}.pdf`
}

function versionsOf(taken: ReadonlyMap<string, Taken[]>) {
  return new Map([...taken].map(([author, files]) => [author, files.map(({ version }) => version)]))
}

/** As many reports as one pack, and this machine, can hold. */
function withinReach(taken: ReadonlyMap<string, Taken[]>, named: Named[]) {
  let left = maxPackBytes
  const fit = new Map<string, Taken[]>()
  for (const [author, files] of taken) {
    const size = files.reduce((sum, { version }) => sum + version.bytes, 0)
    if (size <= left) {
      left -= size
      fit.set(author, files)
    } else named.push(...files.map(({ path }) => ({ file: path, ...not('too-much') })))
  }
  return fit
}

function packReport({ author, part, version }: PackContent, pdf: Uint8Array): PackReport {
  const restricted = part === 'restricted'
  return {
    ...{ title: restricted ? english.restricted : english.report, agency: author.agency, author: author.name },
    ...{ receivedAt: english.received, late: version.late, restricted, pdf },
  }
}
