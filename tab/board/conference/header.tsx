import { Button, Link, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components'
import { callOff, resumeConference, stopConference } from '../../../bot/api/conference.ts'
import { TextDialog } from '../../parts/text-dialog.tsx'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { Word } from '../../parts/word.tsx'
import { dateWords, rangeWords } from '../../shell/dates.ts'
import { placeOf } from '../../shell/place.ts'
import { useSession } from '../../shell/session.ts'
import { useAction } from '../../shell/use-action.ts'
import { english } from '../english.ts'
import { MoveDialog } from './move-dialog.tsx'
import { useConference } from './use-conference.ts'

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  end: { marginInlineStart: 'auto' },
  about: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: tokens.spacingVerticalM },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: tokens.spacingHorizontalS },
})

/** What stays in sight, so that stopping is always one press away, and below it what the conference is. */
export function Header({ busy }: { busy: boolean }) {
  const styles = useStyles()
  const { api } = useSession()
  const { conference, reload } = useConference()
  const action = useAction(reload)
  const words = english.conference
  const { id, may, state, stopped } = conference
  const open = state === 'booked'
  return (
    <>
      <header className={styles.bar}>
        <h1 className={styles.title}>{conference.reference}</h1>
        {!open && <Word mood="plain">{english.list.states.calledOff}</Word>}
        {stopped && <Word mood="bad">{english.list.states.stopped}</Word>}
        {busy && (
          <Spinner
            size="tiny"
            label={conference.circulating ? english.circulation.making(conference.circulating) : words.underWay}
          />
        )}
        <div className={styles.end}>
          {may.run && open && !stopped && (
            <Button
              disabledFocusable={action.busy}
              onClick={() => action.run(() => api.call(stopConference, { params: { id }, body: {} }))}
            >
              {words.stop}
            </Button>
          )}
          {may.resume && stopped && (
            <Button
              disabledFocusable={action.busy}
              onClick={() => action.run(() => api.call(resumeConference, { params: { id }, body: {} }))}
            >
              {words.resume}
            </Button>
          )}
        </div>
      </header>
      {action.trouble && <TroubleBar message={action.trouble.message} />}
      {stopped && <Text>{may.resume ? words.stoppedForManager : words.stopped}</Text>}
      <div className={styles.about}>
        <div>
          {english.kinds[conference.kind]} · {dateWords(conference.start)},{' '}
          {rangeWords(conference.start, conference.end)}
          <br />
          {words.place(conference.place, conference.online)}
          {conference.joinUrl && (
            <>
              {' · '}
              <Link href={conference.joinUrl} target="_blank" rel="noreferrer" inline>
                {words.join}
              </Link>
            </>
          )}
          <br />
          <Link href={placeOf.proof(id)}>{english.proof.open}</Link>
          {may.runMeeting && open && (
            <>
              {' · '}
              <Link href={placeOf.meeting(id)}>{words.runMeeting}</Link>
            </>
          )}
        </div>
        {may.run && open && (
          <div className={styles.actions}>
            <MoveDialog />
            <TextDialog
              {...words.callOff}
              trigger={{ children: words.callOff.confirm }}
              send={(reason) => api.call(callOff, { params: { id }, body: { reason }, version: conference.version })}
              onDone={reload}
            />
          </div>
        )}
      </div>
    </>
  )
}
