import { Link, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components'
import type { RequestRow } from '../../../bot/api/requests.ts'
import { dayWords, instantWords } from '../../shell/dates.ts'
import { placeOf } from '../../shell/place.ts'
import { english } from '../overview/english.ts'

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
  },
  body: { minWidth: 0 },
})

const words = english.requests

/** Each request in a line, and the way to the booking that it fills in. */
export function WaitingRequests({ id, waiting }: { id: string; waiting: RequestRow[] }) {
  const styles = useStyles()
  return (
    <MessageBar id={id} tabIndex={-1} intent="info" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{words.title(waiting.length)}</MessageBarTitle>
        {words.lead}
        <ul className={styles.list}>
          {waiting.map((request) => (
            <li key={request.id} className={styles.item}>
              <span>{said(request)}</span>
              <Link
                href={placeOf.bookRequest(request.id)}
                inline
                aria-label={words.bookOf(request.authorName, sentWords(request))}
              >
                {words.book}
              </Link>
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  )
}

/** No child's name: the board stands on a screen that others pass. */
function said({ origin, kind, children, authorName, strategyDate, start, ...request }: RequestRow): string {
  const what =
    origin === 'appointment' && start
      ? words.read(authorName, instantWords(start))
      : words.typed(english.kinds[kind], children, authorName)
  const strategy = strategyDate ? words.strategy(dayWords(strategyDate)) : ''
  return [what, strategy, words.sent(sentWords(request))].filter(Boolean).join(' ')
}

function sentWords({ sentAt, changedAt }: Pick<RequestRow, 'sentAt' | 'changedAt'>): string {
  return instantWords(sentAt ?? changedAt)
}
