import { makeStyles, tokens } from '@fluentui/react-components'
import type { SectionView as Passage } from '../../../bot/api/papers.ts'
import { papersEnglish } from './english.ts'
import { readersInWords } from './readers.ts'
import { useEditing } from './use-paper.ts'
import { Warnings } from './warnings.tsx'

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  text: { margin: `${tokens.spacingVerticalXS} 0`, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

/** One passage as it stands, and who reads it. */
export function PassageText({ passage }: { passage: Passage }) {
  const styles = useStyles()
  const { paper } = useEditing()
  return (
    <>
      <h3 className={styles.heading}>{passage.heading}</h3>
      {passage.text.trim() ? (
        <p className={styles.text}>{passage.text}</p>
      ) : (
        <p className={styles.quiet}>{papersEnglish.passages.empty}</p>
      )}
      <p className={styles.quiet}>{readersInWords(paper, passage)}</p>
      <Warnings passage={passage} />
    </>
  )
}
