import { Link, makeStyles, tokens } from '@fluentui/react-components'
import type { PaperDraft } from '../../../bot/api/papers.ts'
import { Word } from '../../parts/word.tsx'
import { dateWords, instantWords } from '../../shell/dates.ts'
import { placeOf } from '../../shell/place.ts'
import { dueWords, moodOf, titleOf } from '../conference/after/paper-words.ts'
import { english as papers } from '../conference/after/papers-english.ts'
import { english } from '../english.ts'
import { papersEnglish as words } from './english.ts'
import { useEditing } from './use-paper.ts'

const { states } = papers

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    overflowWrap: 'anywhere',
  },
})

/** What it is, of which conference, how far it is, and by when it has to go. */
export function PaperHead() {
  const styles = useStyles()
  const { paper } = useEditing()
  const { reference, kindOfConference, start, state, seesConference, conferenceId, now } = paper
  return (
    <header className={styles.head}>
      {seesConference ? (
        <Link href={placeOf.section(conferenceId, 'papers')}>{words.backToConference(reference)}</Link>
      ) : (
        <span>{words.backToConference(reference)}</span>
      )}
      <div className={styles.line}>
        <h1 className={styles.title}>{titleOf(paper)}</h1>
        <Word mood={moodOf(paper, now)}>{states[state]}</Word>
      </div>
      <div>
        {english.kinds[kindOfConference]} · {dateWords(start)}
      </div>
      <div>{howFar(paper)}</div>
    </header>
  )
}

function howFar(paper: PaperDraft): string {
  const { state, sentAt, approvedAt, dueAt, now } = paper
  const so = sentAt
    ? [words.sentAt(instantWords(sentAt))]
    : approvedAt
      ? [words.approvedAt(instantWords(approvedAt))]
      : []
  const due = dueWords(paper, now) ?? (dueAt === null && state !== 'sent' ? words.noDue : '')
  return [...so, due].join(' ')
}
