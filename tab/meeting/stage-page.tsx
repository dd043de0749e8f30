import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { followStage } from '../../bot/api/meeting.ts'
import type { Stage, StageLine } from '../../conference/meeting/stage.ts'
import { Notice } from '../parts/notice.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { english } from './english.ts'
import { hasOutcome, StageOutcome } from './stage-outcome.tsx'
import { useFollowed } from './use-followed.ts'

const words = english.stage

const NARROW = '@media (max-width: 700px)'

// Read across a room, whatever the screen: sizes follow its width.
const useStyles = makeStyles({
  stage: {
    boxSizing: 'border-box',
    minHeight: '100vh',
    padding: 'clamp(1rem, 3vw, 4rem)',
    display: 'flex',
    flexDirection: 'column',
    gap: 'clamp(1rem, 2vw, 2.5rem)',
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: 'clamp(1.25rem, 1.9vw, 2.25rem)',
    lineHeight: 1.45,
  },
  where: { color: tokens.colorNeutralForeground2 },
  title: { margin: 0, fontSize: '1.7em', lineHeight: 1.2 },
  prompt: { margin: '0.3em 0 0', maxWidth: '50ch' },
  columns: {
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: 'minmax(0, 1fr)',
    gap: 'clamp(1rem, 3vw, 4rem)',
    flexGrow: 1,
    alignContent: 'start',
    [NARROW]: { display: 'flex', flexDirection: 'column' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: 'inherit', minWidth: 0 },
  columnTitle: {
    margin: '0 0 0.6em',
    fontSize: '0.85em',
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '0.9em' },
  line: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  words: {
    margin: 0,
    borderInlineStartWidth: tokens.strokeWidthThickest,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
    paddingInlineStart: '0.7em',
  },
  whose: { display: 'block', fontSize: '0.75em', color: tokens.colorNeutralForeground2 },
  next: { color: tokens.colorNeutralForeground2, fontSize: '0.75em' },
  still: { margin: 'auto', fontSize: '1.7em', textAlign: 'center' },
})

/** What the room sees: large, still, to be read and nothing else. */
export function StagePage({ id }: { id: string }) {
  const [stage, setStage] = useState<Stage | null>(null)
  const { trouble, isLost } = useFollowed(followStage, id, setStage)
  const styles = useStyles()
  if (trouble)
    return (
      <main className={styles.stage}>
        <h1 className={styles.still}>{trouble.message}</h1>
      </main>
    )
  if (!stage) return <Waiting label={english.loading} />
  return (
    <main className={styles.stage}>
      {isLost && <Notice intent="warning">{words.lost}</Notice>}
      {stage.state === 'under-way' ? (
        <UnderWay stage={stage} />
      ) : (
        <h1 className={styles.still}>{stage.state === 'ended' ? words.ended : words.notStarted}</h1>
      )}
    </main>
  )
}

function UnderWay({ stage }: { stage: Stage }) {
  const styles = useStyles()
  const { familyWords, written } = stage
  const hasWords = familyWords.length > 0 || written.length > 0
  const said = (
    <>
      {familyWords.length > 0 && <Column title={words.family} lines={familyWords} isTheirWords />}
      {written.length > 0 && <Column title={words.written} lines={written} />}
    </>
  )
  return (
    <>
      <header aria-live="polite">
        <div className={styles.where}>{words.where(stage.step, stage.steps)}</div>
        <h1 className={styles.title}>{stage.title}</h1>
        <p className={styles.prompt}>{stage.prompt}</p>
      </header>
      <div className={styles.columns}>
        {hasOutcome(stage) ? (
          <>
            {hasWords && <div className={styles.column}>{said}</div>}
            <StageOutcome stage={stage} />
          </>
        ) : (
          said
        )}
      </div>
      {stage.next && <div className={styles.next}>{words.next(stage.next)}</div>}
    </>
  )
}

function Column({ title, lines, isTheirWords = false }: { title: string; lines: StageLine[]; isTheirWords?: boolean }) {
  const styles = useStyles()
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.columnTitle}>
        {title}
      </h2>
      <ul className={styles.list}>
        {lines.map(({ id: key, text, whose }) => (
          <li key={key} className={styles.line}>
            {isTheirWords ? (
              <blockquote className={mergeClasses(styles.line, styles.words)}>
                {text}
                {whose && <span className={styles.whose}>{words.whose(whose)}</span>}
              </blockquote>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
