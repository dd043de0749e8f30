import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useMemo, useRef } from 'react'
import { correctClosing } from '../../../bot/api/closing.ts'
import type { StepOffer } from '../../../conference/meeting/agenda.ts'
import { changeMeeting } from '../../../conference/meeting/change-meeting.ts'
import type { Meeting } from '../../../conference/meeting/meeting.ts'
import { missingForClosing } from '../../../conference/meeting/missing-for-closing.ts'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { Fold } from '../../parts/fold.tsx'
import { Section } from '../../parts/section.tsx'
import { TroubleBar } from '../../parts/trouble-bar.tsx'
import { useSession } from '../../shell/session.ts'
import { useAction } from '../../shell/use-action.ts'
import type { NewChange, Waiting } from '../outbox.ts'
import { useRing } from '../use-focus-after-press.ts'
import { useKept } from '../use-kept.ts'
import { RunningProvider, useRunning } from '../use-running.ts'
import { WordsField } from './category-field.tsx'
import { english } from './english.ts'
import { inWords, standingFor } from './in-words.ts'
import { StepBody } from './step-body.tsx'
import { useSubtitle } from './subtitle.ts'
import { useNames } from './who-fields.tsx'

const words = english.correcting

/** What was agreed and decided; who was there and what each said stays. */
const CORRECTABLE = ['decisions', 'plan', 'core-group', 'dates', 'asks'] as const satisfies readonly StepOffer[]

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

interface Props {
  /** Somebody has asked for it just now. */
  takesFocus: boolean
  /** It holds now, or is let go of. */
  onEnd(): unknown
}

/**
 * A change of mind after the closing: the meeting's own forms, whose changes wait in this window until the chair has said
 * why, and go all together.
 */
export function Correcting({ takesFocus, onEnd }: Props) {
  const styles = useStyles()
  const subtitle = useSubtitle()
  const ring = useRing()
  const { api } = useSession()
  const known = useRunning()
  const { running, people, keep } = known
  const [waiting, setWaiting] = useKept<Waiting[]>('correction', [])
  const [reason, setReason] = useKept('correction:reason', '')
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) title.current?.focus()
  }, [takesFocus])
  const frame = useMemo(() => ({ ...running.frame, isClosed: false }), [running.frame])
  const { meeting, made } = useMemo(() => {
    let meeting: Meeting = { ...known.meeting, state: 'under-way' }
    const made = waiting.map(({ change, at }) => {
      const before = standingFor(meeting, change)
      const by = { by: running.me, now: Temporal.Instant.from(at), people: running.people, frame }
      const changed = changeMeeting(meeting, change, by)
      if (changed.ok) meeting = changed.meeting
      return { change, before, trouble: changed.ok ? null : (changed.message ?? words.stale) }
    })
    return { meeting, made }
  }, [known.meeting, waiting, running.me, running.people, frame])
  const action = useAction(() => end())
  function end() {
    setWaiting([])
    setReason('')
    return onEnd()
  }
  function act(change: NewChange) {
    const whole = { ...change, id: crypto.randomUUID() } as Waiting['change']
    setWaiting([...waiting, { change: whole, at: known.now().toString() }])
  }
  const trouble = made.find((one) => one.trouble)?.trouble
  const missing = missingForClosing(frame, people, meeting).filter(({ blocks }) => blocks)
  const canSend = made.length > 0 && reason.trim() !== '' && !trouble && missing.length === 0
  const body = { reason: reason.trim(), changes: waiting.map(({ change }) => change) }
  return (
    <RunningProvider
      value={{
        ...known,
        ...{ meeting, keep, act, isCorrecting: true, running: { ...running, frame } },
        sending: { waiting, unsettled: [], trouble: null },
      }}
    >
      <div className={styles.part}>
        <h2 ref={title} tabIndex={-1} className={`${subtitle.title} ${ring.apart}`}>
          {words.title}
        </h2>
        <span>{words.lead}</span>
        {CORRECTABLE.map((offer) => (
          <Fold key={offer} title={words.parts[offer]}>
            <StepBody offers={[offer]} />
          </Fold>
        ))}
        <Section title={words.send}>
          {made.length === 0 && <span>{words.nothing}</span>}
          {made.length > 0 && (
            <ul className={styles.list} aria-label={words.changes}>
              {made.map(({ change, before }) => (
                <Changed key={change.id} change={change} before={before} />
              ))}
            </ul>
          )}
          {[...(trouble ? [trouble] : []), ...missing.map((one) => one.words)].map((why) => (
            <TroubleBar key={why} message={why} />
          ))}
          <WordsField label={words.why} value={reason} onChange={setReason} />
          {action.trouble && <TroubleBar message={action.trouble.message} />}
          <div className={styles.actions}>
            <Button
              appearance="primary"
              disabledFocusable={!canSend || action.busy}
              onClick={() => action.run(() => api.call(correctClosing, { params: { id: running.id }, body }))}
            >
              {words.send}
            </Button>
            {made.length === 0 ? (
              <Button onClick={end}>{words.letBe}</Button>
            ) : (
              <ConfirmDialog
                trigger={{ children: words.letBe }}
                title={words.letBe}
                lead={words.letBeLead}
                confirm={words.letBe}
                send={async () => ({ ok: true, value: null })}
                onDone={end}
              />
            )}
          </div>
        </Section>
      </div>
    </RunningProvider>
  )
}

/** How it stood, and what becomes of it. */
function Changed({ change, before }: { change: Waiting['change']; before: object | null }) {
  const { running } = useRunning()
  const nameOf = useNames()
  const lines = (entry: object) => inWords(entry, running.frame, nameOf).join('. ')
  const isGone = change.kind.startsWith('remove-') || change.kind === 'withdraw-dissent'
  if (isGone) return <li>{words.gone(before ? lines(before) : '')}</li>
  return <li>{before ? words.instead(lines(change), lines(before)) : words.added(lines(change))}</li>
}
