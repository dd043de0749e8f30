import { Field, Input } from '@fluentui/react-components'
import type { Trouble } from '../../shell/api-client.ts'
import { english } from '../english.ts'

const words = english.dayFields

/** A day, time and place as they are typed, with the reason that a day past the limit or on a holiday needs. */
export interface TypedDay {
  date: string
  time: string
  place: string
  reason: string
  manager: string
}

interface Props {
  typed: TypedDay
  asked: boolean
  trouble: Trouble | null
  type(change: Partial<TypedDay>): void
}

export function DayFields({ typed, asked, trouble, type }: Props) {
  const missing = missingIn(typed, trouble)
  const field = (name: keyof TypedDay, kind: 'date' | 'time' | 'text') => (
    <Field label={words[name]} required {...(asked && missing[name] && { validationMessage: missing[name] })}>
      <Input type={kind} value={typed[name]} onChange={(_, { value }) => type({ [name]: value })} autoComplete="off" />
    </Field>
  )
  return (
    <>
      {field('date', 'date')}
      {field('time', 'time')}
      {field('place', 'text')}
      {needsReason(typed, trouble) && field('reason', 'text')}
      {needsReason(typed, trouble) && field('manager', 'text')}
    </>
  )
}

/** As it is sent; null when something is missing. */
export function dayOf(typed: TypedDay, trouble: Trouble | null) {
  if (Object.values(missingIn(typed, trouble)).some(Boolean)) return null
  const { date, time, place } = typed
  const [reason, manager] = [typed.reason.trim(), typed.manager.trim()]
  return { start: `${date}T${time}`, place: place.trim(), exception: reason && manager ? { reason, manager } : null }
}

function needsReason({ reason }: TypedDay, trouble: Trouble | null): boolean {
  return trouble?.reason === 'needs-reason' || reason !== ''
}

function missingIn(typed: TypedDay, trouble: Trouble | null) {
  const asksReason = needsReason(typed, trouble)
  return {
    date: !typed.date && words.noDate,
    time: !typed.time && words.noTime,
    place: !typed.place.trim() && words.noPlace,
    reason: asksReason && !typed.reason.trim() && words.noReason,
    manager: asksReason && !typed.manager.trim() && words.noManager,
  }
}
