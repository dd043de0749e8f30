import { Button, Link, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { callOff, resumeConference, stopConference } from '../../../bot/api/conference.ts'
import { dateWords, rangeWords } from '../dates.ts'
import { english } from '../english.ts'
import { TextDialog } from '../parts/text-dialog.tsx'
import { TroubleBar } from '../parts/trouble-bar.tsx'
import { Word } from '../parts/word.tsx'
import { useSession } from '../session.ts'
import { useAction } from '../use-action.ts'
import { MoveDialog } from './move-dialog.tsx'
import { useConference } from './use-conference.ts'

const useStyles = makeStyles({
  header: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginInlineStart: 'auto' },
  stop: {
    color: tokens.colorStatusDangerForeground1,
    borderTopColor: tokens.colorStatusDangerBorder1,
    borderRightColor: tokens.colorStatusDangerBorder1,
    borderBottomColor: tokens.colorStatusDangerBorder1,
    borderLeftColor: tokens.colorStatusDangerBorder1,
  },
})

/** Stays in sight, so that stopping is always one press away. */
export function Header({ busy }: { busy: boolean }) {
  const styles = useStyles()
  const { api } = useSession()
  const { conference, reload } = useConference()
  const action = useAction(reload)
  const words = english.conference
  const { id, may, state, stopped } = conference
  const open = state === 'booked'
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        <h1 className={styles.title}>{conference.reference}</h1>
        {!open && <Word mood="plain">{english.list.states.calledOff}</Word>}
        {stopped && <Word mood="bad">{english.list.states.stopped}</Word>}
        {busy && <Spinner size="tiny" label={words.underWay} />}
        <div className={styles.actions}>
          {may.run && open && !stopped && (
            <Button
              className={styles.stop}
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
          {may.run && open && <MoveDialog />}
          {may.run && open && (
            <TextDialog
              {...words.callOff}
              trigger={<Button>{words.callOff.confirm}</Button>}
              send={(reason) => api.call(callOff, { params: { id }, body: { reason } })}
              onDone={reload}
            />
          )}
        </div>
      </div>
      <div>
        {english.kinds[conference.kind]} · {dateWords(conference.start)}, {rangeWords(conference.start, conference.end)}
        {' · '}
        {words.place(conference.place, conference.online)}
        {conference.joinUrl && (
          <>
            {' · '}
            <Link href={conference.joinUrl} target="_blank" rel="noreferrer" inline>
              {words.join}
            </Link>
          </>
        )}
      </div>
      {stopped && <div>{may.resume ? words.stoppedForManager : words.stopped}</div>}
      {action.trouble && <TroubleBar message={action.trouble.message} />}
    </header>
  )
}
