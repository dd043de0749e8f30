import { Link, makeStyles, tokens } from '@fluentui/react-components'
import { foldWeekends } from '../../conference/calendar/fold-weekends.ts'
import { Fold } from '../parts/fold.tsx'
import { Word } from '../parts/word.tsx'
import { instantWords, shortDayWords } from '../shell/dates.ts'
import { placeOf } from '../shell/place.ts'
import { CantCome } from './cant-come.tsx'
import { english } from './english.ts'
import { Heading } from './heading.tsx'
import { MOODS, meetingWhen } from './meeting-words.ts'
import { useWriting } from './use-record.ts'

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  when: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  why: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
})

/** What, when and where, and what is left to do by when. */
export function MeetingHead() {
  const styles = useStyles()
  const { page } = useWriting()
  const { reference, start, due, place, online, joinUrl, judged, because, recordedAt, recordDue, may } = page
  const isOwed = may.run && recordedAt === null && recordDue && judged !== 'to-come' && judged !== 'no-day'
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <Link href="#/">{english.back}</Link>
        {may.seeConference && <Link href={placeOf.boardConference(page.conferenceId)}>{english.conference}</Link>}
      </div>
      <Heading>{english.title(reference)}</Heading>
      <div className={styles.line}>
        <span className={styles.when}>{start ? meetingWhen(page) : english.noDay(shortDayWords(due))}</span>
        <Word mood={MOODS[judged]}>{english.judged[judged]}</Word>
        {recordedAt && <Word mood="good">{english.recorded}</Word>}
      </div>
      {place && <span>{english.place(place, online)}</span>}
      {isOwed && judged !== 'missed' && <span>{english.recordBy(instantWords(recordDue))}</span>}
      <div className={styles.line}>
        {joinUrl && judged === 'to-come' && <Link href={joinUrl}>{english.join}</Link>}
        <CantCome />
      </div>
      <Fold title={start ? english.why : english.whyNone}>
        <ul className={styles.why}>
          {foldWeekends(because).map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </Fold>
    </header>
  )
}
