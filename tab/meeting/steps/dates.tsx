import { Button, Field, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { type ProposedDates as FoundDates, proposeDates } from '../../../bot/api/meeting-dates.ts'
import type { AgreedDates } from '../../../conference/outcome/outcome.ts'
import { PlainInput } from '../../parts/plain-fields.tsx'
import { ProposedDates } from '../../parts/proposed-dates.tsx'
import { Section } from '../../parts/section.tsx'
import { dayWords, momentWords } from '../../shell/dates.ts'
import { useSession } from '../../shell/session.ts'
import { useKept } from '../use-kept.ts'
import { useRunning } from '../use-running.ts'
import { london, warningOf } from './day-words.ts'
import { english } from './english.ts'
import { isPlanned } from './is-planned.ts'
import { useSubtitle } from './subtitle.ts'
import { Typing } from './typing.tsx'
import { useNames } from './who-fields.tsx'

const words = english.dates

type Which = keyof AgreedDates
type Appointment = NonNullable<AgreedDates[Which]>
type Found = Record<Which, FoundDates | null>

const useStyles = makeStyles({
  fields: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  date: { width: '8.75rem' },
  time: { width: '6.5rem' },
  number: { width: '5rem' },
  text: { width: '100%' },
})

/** The first core group and the review: days by the timetable, checked against calendars, or any other. */
export function Dates() {
  const { api } = useSession()
  const { running, meeting, isLost } = useRunning()
  const [found, setFound] = useState<Found | null>(null)
  const [isOffline, setOffline] = useState(false)
  const members = meeting.outcome.coreGroup?.join() ?? ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked up again when others are in it
  useEffect(() => {
    if (isLost) return setOffline(true)
    let isGone = false
    api.call(proposeDates, { params: { id: running.id } }).then((answer) => {
      if (isGone) return
      setOffline(!answer.ok)
      if (answer.ok) setFound(answer.value)
    })
    return () => {
      isGone = true
    }
  }, [api, running.id, members, isLost])
  if (!isPlanned(meeting.outcome, running.frame.children)) return null
  return (
    <Section title={words.title}>
      <OneDate which="firstCoreGroup" {...{ found, isOffline }} />
      <OneDate which="review" {...{ found, isOffline }} />
    </Section>
  )
}

function OneDate({ which, found, isOffline }: { which: Which; found: Found | null; isOffline: boolean }) {
  const subtitle = useSubtitle()
  const { meeting, running, act } = useRunning()
  const { kind, dates: limits } = running.frame
  const { dates } = meeting.outcome
  const agreed = dates[which]
  const [isChanging, setChanging] = useState(false)
  const change = useRef<HTMLButtonElement>(null)
  const name = which === 'review' ? words.review : kind === 'review' ? words.nextCoreGroup : words.firstCoreGroup
  const limit = which === 'review' ? limits.reviewBy : limits.firstCoreGroupBy
  const close = () => {
    setChanging(false)
    requestAnimationFrame(() => change.current?.focus())
  }
  return (
    <>
      <h3 className={subtitle.title}>{name}</h3>
      {limit && <span>{words.by(dayWords(limit))}</span>}
      {agreed && !isChanging ? (
        <>
          <strong>{words.agreed(momentWords(london(agreed.start)), agreed.place)}</strong>
          <div>
            <Button ref={change} size="small" aria-label={words.change(name)} onClick={() => setChanging(true)}>
              {english.change}
            </Button>
          </div>
        </>
      ) : (
        <DateFields
          {...{ which, name, limit, agreed, isOffline, found: found?.[which] ?? null }}
          {...(agreed && { onCancel: close })}
          onAgree={(appointment) => {
            act({ kind: 'agree-dates', was: dates, ...dates, [which]: appointment })
            close()
          }}
        />
      )}
    </>
  )
}

interface FieldsProps {
  which: Which
  name: string
  limit: string | null
  agreed: Appointment | null
  found: FoundDates | null
  isOffline: boolean
  onAgree(appointment: Appointment): void
  onCancel?: () => void
}

function DateFields({ which, name, limit, agreed, found, isOffline, onAgree, onCancel }: FieldsProps) {
  const styles = useStyles()
  const { running } = useRunning()
  const nameOf = useNames()
  const [date = '', time = ''] = agreed?.start.split('T') ?? []
  const initial = {
    ...{ date, time, place: agreed?.place ?? running.place },
    minutes: String(agreed?.durationMinutes ?? found?.durationMinutes ?? ''),
  }
  const [kept, keep] = useKept<Partial<typeof initial>>(`date:${which}`, {})
  const [asked, setAsked] = useState(false)
  const typed = { ...initial, ...kept }
  const type = (change: Partial<typeof initial>) => keep({ ...kept, ...change })
  const start = `${typed.date}T${typed.time}`
  const minutes = Number(typed.minutes)
  const missing = {
    date: (!typed.date && words.noDate) || (typed.date <= running.frame.heldOn && words.notAfter),
    time: !typed.time && words.noTime,
    minutes: !(Number.isInteger(minutes) && minutes >= 15 && minutes <= 720) && words.noMinutes,
    place: false as const,
  }
  function agree() {
    setAsked(true)
    if (missing.date || missing.time || missing.minutes) return false
    keep({})
    onAgree({ start, durationMinutes: minutes, place: typed.place.trim() })
    return true
  }
  const field = (field: keyof typeof missing, type_: 'date' | 'time' | 'number' | 'text', warning = '') => {
    const message = (asked && missing[field]) || warning
    return (
      <Field
        label={words[field]}
        {...(message && { validationMessage: message })}
        {...(warning && { validationState: 'warning' })}
      >
        {(named) => (
          <PlainInput
            {...named}
            type={type_}
            className={styles[type_]}
            value={typed[field]}
            onChange={({ target }) => type({ [field]: target.value })}
          />
        )}
      </Field>
    )
  }
  return (
    <Typing label={name} send={words.agree} onSend={agree} {...(onCancel && { onCancel, takesFocus: true })}>
      {found ? (
        <ProposedDates found={found} nameOf={nameOf} chosen={start} onChoose={type} />
      ) : (
        <span role="status">{isOffline ? words.offline : words.looking}</span>
      )}
      <div className={styles.fields}>
        {field('date', 'date', warningOf(typed.date, limit, running.frame))}
        {field('time', 'time')}
        {field('minutes', 'number')}
      </div>
      {field('place', 'text')}
    </Typing>
  )
}
