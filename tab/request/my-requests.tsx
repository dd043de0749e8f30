import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { listRequests, type RequestRow, startRequest } from '../../bot/api/requests.ts'
import { Section } from '../parts/section.tsx'
import { TroubleBar } from '../parts/trouble-bar.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { type Mood, Word } from '../parts/word.tsx'
import { instantWords } from '../shell/dates.ts'
import { goTo } from '../shell/place.ts'
import { useSession } from '../shell/session.ts'
import { useAction } from '../shell/use-action.ts'
import { useLoaded } from '../shell/use-loaded.ts'
import { english } from './english.ts'
import { requestPlace } from './places.ts'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  start: { alignSelf: 'start' },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none', paddingTop: 0 },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  more: { color: tokens.colorNeutralForeground2 },
  comment: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
})

const words = english.mine
const MOODS: Record<RequestRow['state'], Mood> = { draft: 'waiting', sent: 'plain', booked: 'good', closed: 'plain' }

/** What this person has asked for, and how far it is. */
export function MyRequests() {
  const styles = useStyles()
  const { api } = useSession()
  const { value, trouble } = useLoaded(
    () => api.call(listRequests, {}),
    () => false,
  )
  const start = useAction<{ id: string }>(({ id }) => goTo(requestPlace.step(id, 'conference')))
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{words.title}</h1>
      <Text>{words.lead}</Text>
      <Button
        className={styles.start}
        appearance="primary"
        disabledFocusable={start.busy}
        onClick={() => start.run(() => api.call(startRequest, { body: { origin: 'social-worker' } }))}
      >
        {start.busy ? english.working : words.start}
      </Button>
      {start.trouble && <TroubleBar message={start.trouble.message} />}
      {trouble && <TroubleBar message={trouble.message} />}
      {!value && !trouble && <Waiting label={english.loading} />}
      {value && (
        <Section title={words.yours}>
          {value.mine.length === 0 ? (
            <Text>{words.empty}</Text>
          ) : (
            <ul className={styles.list}>
              {value.mine.map((request) => (
                <li key={request.id} className={styles.item}>
                  <Item request={request} />
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
    </div>
  )
}

function Item({ request }: { request: RequestRow }) {
  const styles = useStyles()
  const { id, state, kind, children, changedAt, sentAt, conference, comment } = request
  const changed = instantWords(changedAt)
  const sent = sentAt ? instantWords(sentAt) : changed
  const isDraft = state === 'draft'
  return (
    <>
      <div className={styles.head}>
        <Text weight="semibold">{words.row(english.kinds[kind], children)}</Text>
        <Word mood={MOODS[state]}>{words.states[state]}</Word>
        {conference && <Text>{words.conference(conference.reference)}</Text>}
      </div>
      <Text size={200} className={styles.more}>
        {isDraft ? words.changed(changed) : words.sent(sent)}
      </Text>
      {comment && <Text className={styles.comment}>{words.comment(comment)}</Text>}
      <Link
        href={requestPlace.step(id, 'conference')}
        className={styles.start}
        aria-label={isDraft ? words.goOnOf(changed) : words.lookOf(sent)}
      >
        {isDraft ? words.goOn : words.look}
      </Link>
    </>
  )
}
