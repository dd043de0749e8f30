import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { inspect } from '../../bot/documents/inspect/inspect.ts'
import { defaultLimits } from '../../bot/documents/inspect/inspection.ts'
import { refusals, untouchedForm } from '../../bot/documents/words.ts'
import type { Participant } from '../../conference/conference.ts'
import type { ReportVersion } from '../../conference/report.ts'
import { roleOf } from '../../conference/role.ts'
import { english } from './english.ts'
import { type Found, listFiles } from './list-files.ts'
import { whoseFile } from './whose-file.ts'

export type Taken = { path: string; version: ReportVersion; text: string; seconds: number }
export type Named = { file: string; reason: string; message: string }

/** Reads what may be somebody's report, one file at a time; every other file is named with the reason. */
export async function takeFiles(
  folder: string,
  people: readonly Participant[],
  about: { now: Temporal.Instant; releaseToFamily: boolean },
) {
  const taken = new Map<string, Taken[]>()
  const named: Named[] = []
  for (const found of await listFiles(folder)) {
    const looked = await look(folder, found, people, taken, about)
    if ('reason' in looked) named.push({ file: found.path, ...looked })
    else taken.set(looked.author.id, [...(taken.get(looked.author.id) ?? []), looked.taken])
  }
  for (const [author, files] of taken) {
    if (files.some(({ version }) => version.part === 'main')) continue
    taken.delete(author)
    named.push(...files.map(({ path }) => ({ file: path, ...not('alone') })))
  }
  return { taken, named }
}

type Looked = { author: Participant; taken: Taken } | { reason: string; message: string }

async function look(
  folder: string,
  { path, name, not: hindrance }: Found,
  people: readonly Participant[],
  before: ReadonlyMap<string, Taken[]>,
  { now, releaseToFamily }: { now: Temporal.Instant; releaseToFamily: boolean },
): Promise<Looked> {
  if (hindrance) return not(hindrance)
  const whose = whoseFile(name, people)
  if (typeof whose === 'string') return not(whose)
  const { author, part } = whose
  if (author.side === 'family' || !roleOf(author).asksReport) return not('not-asked')
  if (part === 'draft') return not('draft')
  if (before.get(author.id)?.some(({ version }) => version.part === part)) return not('another')
  const start = performance.now()
  const bytes = await open(join(folder, path))
  if (typeof bytes === 'string')
    return bytes === 'unreadable' ? not(bytes) : { reason: bytes, message: refusals[bytes] }
  const looked = await inspect(bytes, name)
  if (!looked.ok) return { reason: looked.reason, message: looked.message }
  if (looked.untouched) return { reason: 'untouched', message: untouchedForm }
  const { type, marks, text, unreadable } = looked
  const version: ReportVersion = {
    ...{ id: path, number: 1, part, state: 'submitted', source: 'hand', type, receivedAt: now, bytes: bytes.length },
    ...{ sha256: createHash('sha256').update(bytes).digest('hex'), late: false, file: null, refusedBecause: null },
    ...{ note: null, findings: { marks, doubts: [], unreadable }, settledBy: null },
    familyMayRead: part === 'restricted' ? false : marks || releaseToFamily ? true : null,
  }
  return { author, taken: { path, version, text, seconds: (performance.now() - start) / 1000 } }
}

async function open(file: string): Promise<Uint8Array | 'too-large' | 'unreadable'> {
  try {
    if ((await stat(file)).size > defaultLimits.maxBytes) return 'too-large'
    return new Uint8Array(await readFile(file))
  } catch {
    return 'unreadable'
  }
}

export function not(reason: keyof typeof english.notTaken) {
  return { reason, message: english.notTaken[reason] }
}
