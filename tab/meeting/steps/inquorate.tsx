import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Inquorate } from '../../../conference/outcome/outcome.ts'
import { PlainInput } from '../../parts/plain-fields.tsx'
import { dayWords, momentWords } from '../../shell/dates.ts'
import { english as shared } from '../english.ts'
import { goHomeFrom } from '../home.tsx'
import { useRunning } from '../use-running.ts'
import { WordsField } from './category-field.tsx'
import { london, warningOf } from './day-words.ts'
import { english } from './english.ts'
import { Typing, useTyped } from './typing.tsx'

const words = english.inquorate

interface TypedInquorate {
  how: Inquorate['kind'] | ''
  date: string
  time: string
  reason: string
}

const EMPTY: TypedInquorate = { how: '', date: '', time: '', reason: '' }

const useStyles = makeStyles({
  said: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXS },
  reason: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  fields: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  date: { width: '8.75rem' },
  time: { width: '6.5rem' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
})

/**
 * Without a quorum the chair agrees an interim plan and a new date, or goes on with a reason that stands in the record.
 * `missing`: groups that would count.
 */
export function WithoutQuorum({ missing }: { missing: readonly string[] }) {
  const styles = useStyles()
  const { meeting, act } = useRunning()
  const was = meeting.outcome.inquorate
  if (!was)
    return (
      <>
        <Missing groups={missing} />
        <Choice />
      </>
    )
  return (
    <div className={styles.said}>
      <strong>
        {was.kind === 'interim' ? words.saidInterim(momentWords(london(was.newStart))) : words.saidOverride}
      </strong>
      <p className={styles.reason}>{was.reason}</p>
      <Button
        size="small"
        onClick={({ currentTarget }) => {
          requestAnimationFrame(goHomeFrom(currentTarget))
          act({ kind: 'inquorate', was, inquorate: null })
        }}
      >
        {words.takeBack}
      </Button>
    </div>
  )
}

/** Of each group the agencies that would make it count. */
function Missing({ groups }: { groups: readonly string[] }) {
  const { people } = useRunning()
  const agenciesOf = (group: string) =>
    new Set(people.filter((person) => person.counts && person.group === group).map(({ agency }) => agency))
  return (
    <ul className={useStyles().list}>
      {groups.map((group) => (
        <li key={group}>{words.missing(english.capital(group), shared.list([...agenciesOf(group)]))}</li>
      ))}
    </ul>
  )
}

function Choice() {
  const styles = useStyles()
  const { running, act } = useRunning()
  const [isAsked, setAsked] = useState(false)
  const { typed, type, clear } = useTyped<TypedInquorate>('inquorate', EMPTY)
  const { dates, heldOn } = running.frame
  const isInterim = typed.how === 'interim'
  const missing = {
    how: !typed.how && words.noHow,
    start: isInterim && newStartProblem(),
    reason: !typed.reason.trim() && words.noReason,
  }
  function newStartProblem() {
    if (!typed.date || !typed.time) return words.noNewStart
    return (typed.date <= heldOn && english.dates.notAfter) || warningOf(typed.date, dates.interimBy, running.frame)
  }
  function decide() {
    setAsked(true)
    const reason = typed.reason.trim()
    if (missing.how || missing.start || missing.reason) return false
    const inquorate: Inquorate = isInterim
      ? { kind: 'interim', newStart: `${typed.date}T${typed.time}`, reason }
      : { kind: 'override', reason }
    act({ kind: 'inquorate', was: null, inquorate })
    clear()
    return true
  }
  return (
    <Typing label={shared.quorum.without} send={words.decide} onSend={decide}>
      <span>{words.lead}</span>
      <Field label={words.how} {...(isAsked && missing.how && { validationMessage: missing.how })}>
        <RadioGroup value={typed.how} onChange={(_, { value }) => type({ how: value as Inquorate['kind'] })}>
          <Radio value="interim" label={words.interim} />
          <Radio value="override" label={words.override} />
        </RadioGroup>
      </Field>
      {isInterim && (
        <>
          <span>{words.by(dayWords(dates.interimBy))}</span>
          <div className={styles.fields}>
            <Field label={words.newDate} {...(isAsked && missing.start && { validationMessage: missing.start })}>
              {(named) => (
                <PlainInput
                  {...named}
                  type="date"
                  className={styles.date}
                  value={typed.date}
                  onChange={({ target }) => type({ date: target.value })}
                />
              )}
            </Field>
            <Field label={words.newTime}>
              {(named) => (
                <PlainInput
                  {...named}
                  type="time"
                  className={styles.time}
                  value={typed.time}
                  onChange={({ target }) => type({ time: target.value })}
                />
              )}
            </Field>
          </div>
        </>
      )}
      <WordsField
        label={words.reason}
        value={typed.reason}
        missing={isAsked && missing.reason}
        onChange={(reason) => type({ reason })}
      />
    </Typing>
  )
}
