import { Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { CoreGroupAction, CoreGroupPage } from '../../bot/api/core-group.ts'
import { Dialog } from '../parts/dialog.tsx'
import { english } from './english.ts'
import type { NewAction } from './record-box.ts'
import { useWriting } from './use-record.ts'

const words = english.added
const useStyles = makeStyles({ narrow: { minWidth: 0, maxWidth: '100%' } })
const OTHER = 'other'

/** A new line of the plan, or another wording of one that this meeting has agreed. */
export function ActionDialog({ action }: { action: CoreGroupAction | null }) {
  const styles = useStyles()
  const { page, act } = useWriting()
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  const [typed, setTyped] = useState(() => fieldsOf(action))
  const noWho = typed.who === '' || (typed.who === OTHER && typed.whoWords.trim() === '')
  const change = (field: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...field }))
  function submit() {
    setAsked(true)
    if (typed.action.trim() === '' || noWho) return
    act(changeOf(action, typed, page))
    setOpen(false)
  }
  function show(isOpen: boolean) {
    if (isOpen) setTyped(fieldsOf(action))
    setAsked(false)
    setOpen(isOpen)
  }
  const select = { className: styles.narrow, select: { className: styles.narrow } }
  const trigger = action
    ? { children: words.change, size: 'small' as const, 'aria-label': words.changeOf(action.action) }
    : { children: words.add }
  return (
    <Dialog
      trigger={trigger}
      title={action ? words.titleChange : words.titleNew}
      confirm={words.save}
      busy={false}
      open={open}
      onOpenChange={show}
      onSubmit={submit}
    >
      <Field label={words.child}>
        <Select {...select} value={typed.childId} onChange={(_, data) => change({ childId: data.value })}>
          <option value="">{english.plan.whole}</option>
          {page.children.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.outcome}>
        <Input value={typed.outcome} onChange={(_, data) => change({ outcome: data.value })} autoComplete="off" />
      </Field>
      <Field
        label={words.action}
        required
        {...(asked && !typed.action.trim() && { validationMessage: words.actionMissing })}
      >
        <Textarea value={typed.action} onChange={(_, data) => change({ action: data.value })} resize="vertical" />
      </Field>
      <Field label={words.who} required {...(asked && noWho && { validationMessage: words.whoMissing })}>
        <Select {...select} value={typed.who} onChange={(_, data) => change({ who: data.value })}>
          <option value="">{words.whoChoose}</option>
          {page.members.map(({ id, name, role }) => (
            <option key={id} value={id}>
              {`${name}, ${role}`}
            </option>
          ))}
          <option value={OTHER}>{words.whoOther}</option>
        </Select>
      </Field>
      {typed.who === OTHER && (
        <Field label={words.whoWords} required>
          <Input value={typed.whoWords} onChange={(_, data) => change({ whoWords: data.value })} autoComplete="off" />
        </Field>
      )}
      <Field label={words.by}>
        <Input type="date" value={typed.byWhen} onChange={(_, data) => change({ byWhen: data.value })} />
      </Field>
      <Field label={english.plan.know}>
        <Input value={typed.know} onChange={(_, data) => change({ know: data.value })} autoComplete="off" />
      </Field>
      <Field label={english.plan.else}>
        <Input value={typed.otherwise} onChange={(_, data) => change({ otherwise: data.value })} autoComplete="off" />
      </Field>
      <Field label={words.audience}>
        <Select {...select} value={typed.audience} onChange={(_, data) => change({ audience: data.value })}>
          <option value="everyone">{words.everyone}</option>
          <option value="professionals">{words.professionals}</option>
        </Select>
      </Field>
    </Dialog>
  )
}

function fieldsOf(action: CoreGroupAction | null) {
  return {
    childId: action?.childId ?? '',
    outcome: action?.outcome ?? '',
    action: action?.action ?? '',
    who: action?.whoId ?? (action?.who ? OTHER : ''),
    whoWords: action?.who ?? '',
    byWhen: action?.byWhen ?? '',
    know: action?.howWeWillKnow ?? '',
    otherwise: action?.ifItDoesNotWork ?? '',
    audience: action && action.audience !== 'everyone' ? 'professionals' : 'everyone',
  }
}

function changeOf(
  action: CoreGroupAction | null,
  typed: ReturnType<typeof fieldsOf>,
  { members }: CoreGroupPage,
): NewAction {
  const isOther = typed.who === OTHER
  const professionals = members.filter(({ side }) => side === 'professional').map(({ id }) => id)
  const said = {
    childId: typed.childId || null,
    outcome: typed.outcome.trim(),
    action: typed.action.trim(),
    whoId: isOther ? null : typed.who,
    who: isOther ? typed.whoWords.trim() : '',
    byWhen: typed.byWhen || null,
    howWeWillKnow: typed.know.trim(),
    ifItDoesNotWork: typed.otherwise.trim(),
    audience: typed.audience === 'everyone' ? ('everyone' as const) : professionals,
  }
  return action
    ? { kind: 'edit-action', actionId: action.id, version: action.version, ...said }
    : { kind: 'add-action', actionId: crypto.randomUUID(), ...said }
}
