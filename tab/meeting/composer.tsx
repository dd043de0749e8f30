import { Button, Field, makeStyles, Radio, RadioGroup } from '@fluentui/react-components'
import { type KeyboardEvent, useRef, useState } from 'react'
import { LINE_KINDS, type LineKind } from '../../conference/meeting/line.ts'
import { fetchedLater } from '../parts/fetched-later.tsx'
import { Labelled, PlainSelect, PlainTextarea } from '../parts/plain-fields.tsx'
import { Section } from '../parts/section.tsx'
import type { AudienceChoice, AudienceFieldsProps } from './audience-fields.tsx'
import { english } from './english.ts'
import { useDraft } from './use-draft.ts'
import { useRunning } from './use-running.ts'

const words = english.write
const useStyles = makeStyles({ kinds: { flexWrap: 'wrap' } })

const AudienceFields = fetchedLater<AudienceFieldsProps>(
  async () => (await import('./audience-fields.tsx')).AudienceFields,
  ({ audience }) => (
    <span>
      {words.audience.label} {words.audience[audience]}.
    </span>
  ),
)

/** A line for this step: a note, or something for the stage. What is typed stays until it is added. */
export function Composer() {
  const styles = useStyles()
  const { meeting, people, act } = useRunning()
  const draft = useDraft('line')
  const [kind, setKind] = useState<LineKind>('note')
  const [whose, setWhose] = useState('')
  const [audience, setAudience] = useState<AudienceChoice>('part')
  const [some, setSome] = useState<string[]>([])
  const [asked, setAsked] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const family = people.filter(({ side }) => side === 'family')
  const isForStage = kind !== 'note'
  const lacksPeople = isForStage && audience === 'some' && some.length === 0

  function add() {
    setAsked(true)
    field.current?.focus()
    const text = draft.text.trim()
    if (!text || lacksPeople) return
    act({
      kind: 'add-line',
      lineId: crypto.randomUUID(),
      step: meeting.step,
      lineKind: kind,
      text,
      whose: kind === 'family-words' && whose ? whose : null,
      audience: !isForStage ? 'part' : audience === 'some' ? some : audience,
    })
    draft.clear()
    setAsked(false)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    add()
  }

  return (
    <Section title={words.title}>
      <Field label={words.kind} hint={words.hints[kind]}>
        <RadioGroup
          className={styles.kinds}
          layout="horizontal"
          value={kind}
          onChange={(_, { value }) => setKind(value as LineKind)}
        >
          {LINE_KINDS.map((one) => (
            <Radio key={one} value={one} label={words.kinds[one]} />
          ))}
        </RadioGroup>
      </Field>
      {kind === 'family-words' && (
        <Labelled label={words.whose}>
          <PlainSelect value={whose} onChange={({ target }) => setWhose(target.value)}>
            <option value="">{words.family}</option>
            {family.map(({ id, name, role }) => (
              <option key={id} value={id}>
                {words.person(name, role)}
              </option>
            ))}
          </PlainSelect>
        </Labelled>
      )}
      <Field
        label={words.label[kind]}
        hint={words.shortcut}
        {...(asked && !draft.text.trim() && { validationMessage: words.empty })}
      >
        {(named) => (
          <PlainTextarea
            {...named}
            ref={field}
            value={draft.text}
            onChange={({ target }) => draft.setText(target.value)}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
      {isForStage && (
        <AudienceFields
          {...{ audience, people, some }}
          lacksPeople={asked && lacksPeople}
          onAudience={setAudience}
          onSome={setSome}
        />
      )}
      <div>
        <Button onClick={add}>{words.add}</Button>
      </div>
    </Section>
  )
}
