import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { SectionView as Passage } from '../../../bot/api/papers.ts'
import { useTwoTexts } from '../../parts/two-texts.ts'
import { papersEnglish } from './english.ts'
import type { Conflict } from './merge.ts'
import { readersInWords } from './readers.ts'
import { useEditing } from './use-paper.ts'

const words = papersEnglish.conflict

const useStyles = makeStyles({
  both: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 14rem), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  whose: { color: tokens.colorNeutralForeground2 },
})

/** Two changed one passage: both texts, and for whom each is, until the person says what is to stand. */
export function ConflictBox({ conflict, onDecided }: { conflict: Conflict; onDecided(): void }) {
  const styles = { ...useTwoTexts(), ...useStyles() }
  const { box } = useEditing()
  const { mine, theirs } = conflict
  const head = useRef<HTMLElement>(null)
  useEffect(() => {
    // It has taken the place of the field in which somebody was typing.
    if (document.activeElement === document.body) head.current?.focus()
  }, [])
  const title = theirs ? words.title : words.gone
  const decide = (whose: 'mine' | 'theirs' | 'both') => () => {
    box.decide(conflict, whose)
    onDecided()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: no form of its own.
    <div role="group" aria-label={`${mine.heading}. ${title}`} className={styles.box}>
      <strong ref={head} tabIndex={-1} role="status">
        {title}
      </strong>
      <div className={styles.both}>
        <Text label={words.mine} passage={mine} />
        {theirs && <Text label={words.theirs} passage={theirs} />}
      </div>
      <div className={styles.buttons}>
        <Button onClick={decide('mine')}>{theirs ? words.keepMine : words.bringBack}</Button>
        <Button onClick={decide('theirs')}>{theirs ? words.keepTheirs : words.leaveOut}</Button>
        {theirs && <Button onClick={decide('both')}>{words.keepBoth}</Button>}
      </div>
    </div>
  )
}

function Text({ label, passage }: { label: string; passage: Passage }) {
  const styles = { ...useTwoTexts(), ...useStyles() }
  const { paper } = useEditing()
  return (
    <div>
      <div className={styles.whose}>{label}</div>
      <strong>{passage.heading}</strong>
      <p className={styles.text}>{passage.text}</p>
      <small>{readersInWords(paper, passage)}</small>
    </div>
  )
}
