import type { PaperDraft, SectionView as Passage } from '../../../bot/api/papers.ts'
import { papersEnglish } from './english.ts'
import { isSame } from './merge.ts'

type Reader = PaperDraft['readers'][number]
const words = papersEnglish.readers

/** Whose copy a passage would stand in, by the same rule as the service cuts by. */
export function isReadBy({ audience, childId }: Passage, reader: Reader): boolean {
  if (!reader.getsIt) return false
  if (reader.readsAll) return true
  if (reader.side === 'family' && childId !== null && !reader.linkedTo.includes(childId)) return false
  return audience === 'everyone' || audience.includes(reader.id)
}

/** "Read by all professionals and Kerry Whitfield, mother. Not by Dean Whitfield, father." */
export function readersInWords({ readers, children }: PaperDraft, passage: Passage): string {
  const getting = readers.filter(({ getsIt }) => getsIt)
  const reading = getting.filter((reader) => isReadBy(passage, reader))
  const child = children.find(({ id }) => id === passage.childId)
  const about = child ? [words.about(child.name)] : []
  if (reading.length === getting.length) return [...about, words.all].join(' ')
  const professionals = getting.filter(({ side }) => side === 'professional')
  const hasAll = professionals.every((one) => reading.includes(one))
  const named = reading.filter(({ side }) => !(hasAll && side === 'professional'))
  const names = [...(hasAll ? [words.withProfessionals] : []), ...named.map(readerName)]
  const left = getting.filter((reader) => reader.side === 'family' && !reading.includes(reader))
  return [...about, words.by(names), ...(left.length > 0 ? [words.not(left.map(readerName))] : [])].join(' ')
}

export function readerName({ name, role }: Pick<Reader, 'name' | 'role'>): string {
  return words.of(name, role)
}

/** The passages that read otherwise now, or are new or for others; one that was taken out as it was. */
export function changedIn(before: readonly Passage[], now: readonly Passage[]): Passage[] {
  const changed = now.filter((one) => {
    const was = before.find(({ id }) => id === one.id)
    return !was || !isSame(was, one)
  })
  return [...changed, ...before.filter(({ id }) => now.every((one) => one.id !== id))]
}
