import { Field, Input, makeStyles, Select, Text, Textarea, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { ConferenceStatus } from '../../../../bot/api/conference.ts'
import { endPlan } from '../../../../bot/api/people.ts'
import { RECORDED_END_REASONS, type RecordedEndReason } from '../../../../conference/plan/end-plan.ts'
import { Dialog } from '../../../parts/dialog.tsx'
import { TroubleBar } from '../../../parts/trouble-bar.tsx'
import { dateWords, dayWords } from '../../../shell/dates.ts'
import { useSession } from '../../../shell/session.ts'
import { useAction } from '../../../shell/use-action.ts'
import { useConference } from '../use-conference.ts'
import { afterEnglish } from './english.ts'

const words = afterEnglish.ends

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL } })

/** A child's plan ends otherwise than by a decision: what then stops is read before the press. */
export function EndPlanDialog({ child }: { child: ConferenceStatus['children'][number] }) {
  const { api } = useSession()
  const { conference, reload } = useConference()
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  const [reason, setReason] = useState<RecordedEndReason | ''>('')
  const [on, setOn] = useState('')
  const [note, setNote] = useState('')
  const action = useAction(async () => {
    setOpen(false)
    await reload()
  })
  function submit() {
    setAsked(true)
    if (!reason || !on) return
    const params = { id: conference.id, childId: child.id }
    action.run(() => api.call(endPlan, { params, body: { reason, on, note } }))
  }
  function show(isOpen: boolean) {
    setAsked(false)
    action.clear()
    setOpen(isOpen)
  }
  return (
    <Dialog
      trigger={{ children: words.open(child.name) }}
      title={words.title(child.name)}
      confirm={words.confirm}
      busy={action.busy}
      open={open}
      onOpenChange={show}
      onSubmit={submit}
    >
      <Text>{words.lead}</Text>
      {action.trouble && <TroubleBar message={action.trouble.message} />}
      <Field label={words.why} required {...(asked && !reason && { validationMessage: words.whyMissing })}>
        <Select value={reason} onChange={(_, data) => setReason(data.value as RecordedEndReason | '')}>
          <option value="">{words.choose}</option>
          {RECORDED_END_REASONS.map((one) => (
            <option key={one} value={one}>
              {afterEnglish.changes.reasons[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.on} required {...(asked && !on && { validationMessage: words.onMissing })}>
        <Input type="date" value={on} onChange={(_, data) => setOn(data.value)} />
      </Field>
      <Field label={words.note} required={reason === 'transfer'} hint={words.noteHint}>
        <Textarea value={note} onChange={(_, data) => setNote(data.value)} resize="vertical" />
      </Field>
      <WhatStops child={child} />
    </Dialog>
  )
}

function WhatStops({ child }: { child: ConferenceStatus['children'][number] }) {
  const styles = useStyles()
  const { plans, coreGroups, followedBy } = useConference().conference.after
  const isLast = plans.every(({ childId, end }) => childId === child.id || end !== null)
  const days = coreGroups.map(({ start, due }) => (start ? dateWords(start) : words.dayOpen(dayWords(due))))
  const review = followedBy && !followedBy.closed ? followedBy : null
  const lines = isLast
    ? [
        ...(days.length > 0 ? [words.stops.coreGroups(days)] : []),
        ...(review ? [words.stops.review(dateWords(review.start))] : []),
      ]
    : [words.stops.alone(child.name)]
  return (
    <div>
      <Text weight="semibold">{words.stopsTitle}</Text>
      <ul className={styles.list}>
        {(lines.length > 0 ? lines : [words.stops.none]).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
