import type { SectionView as Passage } from '../../../bot/api/papers.ts'
import { Notice } from '../../parts/notice.tsx'
import { papersEnglish } from './english.ts'
import { readerName } from './readers.ts'
import { useEditing } from './use-paper.ts'

/** What this passage would tell somebody, as it was last saved, and what to do about it. */
export function Warnings({ passage }: { passage: Passage }) {
  const { paper } = useEditing()
  if (paper.state === 'sent') return null
  const whom = (what: 'names-child' | 'kept-from-them') =>
    paper.readers
      .filter(({ id }) =>
        paper.warnings.some((one) => one.sectionId === passage.id && one.participantId === id && one.what === what),
      )
      .map(readerName)
  return (['kept-from-them', 'names-child'] as const).map((what) => {
    const names = whom(what)
    return (
      names.length > 0 && (
        <Notice key={what} intent="warning" role="status">
          {papersEnglish.warnings[what](names)}
        </Notice>
      )
    )
  })
}
