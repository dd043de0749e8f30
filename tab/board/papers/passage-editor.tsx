import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useId, useState } from 'react'
import type { SectionView as Passage } from '../../../bot/api/papers.ts'
import { Fold } from '../../parts/fold.tsx'
import { Labelled, PlainInput, PlainTextarea } from '../../parts/plain-fields.tsx'
import { papersEnglish } from './english.ts'
import { ReaderFields } from './reader-fields.tsx'
import { readersInWords } from './readers.ts'
import { useEditing } from './use-paper.ts'
import { Warnings } from './warnings.tsx'

const words = papersEnglish.passages

const useStyles = makeStyles({
  passage: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  number: { marginInlineEnd: 'auto', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  heading: { fontWeight: tokens.fontWeightSemibold, width: '100%' },
  // Grows with what is written, where the browser can.
  text: { fieldSizing: 'content', minHeight: '4.5rem', maxHeight: '36rem' },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  readers: { margin: 0, overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

interface Props {
  passage: Passage
  index: number
  amount: number
  onMove(by: 1 | -1): void
  onRemove(): void
  onAdd(): void
}

/** One passage: what it says, who reads it, and where it stands. */
export function PassageEditor({ passage, index, amount, onMove, onRemove, onAdd }: Props) {
  const styles = useStyles()
  const { paper, box } = useEditing()
  const [isOpen, setOpen] = useState(false)
  const wrong = useId()
  const { id, heading, text } = passage
  const isNameless = heading.trim() === ''
  const button = { size: 'small', appearance: 'subtle' } as const
  return (
    // biome-ignore lint/a11y/useSemanticElements: its name cannot share a line with its buttons in a fieldset.
    <div role="group" aria-label={words.of(index + 1, heading)} data-passage={id} className={styles.passage}>
      <div className={styles.head}>
        <span className={styles.number}>{words.number(index + 1, amount)}</span>
        {index > 0 && (
          <Button {...button} data-press="up" onClick={() => onMove(-1)}>
            {words.up}
          </Button>
        )}
        {index < amount - 1 && (
          <Button {...button} data-press="down" onClick={() => onMove(1)}>
            {words.down}
          </Button>
        )}
        <Button {...button} onClick={onRemove}>
          {words.remove}
        </Button>
      </div>
      <Labelled label={words.heading}>
        <PlainInput
          className={styles.heading}
          value={heading}
          maxLength={200}
          aria-invalid={isNameless}
          {...(isNameless && { 'aria-describedby': wrong })}
          onChange={({ target }) => box.change(id, { heading: target.value })}
        />
      </Labelled>
      {isNameless && (
        <span id={wrong} className={styles.wrong}>
          {words.headingMissing}
        </span>
      )}
      <Labelled label={words.text}>
        <PlainTextarea
          className={styles.text}
          value={text}
          maxLength={20_000}
          onChange={({ target }) => box.change(id, { text: target.value })}
        />
      </Labelled>
      {text.trim() === '' && <p className={styles.quiet}>{words.empty}</p>}
      <p className={styles.readers}>{readersInWords(paper, passage)}</p>
      <Warnings passage={passage} />
      <Fold title={papersEnglish.readers.change} onOpen={() => setOpen(true)}>
        {isOpen && <ReaderFields passage={passage} />}
      </Fold>
      <div>
        <Button {...button} onClick={onAdd}>
          {words.addBehind}
        </Button>
      </div>
    </div>
  )
}
