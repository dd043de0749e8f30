import { Link, makeStyles, tokens } from '@fluentui/react-components'
import {
  type CoreGroupMeeting,
  type CoreGroupsOfConference,
  sayMissed,
  showCoreGroups,
} from '../../../../bot/api/core-group.ts'
import { ChooseDay } from '../../../parts/choose-day.tsx'
import { Section } from '../../../parts/section.tsx'
import { TextDialog } from '../../../parts/text-dialog.tsx'
import { TroubleBar } from '../../../parts/trouble-bar.tsx'
import { Waiting } from '../../../parts/waiting.tsx'
import { type Mood, Word } from '../../../parts/word.tsx'
import { rangeWords, shortDateWords, shortDayWords } from '../../../shell/dates.ts'
import { shared } from '../../../shell/english.ts'
import { placeOf } from '../../../shell/place.ts'
import { useSession } from '../../../shell/session.ts'
import { useLoaded } from '../../../shell/use-loaded.ts'
import { useConference } from '../use-conference.ts'
import { english as words } from './core-groups-english.ts'
import { CoreGroupFeasts } from './core-groups-feasts.tsx'
import { ForwardDialog } from './core-groups-forward.tsx'
import { CoreGroupMembers } from './core-groups-members.tsx'

const MOODS: Record<CoreGroupMeeting['judged'], Mood> = {
  'to-come': 'plain',
  'no-day': 'waiting',
  'to-record': 'waiting',
  'on-time': 'good',
  late: 'waiting',
  missed: 'bad',
  'called-off': 'plain',
}

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, overflowWrap: 'anywhere' },
  meeting: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    '& + &': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
})

/** Each meeting with how it stands, who is in the group, and what may be done about either. */
export function CoreGroupsSection() {
  const { conference } = useConference()
  return conference.after.closed ? <Loaded conferenceId={conference.id} /> : null
}

function Loaded({ conferenceId }: { conferenceId: string }) {
  const styles = useStyles()
  const { api } = useSession()
  const { value, trouble, reload } = useLoaded(
    () => api.call(showCoreGroups, { params: { id: conferenceId } }),
    () => false,
  )
  return (
    <Section title={words.title} lead={words.lead}>
      {trouble && <TroubleBar message={trouble.message} />}
      {!value && !trouble && <Waiting label={shared.loading} />}
      {value && (
        <>
          {value.coreGroups.length === 0 && <div>{words.none}</div>}
          <ul className={styles.list}>
            {value.coreGroups.map((meeting) => (
              <Meeting key={meeting.id} meeting={meeting} all={value} reload={reload} />
            ))}
          </ul>
          <CoreGroupMembers {...{ conferenceId, value, reload }} />
          <CoreGroupFeasts {...{ conferenceId, value, reload }} />
          {value.may.run && value.review && !value.review.held && (
            <div>
              <ForwardDialog conferenceId={conferenceId} review={value.review.start} onDone={reload} />
            </div>
          )}
        </>
      )}
    </Section>
  )
}

interface Props {
  meeting: CoreGroupMeeting
  all: CoreGroupsOfConference
  reload(): Promise<void>
}

function Meeting({ meeting, all, reload }: Props) {
  const styles = useStyles()
  const { id, start, end, due, judged, insteadOf } = meeting
  const isRebooked = all.coreGroups.some((one) => one.insteadOf === id)
  const mayChoose = judged === 'to-come' || judged === 'no-day' || (judged === 'missed' && !isRebooked)
  return (
    <li className={styles.meeting}>
      <Link href={placeOf.coreGroup(id)}>
        {start && end ? `${shortDateWords(start)}, ${rangeWords(start, end)}` : words.noDay(shortDayWords(due))}
      </Link>
      <Word mood={MOODS[judged]}>{words.judged[judged]}</Word>
      {insteadOf && <span>{words.instead}</span>}
      {all.may.run && mayChoose && <ChooseDay meeting={meeting} onDone={reload} />}
      {all.may.run && judged === 'to-record' && <MissedDialog id={id} onDone={reload} />}
    </li>
  )
}

function MissedDialog({ id, onDone }: { id: string; onDone(): unknown }) {
  const { api } = useSession()
  const { open, title, lead, label, hint, missing, confirm } = words.missed
  return (
    <TextDialog
      {...{ trigger: { children: open }, title, lead, label, hint, missing, confirm, onDone }}
      send={(reason) => api.call(sayMissed, { params: { id }, body: { reason } })}
    />
  )
}
