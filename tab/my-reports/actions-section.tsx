import { Button, Field, makeStyles, Radio, RadioGroup, Text, Textarea, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { LONGEST_NOTE, reopenAction, settleAction } from '../../bot/api/actions.ts'
import type { MyAction } from '../../bot/api/my-work.ts'
import { Dialog } from '../parts/dialog.tsx'
import { TroubleBar } from '../parts/trouble-bar.tsx'
import { Word } from '../parts/word.tsx'
import { instantWords, shortDayWords } from '../shell/dates.ts'
import { shared } from '../shell/english.ts'
import { useSession } from '../shell/session.ts'
import { useAction } from '../shell/use-action.ts'
import { english } from './english.ts'
import { PartSection } from './part-section.tsx'
import { usePart } from './use-part.ts'

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  by: { fontWeight: tokens.fontWeightSemibold },
  typed: { whiteSpace: 'pre-wrap' },
  soft: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

const words = english.actions

/** What this person agreed to do: one press says that it is done, one more takes that back. */
export function ActionsSection() {
  const styles = useStyles()
  const { actions } = usePart().part
  if (actions.length === 0) return null
  return (
    <PartSection title={words.title}>
      <ul className={styles.list}>
        {actions.map((action) => (
          <Item key={action.id} action={action} />
        ))}
      </ul>
    </PartSection>
  )
}

function Item({ action }: { action: MyAction }) {
  const styles = useStyles()
  const { byWhen, isOverdue, outcome, state } = action
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <span className={styles.by}>{byWhen ? words.by(shortDayWords(byWhen)) : words.noDate}</span>
        {isOverdue && <Word mood="bad">{words.overdue}</Word>}
        {state !== 'open' && <Word mood={state === 'done' ? 'good' : 'plain'}>{words.states[state]}</Word>}
      </div>
      <Text className={styles.typed}>{action.action ?? words.kept}</Text>
      {outcome && <Text className={styles.soft}>{words.soThat(outcome)}</Text>}
      {state === 'open' ? <Open action={action} /> : <Settled action={action} />}
    </li>
  )
}

/** Several buttons are called alike: which one is which is said where it is not seen. */
const nameOf = ({ action }: MyAction) => action ?? words.kept

function Open({ action }: { action: MyAction }) {
  const styles = useStyles()
  const { api } = useSession()
  const { onDone } = usePart()
  const done = useAction(onDone)
  const settle = () => api.call(settleAction, { params: { id: action.id }, body: { how: 'done' } })
  return (
    <>
      {done.trouble && <TroubleBar message={done.trouble.message} />}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          aria-label={words.about(words.done, nameOf(action))}
          disabledFocusable={done.busy}
          onClick={() => done.run(settle)}
        >
          {done.busy ? shared.working : words.done}
        </Button>
        <SayMore action={action} />
      </div>
    </>
  )
}

/** With some words for the core group; that it will not be done always says why. */
function SayMore({ action }: { action: MyAction }) {
  const { api } = useSession()
  const { onDone } = usePart()
  const [open, setOpen] = useState(false)
  const [how, setHow] = useState<'done' | 'dropped'>('done')
  const [note, setNote] = useState('')
  const [isAsked, setAsked] = useState(false)
  const saving = useAction(async () => {
    setOpen(false)
    await onDone()
  })
  const trouble =
    note.trim().length > LONGEST_NOTE ? words.tooLong : how === 'dropped' && !note.trim() ? words.missing : null
  function submit() {
    setAsked(true)
    if (!trouble)
      saving.run(() => api.call(settleAction, { params: { id: action.id }, body: { how, note: note.trim() } }))
  }
  return (
    <Dialog
      trigger={{ 'aria-label': words.about(words.sayMore, nameOf(action)), children: words.sayMore }}
      title={words.sayMoreTitle}
      confirm={words.save}
      busy={saving.busy}
      open={open}
      onOpenChange={setOpen}
      onSubmit={submit}
    >
      <Text>{action.action ?? words.kept}</Text>
      {saving.trouble && <TroubleBar message={saving.trouble.message} />}
      <Field label={words.how}>
        <RadioGroup value={how} onChange={(_, { value }) => setHow(value as typeof how)}>
          <Radio value="done" label={words.hows.done} />
          <Radio value="dropped" label={words.hows.dropped} />
        </RadioGroup>
      </Field>
      <Field
        label={words.note}
        required={how === 'dropped'}
        {...(isAsked && trouble && { validationMessage: trouble })}
      >
        <Textarea value={note} onChange={(_, data) => setNote(data.value)} resize="vertical" />
      </Field>
    </Dialog>
  )
}

function Settled({ action }: { action: MyAction }) {
  const styles = useStyles()
  const { api } = useSession()
  const { onDone } = usePart()
  const { id, settledAt, note } = action
  const undo = useAction(onDone)
  return (
    <>
      <Text className={styles.soft}>
        {settledAt && words.noted(instantWords(settledAt))} {note && words.said(note)}
      </Text>
      {undo.trouble && <TroubleBar message={undo.trouble.message} />}
      <div className={styles.buttons}>
        <Button
          aria-label={words.about(words.undo, nameOf(action))}
          disabledFocusable={undo.busy}
          onClick={() => undo.run(() => api.call(reopenAction, { params: { id }, body: {} }))}
        >
          {undo.busy ? shared.working : words.undo}
        </Button>
      </div>
    </>
  )
}
