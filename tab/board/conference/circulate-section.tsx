import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components'
import { circulate, previewFilePath } from '../../../bot/api/circulation.ts'
import type { ConferenceStatus } from '../../../bot/api/conference.ts'
import { Section } from '../../parts/section.tsx'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { instantWords } from '../../shell/dates.ts'
import { useSession } from '../../shell/session.ts'
import { useAction } from '../../shell/use-action.ts'
import { useFile } from '../../shell/use-file.ts'
import { english } from '../english.ts'
import { contentWords, nameOf } from './people.ts'
import { useConference } from './use-conference.ts'

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { listStyle: 'none', margin: 0, padding: 0, overflowWrap: 'anywhere' },
  item: {
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none', paddingTop: 0 },
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  about: { flex: '1 1 14rem', minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
  contents: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
  action: { alignSelf: 'start' },
})

const words = english.circulation

/** What would go to whom by which way, and when, before it goes. */
export function CirculateSection() {
  const styles = useStyles()
  const { api } = useSession()
  const { conference, reload } = useConference()
  const action = useAction(reload)
  const { id, toCirculate, may, state, stopped, circulatedAt, leavesAt, circulating } = conference
  const isAddition = circulatedAt !== null
  const isWaiting = toCirculate.length > 0 && state === 'booked'
  return (
    <Section title={words.title} {...(circulatedAt && { lead: words.circulated(instantWords(circulatedAt)) })}>
      {circulating && <Progress circulating={circulating} />}
      {toCirculate.length === 0 && (isAddition ? words.nothingMore : words.nothing)}
      {toCirculate.length > 0 && (
        <>
          <h3 className={styles.heading}>{isAddition ? words.addition : words.would}</h3>
          <ul className={styles.list}>
            {toCirculate.map((plan) => (
              <Recipient key={plan.participantId} plan={plan} />
            ))}
          </ul>
        </>
      )}
      {isWaiting && <div>{leavesWords(leavesAt)}</div>}
      {may.run && isWaiting && leavesAt === 'now' && !circulating && (
        <Button
          className={styles.action}
          appearance="primary"
          disabledFocusable={action.busy || stopped}
          onClick={() =>
            action.run(() => api.call(circulate, { params: { id }, body: {}, version: conference.version }))
          }
        >
          {action.busy ? english.working : isAddition ? words.circulateAddition : words.circulate}
        </Button>
      )}
      {action.trouble && <TroubleBar message={action.trouble.message} />}
    </Section>
  )
}

/** How far the making of packs is; it needs nobody to stay. */
function Progress({ circulating }: { circulating: NonNullable<ConferenceStatus['circulating']> }) {
  const said = words.making(circulating)
  return (
    <div>
      <ProgressBar value={circulating.made} max={Math.max(1, circulating.of)} thickness="large" aria-label={said} />
      <div role="status">{said}</div>
      {words.mayLeave}
    </div>
  )
}

function leavesWords(leavesAt: ConferenceStatus['leavesAt']): string {
  if (leavesAt === null) return words.tooLate
  return leavesAt === 'now' ? words.leavesNow : words.leavesAt(instantWords(leavesAt))
}

function Recipient({ plan }: { plan: ConferenceStatus['toCirculate'][number] }) {
  const styles = useStyles()
  const { conference } = useConference()
  const file = useFile()
  const { participantId, by, contents } = plan
  const name = nameOf(conference, participantId)
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <div className={styles.about}>
          <span className={styles.name}>{name}</span>, {words.routes[by]}
          <ul className={styles.contents}>
            {contents.map((content) => (
              <li key={`${content.versionId} ${content.part}`}>{contentWords(conference, content)}</li>
            ))}
          </ul>
        </div>
        <Button
          size="small"
          aria-label={words.previewFor(name)}
          disabledFocusable={file.busy}
          onClick={() => file.save(previewFilePath, { id: conference.id, participantId })}
        >
          {file.busy ? english.working : words.preview}
        </Button>
      </div>
      {file.trouble && <TroubleBar message={file.trouble.message} />}
    </li>
  )
}
