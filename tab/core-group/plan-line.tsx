import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import type { CoreGroupAction } from '../../bot/api/core-group.ts'
import { PROGRESS, type Progress } from '../../conference/core-group/core-group.ts'
import { PlainSelect } from '../parts/plain-fields.tsx'
import { Word } from '../parts/word.tsx'
import { shortDayWords } from '../shell/dates.ts'
import { ConflictBox } from './conflict-box.tsx'
import { english } from './english.ts'
import { SettleDialog } from './settle-dialog.tsx'
import { TwoSides } from './two-sides.tsx'
import { useWriting } from './use-record.ts'

const words = english.plan

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    overflowWrap: 'anywhere',
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  action: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  detail: { margin: 0, color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  how: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
})

/** One line of the plan: what was agreed, how it goes, in whose words. */
export function PlanLine({ action }: { action: CoreGroupAction }) {
  const styles = useStyles()
  const id = useId()
  const { page, act, state } = useWriting()
  const canWrite = page.may.run && page.recordedAt === null
  const conflict = state.conflicts.find(
    ({ change }) => change.kind === 'settle-action' && change.actionId === action.id,
  )
  return (
    <section className={styles.line} aria-labelledby={id}>
      <h3 id={id} className={styles.action}>
        {action.action}
      </h3>
      <ActionFacts action={action} />
      <How action={action} canWrite={canWrite} />
      <TwoSides placeOf={(side) => ({ kind: 'progress-words', actionId: action.id, side })} />
      {conflict && <ConflictBox label={words.close} conflict={conflict} />}
      <div className={styles.row}>
        {action.state !== 'open' && <Word mood="plain">{words.states[action.state]}</Word>}
        {action.note && <span>{action.note}</span>}
        {canWrite && action.state === 'open' && <SettleDialog action={action} />}
        {canWrite && (action.state === 'done' || action.state === 'dropped') && (
          <Button
            size="small"
            aria-label={words.reopenOf(action.action)}
            onClick={() =>
              act({ kind: 'settle-action', actionId: action.id, version: action.version, state: 'open', note: '' })
            }
          >
            {words.reopen}
          </Button>
        )}
      </div>
    </section>
  )
}

/** For whom, what better looks like, who does it by when. */
export function ActionFacts({ action }: { action: CoreGroupAction }) {
  const styles = useStyles()
  const { page } = useWriting()
  const child = page.children.find(({ id }) => id === action.childId)?.name ?? words.whole
  const person = page.members.find(({ id }) => id === action.whoId)
  const who = person ? `${person.name}, ${person.role}` : action.who
  const { outcome, howWeWillKnow, ifItDoesNotWork } = action
  const facts = [
    [child, outcome].filter(Boolean).join(': '),
    [who && `${words.who}: ${who}`, action.byWhen && `${words.by}: ${shortDayWords(action.byWhen)}`]
      .filter(Boolean)
      .join('. '),
    howWeWillKnow && `${words.know}: ${howWeWillKnow}`,
    ifItDoesNotWork && `${words.else}: ${ifItDoesNotWork}`,
  ]
  return facts.filter(Boolean).map((fact) => (
    <p key={fact} className={styles.detail}>
      {fact}
    </p>
  ))
}

function How({ action, canWrite }: { action: CoreGroupAction; canWrite: boolean }) {
  const styles = useStyles()
  const { at, conflictAt, write } = useWriting()
  const place = { kind: 'progress', actionId: action.id } as const
  const how = at(place) as Progress | null
  const conflict = conflictAt(place)
  if (conflict) return <ConflictBox label={words.how} conflict={conflict} />
  if (!canWrite) return how && <strong>{words.progress[how]}</strong>
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is its child.
    <label className={styles.how}>
      {words.how}
      <PlainSelect
        aria-label={words.howOf(action.action)}
        value={how ?? ''}
        onChange={({ target }) => write({ ...place, now: (target.value || null) as Progress | null })}
      >
        <option value="" />
        {PROGRESS.map((one) => (
          <option key={one} value={one}>
            {words.progress[one]}
          </option>
        ))}
      </PlainSelect>
    </label>
  )
}
