import { Link, makeStyles, tokens } from '@fluentui/react-components'
import { listMeetings } from '../../bot/api/meeting.ts'
import { TroubleBar } from '../parts/trouble-bar.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { dateWords, rangeWords } from '../shell/dates.ts'
import { useSession } from '../shell/session.ts'
import { useLoaded } from '../shell/use-loaded.ts'
import { english } from './english.ts'
import { MeetingPage } from './meeting-page.tsx'

const words = english.choose

const useStyles = makeStyles({
  page: { boxSizing: 'border-box', maxWidth: '800px', margin: '0 auto', padding: tokens.spacingHorizontalL },
  list: { padding: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
})

/** A tab in a meeting knows its chat, and so its conference; anywhere else the person says which one. */
export function ChooseMeeting() {
  const styles = useStyles()
  const {
    api,
    session: { chatId },
  } = useSession()
  const query = chatId ? { chat: chatId } : {}
  const { value, trouble } = useLoaded(
    () => api.call(listMeetings, { query }),
    () => false,
    () => api.arrived(listMeetings, { query }),
  )
  if (trouble && !value)
    return (
      <main className={styles.page}>
        <TroubleBar message={trouble.message} />
      </main>
    )
  if (!value) return <Waiting label={english.loading} />
  const [first] = value.meetings
  if (chatId && first) return <MeetingPage id={first.id} />
  return (
    <main className={styles.page}>
      <h1>{words.title}</h1>
      {!first && <p>{chatId ? words.notThisChat : words.none}</p>}
      <ul className={styles.list}>
        {value.meetings.map(({ id, reference, start, end, runs }) => (
          <li key={id}>
            <strong>{reference}</strong> · {dateWords(start)}, {rangeWords(start, end)}
            <br />
            <Link href={runs ? `#/${id}` : `#/${id}/stage`}>{runs ? words.run : words.watch}</Link>
          </li>
        ))}
      </ul>
    </main>
  )
}
