import { Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { MyNext } from '../../bot/api/my-work.ts'
import { Section } from '../parts/section.tsx'
import { seenFromWords } from '../shell/dates.ts'
import { placeOf } from '../shell/place.ts'
import { english } from './english.ts'

/** As many as a card in chat holds. */
const MOST = 10

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  when: { fontWeight: tokens.fontWeightSemibold },
})

function whatIs(what: MyNext['what'], isLate: boolean): string {
  const { steps, late } = english.next
  return (isLate && late[what]) || steps[what]
}

/** The same answer as "what is next?" gives in chat, over all conferences. */
export function NextSteps({ steps, now }: { steps: readonly MyNext[]; now: string }) {
  const styles = useStyles()
  const words = english.next
  return (
    <Section title={words.title}>
      <ul className={styles.list}>
        {steps.slice(0, MOST).map(({ conferenceId, reference, what, at, isDay, isLate, aboutId }) => (
          <li key={`${reference} ${what} ${aboutId}`}>
            <span className={styles.when}>{seenFromWords(now, at, isDay)}</span>{' '}
            {words.line(reference, whatIs(what, isLate))} <Way {...{ what, aboutId, conferenceId }} />
          </li>
        ))}
      </ul>
      {steps.length > MOST && <Text>{words.more(steps.length - MOST)}</Text>}
    </Section>
  )
}

/** To where it is done, or read more about. */
function Way({ what, aboutId, conferenceId }: Pick<MyNext, 'what' | 'aboutId' | 'conferenceId'>) {
  const words = english.next
  if (what === 'close') return <WayTo href={placeOf.meeting(conferenceId)} label={words.toMeeting} />
  if (aboutId === null) return null
  if (what.startsWith('core-group')) return <WayTo href={placeOf.coreGroup(aboutId)} label={words.toCoreGroup} />
  const isPaper = what === 'letter-to-approve' || what === 'full-record'
  return isPaper ? <WayTo href={placeOf.boardPaper(aboutId)} label={words.toPaper} /> : null
}

const WayTo = ({ href, label }: { href: string; label: string }) => (
  <Link inline href={href}>
    {label}
  </Link>
)
