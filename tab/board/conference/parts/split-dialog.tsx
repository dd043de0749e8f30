import { Button, Text } from '@fluentui/react-components'
import { useState } from 'react'
import type { ConferenceStatus } from '../../../../bot/api/conference.ts'
import { splitConference } from '../../../../bot/api/parts.ts'
import { Dialog } from '../../../parts/dialog.tsx'
import { Notice } from '../../../parts/notice.tsx'
import { TroubleBar } from '../../../parts/trouble-bar.tsx'
import { useSession } from '../../../shell/session.ts'
import { useAction } from '../../../shell/use-action.ts'
import { useConference } from '../use-conference.ts'
import { partsEnglish } from './english.ts'
import { PartFields, problemsWith, type TypedPart } from './part-fields.tsx'

const words = partsEnglish.split
const MOST = 4

/** Who is in which part, and when. What speaks against it is said before anything is sent. */
export function SplitDialog() {
  const { api } = useSession()
  const { conference, reload } = useConference()
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  const [parts, setParts] = useState<TypedPart[]>([])
  const [warnings, setWarnings] = useState<readonly string[]>([])
  const action = useAction(async () => {
    setOpen(false)
    await reload()
  })
  const people = othersIn(conference)
  function show(isOpen: boolean) {
    if (isOpen) setParts(partsOf(conference))
    setWarnings([])
    setAsked(false)
    action.clear()
    setOpen(isOpen)
  }
  function change(next: TypedPart[]) {
    setWarnings([])
    setParts(next)
  }
  const send = (onlyCheck: boolean) =>
    api.call(splitConference, {
      params: { id: conference.id },
      body: { parts: parts.map((part) => asAsked(conference, part)), onlyCheck },
      version: conference.version,
    })
  function submit() {
    setAsked(true)
    if (parts.some((part) => Object.keys(problemsWith(part)).length > 0)) return
    action.run(async () => {
      if (warnings.length > 0) return send(false)
      const checked = await send(true)
      if (!checked.ok || checked.value.warnings.length === 0) return checked.ok ? send(false) : checked
      setWarnings(checked.value.warnings)
      // Nothing is wrong and nothing is done: they look, and press again.
      return { ok: false, trouble: { reason: 'warned', message: '', errors: [] } }
    })
  }
  return (
    <Dialog
      trigger={{ children: conference.parts.length > 0 ? words.change : words.open }}
      title={words.title}
      confirm={warnings.length > 0 ? words.anyway : words.confirm}
      busy={action.busy}
      open={open}
      onOpenChange={show}
      onSubmit={submit}
    >
      <Text>{words.lead}</Text>
      {parts.map((part, index) => (
        <PartFields
          key={part.key}
          number={index + 1}
          {...{ part, people, asked }}
          onChange={(changed) => change(parts.map((one) => (one === part ? changed : one)))}
          onRemove={parts.length > 2 ? () => change(parts.filter((one) => one !== part)) : null}
        />
      ))}
      {parts.length < MOST && (
        <div>
          <Button size="small" onClick={() => change([...parts, newPart(parts.at(-1)?.until ?? '', people)])}>
            {words.more}
          </Button>
        </div>
      )}
      {warnings.length > 0 && (
        <Notice intent="warning" role="alert" title={words.warning}>
          {warnings.join(' ')}
        </Notice>
      )}
      {action.trouble && action.trouble.reason !== 'warned' && <TroubleBar message={action.trouble.message} />}
    </Dialog>
  )
}

type Person = ConferenceStatus['people'][number]

/** Everybody but the chair, who is in every part; first the family, who it is about. */
function othersIn({ people }: ConferenceStatus): Person[] {
  const others = people.filter(({ left, part }) => !left && part !== 'chair')
  return others.toSorted((one, other) => Number(other.side === 'family') - Number(one.side === 'family'))
}

/** As they are; of a conference that is not split yet two halves with all professionals and nobody of the family. */
function partsOf(conference: ConferenceStatus): TypedPart[] {
  const { parts, start, end } = conference
  const others = othersIn(conference)
  if (parts.length > 0)
    return parts.map((part) => ({
      ...{ key: part.id, from: timeOf(part.start), until: timeOf(part.end) },
      people: others.map(({ id }) => id).filter((id) => part.participantIds.includes(id)),
    }))
  const from = Temporal.ZonedDateTime.from(start)
  const half = from.add({ minutes: Math.floor(from.until(Temporal.ZonedDateTime.from(end)).total('minutes') / 2) })
  return [
    { ...newPart(timeOf(start), others), until: timeOf(half.toString()) },
    { ...newPart(timeOf(half.toString()), others), until: timeOf(end) },
  ]
}

function newPart(from: string, people: readonly Person[]): TypedPart {
  const professionals = people.filter(({ side }) => side === 'professional').map(({ id }) => id)
  return { key: crypto.randomUUID(), from, until: '', people: professionals }
}

function asAsked({ start, people }: ConferenceStatus, { from, until, people: others }: TypedPart) {
  const day = Temporal.ZonedDateTime.from(start).toPlainDate()
  const [begins, ends] = [Temporal.PlainTime.from(from), Temporal.PlainTime.from(until)]
  const chair = people.filter(({ part, left }) => part === 'chair' && !left).map(({ id }) => id)
  return {
    start: `${day}T${from}`,
    durationMinutes: begins.until(ends).total('minutes'),
    participantIds: [...chair, ...others],
  }
}

function timeOf(moment: string): string {
  return Temporal.ZonedDateTime.from(moment).toPlainTime().toString({ smallestUnit: 'minute' })
}
