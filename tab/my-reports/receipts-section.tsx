import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { MyVersion } from '../../bot/api/my-work.ts'
import { Word } from '../parts/word.tsx'
import { instantWords } from '../shell/dates.ts'
import { english } from './english.ts'
import { PartSection } from './part-section.tsx'
import { usePart } from './use-part.ts'

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  item: { paddingBlock: tokens.spacingVerticalXXS },
  what: { fontWeight: tokens.fontWeightSemibold },
})

const words = english.receipts

/** What reached us, newest first: each with when, and what became of it. */
export function ReceiptsSection() {
  const styles = useStyles()
  const { report } = usePart().part
  if (!report || report.versions.length === 0) return null
  return (
    <PartSection title={words.title}>
      <ul className={styles.list}>
        {report.versions.map((version) => (
          <li key={version.id} className={styles.item}>
            <Receipt version={version} />
          </li>
        ))}
      </ul>
    </PartSection>
  )
}

function Receipt({ version }: { version: MyVersion }) {
  const styles = useStyles()
  const { part, number, type, state, receivedAt, late, refusedBecause, note, hasRestricted } = version
  return (
    <>
      <span className={styles.what}>{words.version(words.parts[part], number, type)}</span>{' '}
      {words.states[state](instantWords(receivedAt))}
      {late && state !== 'refused' && (
        <>
          {' '}
          <Word mood="waiting">{words.late}</Word>
        </>
      )}
      {refusedBecause && <div>{refusedBecause}</div>}
      {note && <div>{words.byHand(note)}</div>}
      {hasRestricted && (state === 'submitted' || state === 'draft') && (
        <Text block size={200}>
          {words.hasRestricted}
        </Text>
      )}
    </>
  )
}
