import { Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components'
import type { Dissent } from '../../../conference/outcome/outcome.ts'
import { Section } from '../../parts/section.tsx'
import { Word } from '../../parts/word.tsx'
import { Home } from '../home.tsx'
import type { NewChange } from '../outbox.ts'
import { useRunning } from '../use-running.ts'
import { WordsField } from './category-field.tsx'
import { english } from './english.ts'
import { EntryItem, EntryList } from './entry-item.tsx'
import { type Typed, Typing, useTyped } from './typing.tsx'
import { PeopleOptions, useNames } from './who-fields.tsx'
import { WideSelect } from './wide-select.tsx'

const words = english.dissent

interface TypedDissent {
  personId: string
  childId: string
  why: string
  formal: boolean
}

const EMPTY: TypedDissent = { personId: '', childId: '', why: '', formal: false }

const useStyles = makeStyles({
  words: { margin: 0, whiteSpace: 'pre-wrap' },
  route: { margin: 0, color: tokens.colorNeutralForeground2 },
})

/** Who does not agree and why; and what is open to them beyond its being recorded. */
export function Dissents() {
  const styles = useStyles()
  const { meeting, running, act } = useRunning()
  const form = useTyped<TypedDissent>('dissent', EMPTY)
  const { formalDissentHours: hours } = running.frame
  function add() {
    form.ask()
    const said = dissentOf(form.typed, crypto.randomUUID(), null)
    if (!said) return false
    act(said)
    form.clear()
    return true
  }
  return (
    <Section title={words.title} lead={words.lead}>
      <Home>
        <EntryList>
          {meeting.outcome.dissents.map((dissent) => (
            <DissentItem key={dissent.id} dissent={dissent} />
          ))}
        </EntryList>
        <Typing label={words.title} send={words.add} onSend={add}>
          <DissentFields {...form} />
        </Typing>
        <p className={styles.route}>
          {words.route} {hours === null ? words.noLimit : words.limit(hours)}
        </p>
      </Home>
    </Section>
  )
}

function DissentItem({ dissent }: { dissent: Dissent }) {
  const styles = useStyles()
  const { running, act } = useRunning()
  const nameOf = useNames()
  const { id, version, personId, childId, why, formal } = dissent
  const child = running.frame.children.find((one) => one.id === childId)?.name ?? english.everyChild
  return (
    <EntryItem<TypedDissent>
      entry={dissent}
      short={nameOf(personId)}
      typed={{ personId, childId: childId ?? '', why, formal }}
      fields={(typed) => <DissentFields {...typed} />}
      onSave={(typed, seen) => {
        const said = dissentOf(typed, id, seen)
        if (said) act(said)
        return said !== null
      }}
      onRemove={() => act({ kind: 'withdraw-dissent', dissentId: id, version })}
    >
      <strong>{words.of(nameOf(personId), child)}</strong>
      {formal && (
        <span>
          <Word mood="waiting">{words.isFormal}</Word>
        </span>
      )}
      <p className={styles.words}>{why}</p>
    </EntryItem>
  )
}

function DissentFields({ typed, type, asked }: Typed<TypedDissent>) {
  const { running, people } = useRunning()
  const { children } = running.frame
  return (
    <>
      <Field label={words.who} {...(asked && !typed.personId && { validationMessage: words.noWho })}>
        {(named) => (
          <WideSelect {...named} value={typed.personId} onChange={({ target }) => type({ personId: target.value })}>
            <option value="">{english.choose}</option>
            <PeopleOptions people={people.filter(({ side, speaks }) => side === 'professional' && speaks)} />
          </WideSelect>
        )}
      </Field>
      {children.length > 1 && (
        <Field label={words.child}>
          {(named) => (
            <WideSelect {...named} value={typed.childId} onChange={({ target }) => type({ childId: target.value })}>
              <option value="">{english.everyChild}</option>
              {children.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </WideSelect>
          )}
        </Field>
      )}
      <WordsField
        label={words.why}
        value={typed.why}
        missing={asked && !typed.why.trim() && words.noWhy}
        onChange={(why) => type({ why })}
      />
      <Checkbox
        label={words.formal}
        checked={typed.formal}
        onChange={(_, { checked }) => type({ formal: checked === true })}
      />
    </>
  )
}

/** Null when something is missing. */
function dissentOf(
  { personId, childId, why, formal }: TypedDissent,
  dissentId: string,
  version: string | null,
): NewChange | null {
  if (!personId || !why.trim()) return null
  return { kind: 'dissent', dissentId, version, personId, childId: childId || null, why: why.trim(), formal }
}
