import { Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { listCoreGroups, type MyCoreGroups } from '../../bot/api/core-group.ts'
import { Fold } from '../parts/fold.tsx'
import { Section } from '../parts/section.tsx'
import { TroubleBar } from '../parts/trouble-bar.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { Word } from '../parts/word.tsx'
import { instantWords } from '../shell/dates.ts'
import { shared } from '../shell/english.ts'
import { useSession } from '../shell/session.ts'
import { useLoaded } from '../shell/use-loaded.ts'
import { english } from './english.ts'
import { Heading } from './heading.tsx'
import { MOODS, meetingWhen } from './meeting-words.ts'

type Meeting = MyCoreGroups['coreGroups'][number]

const words = english.list

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    '& + &': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  said: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  detail: { color: tokens.colorNeutralForeground2 },
})

/** What is left to do first, then what is to come. */
export function ListPage() {
  const { api } = useSession()
  const { value, trouble } = useLoaded(
    () => api.call(listCoreGroups, {}),
    () => false,
  )
  const all = value?.coreGroups ?? []
  const todo = all.filter(isToDo)
  const coming = all.filter((one) => !isToDo(one) && (one.judged === 'to-come' || one.judged === 'no-day'))
  const past = all.filter((one) => !todo.includes(one) && !coming.includes(one)).toReversed()
  return (
    <>
      <Heading>{words.title}</Heading>
      {trouble && <TroubleBar message={trouble.message} />}
      {!value && !trouble && <Waiting label={shared.loading} />}
      {value && all.length === 0 && (
        <>
          <Text weight="semibold">{words.empty}</Text>
          <Text>{words.emptyMore}</Text>
        </>
      )}
      {todo.length > 0 && (
        <Section title={words.todo}>
          <Meetings meetings={todo} />
        </Section>
      )}
      {coming.length > 0 && (
        <Section title={words.coming}>
          <Meetings meetings={coming} />
        </Section>
      )}
      {past.length > 0 && (
        <Fold title={words.past(past.length)}>
          <Meetings meetings={past} />
        </Fold>
      )}
    </>
  )
}

/** For whoever runs it: choose a day, say whether it took place, write the record. */
function isToDo({ runs, judged, recordedAt }: Meeting): boolean {
  if (!runs) return false
  const isHeld = judged === 'on-time' || judged === 'late'
  return judged === 'no-day' || judged === 'to-record' || (isHeld && recordedAt === null)
}

function Meetings({ meetings }: { meetings: readonly Meeting[] }) {
  const styles = useStyles()
  return (
    <ul className={styles.list}>
      {meetings.map((meeting) => (
        <li key={meeting.id} className={styles.item}>
          <span className={styles.said}>
            <Link href={`#/${encodeURIComponent(meeting.id)}`}>
              {meeting.reference}: {meetingWhen(meeting)}
            </Link>
            <span className={styles.detail}>
              {isToDo(meeting) && meeting.recordDue
                ? english.recordBy(instantWords(meeting.recordDue))
                : meeting.place && english.place(meeting.place, meeting.online)}
            </span>
          </span>
          <Word mood={MOODS[meeting.judged]}>{english.judged[meeting.judged]}</Word>
        </li>
      ))}
    </ul>
  )
}
