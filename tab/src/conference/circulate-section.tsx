import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { circulate } from '../../../bot/api/circulation.ts'
import { instantWords } from '../dates.ts'
import { english } from '../english.ts'
import { Section } from '../parts/section.tsx'
import { TroubleBar } from '../parts/trouble-bar.tsx'
import { useSession } from '../session.ts'
import { useAction } from '../use-action.ts'
import { contentWords, nameOf } from './people.ts'
import { useConference } from './use-conference.ts'

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  action: { alignSelf: 'start' },
})

const words = english.circulation

/** What would go to whom, before it goes. */
export function CirculateSection() {
  const styles = useStyles()
  const { api } = useSession()
  const { conference, reload } = useConference()
  const action = useAction(reload)
  const { id, toCirculate, may, state, stopped, circulatedAt } = conference
  const isAddition = circulatedAt !== null
  return (
    <Section title={words.title} {...(circulatedAt && { lead: words.circulated(instantWords(circulatedAt)) })}>
      {toCirculate.length === 0 && (isAddition ? words.nothingMore : words.nothing)}
      {toCirculate.length > 0 && (
        <>
          <span>{words.would}</span>
          <ul className={styles.list}>
            {toCirculate.map(({ participantId, by, contents }) => (
              <li key={participantId}>
                {words.recipient(nameOf(conference, participantId), by)}:{' '}
                {contents.map((content) => contentWords(conference, content)).join('; ')}
              </li>
            ))}
          </ul>
        </>
      )}
      {may.run && state === 'booked' && toCirculate.length > 0 && (
        <Button
          className={styles.action}
          appearance="primary"
          disabledFocusable={action.busy || stopped}
          onClick={() => action.run(() => api.call(circulate, { params: { id }, body: {} }))}
        >
          {action.busy ? english.working : isAddition ? words.circulateAddition : words.circulate}
        </Button>
      )}
      {action.trouble && <TroubleBar message={action.trouble.message} />}
    </Section>
  )
}
