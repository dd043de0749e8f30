import { Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ShownRequest } from '../../bot/api/requests.ts'
import { Section } from '../parts/section.tsx'
import { useSession } from '../shell/session.ts'
import { english } from './english.ts'
import { requestPlace } from './places.ts'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  comment: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
})

const words = english.done

/** A request that has left its author's hands: how far it is, and whom to ring. */
export function SentPage({ request }: { request: ShownRequest }) {
  const styles = useStyles()
  const { team } = useSession().me
  const { state, conference, comment } = request
  const title = conference ? words.booked(conference.reference) : state === 'closed' ? words.closed : words.sent
  const lead = conference ? words.bookedLead : state === 'closed' ? '' : words.sentLead
  return (
    <div className={styles.page}>
      <Link href={requestPlace.list}>{english.form.back}</Link>
      <h1 className={styles.title} tabIndex={-1}>
        {title}
      </h1>
      {lead && <Text>{lead}</Text>}
      {comment && <Text className={styles.comment}>{english.mine.comment(comment)}</Text>}
      {conference && <Link href={`/tab/#/conferences/${conference.id}`}>{words.open}</Link>}
      <Section title={english.send.summary}>
        <Summary request={request} />
        {state === 'sent' && <Text>{words.phone(team.name, team.phone)}</Text>}
      </Section>
    </div>
  )
}

function Summary({ request: { answers } }: { request: ShownRequest }) {
  const { children, family, professionals, needs } = answers
  return <Text>{english.send.people(children.length, family.length, professionals.length, needs.length)}</Text>
}
