import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { AGENDA, stepAt } from '../../conference/meeting/agenda.ts'
import { ConfirmDialog } from '../parts/confirm-dialog.tsx'
import { Fold } from '../parts/fold.tsx'
import { english } from './english.ts'
import { Timer } from './timer.tsx'
import { useFocusAfterPress, useRing } from './use-focus-after-press.ts'
import { useRunning } from './use-running.ts'

const words = english.step

const useStyles = makeStyles({
  panel: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  where: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
  },
  prompt: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  next: { whiteSpace: 'normal', textAlign: 'start', justifyContent: 'flex-start', minHeight: '44px' },
  steps: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXXXL,
    lineHeight: tokens.lineHeightBase500,
    // Its number stands beside the first line of a long title.
    '& button': { verticalAlign: 'top', lineHeight: 'inherit' },
  },
  announcement: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
})

/** Where we are, what is asked, and the way on: in sight whatever else is scrolled to. */
export function StepPanel() {
  const styles = useStyles()
  const ring = useRing()
  const { meeting, act, running } = useRunning()
  const step = stepAt(meeting.step)
  const next = AGENDA[meeting.step]
  const title = useFocusAfterPress<HTMLHeadingElement>(`${meeting.part} ${meeting.step}`)
  return (
    <section className={styles.panel} aria-label={words.where(meeting.step, AGENDA.length)}>
      <div className={styles.where}>
        <span>{words.where(meeting.step, AGENDA.length)}</span>
        {meeting.stepStartedAt && <Timer since={meeting.stepStartedAt} planned={step.minutes} />}
      </div>
      <h2 ref={title} tabIndex={-1} className={mergeClasses(styles.title, ring.apart)}>
        {step.title}
      </h2>
      <p className={styles.prompt}>{step.prompt}</p>
      {next ? (
        <Button
          className={styles.next}
          appearance="primary"
          disabledFocusable={running.closed}
          onClick={() => act({ kind: 'next', from: meeting.step })}
        >
          {words.next(next.title)}
        </Button>
      ) : (
        <EndDialog isMain />
      )}
      <div className={styles.announcement} role="status">
        {words.nowAt(meeting.step, AGENDA.length, step.title)}
      </div>
    </section>
  )
}

/** Every step, to go back to or to skip to. */
export function AllSteps() {
  const styles = useStyles()
  const { meeting, act } = useRunning()
  return (
    <Fold title={words.agenda}>
      <ol className={styles.steps}>
        {AGENDA.map(({ title }, index) => (
          <li key={title} aria-current={index + 1 === meeting.step ? 'step' : undefined}>
            {index + 1 === meeting.step ? (
              <strong>{title}</strong>
            ) : (
              <Link as="button" inline onClick={() => act({ kind: 'go-to-step', step: index + 1 })}>
                {title}
              </Link>
            )}
          </li>
        ))}
      </ol>
      <div>{AGENDA[meeting.step] && <EndDialog />}</div>
    </Fold>
  )
}

function EndDialog({ isMain = false }: { isMain?: boolean }) {
  const { act } = useRunning()
  return (
    <ConfirmDialog
      trigger={{ children: words.end, appearance: isMain ? 'primary' : 'secondary' }}
      title={words.end}
      lead={words.endLead}
      confirm={words.end}
      send={async () => ({ ok: true, value: act({ kind: 'end' }) })}
      onDone={() => undefined}
    />
  )
}
