import { Field, makeStyles, tokens } from '@fluentui/react-components'
import { presentIn } from '../../../conference/meeting/meeting.ts'
import type { Ask } from '../../../conference/outcome/outcome.ts'
import { PlainTextarea } from '../../parts/plain-fields.tsx'
import { Section } from '../../parts/section.tsx'
import { Home } from '../home.tsx'
import type { NewChange } from '../outbox.ts'
import { useRunning } from '../use-running.ts'
import { english } from './english.ts'
import { EntryItem, EntryList, shortened } from './entry-item.tsx'
import { type Typed, Typing, useTyped } from './typing.tsx'
import { isNamed, NOBODY, PeopleOptions, useNames, type Who, WhoFields, whoSent, whoTyped } from './who-fields.tsx'
import { WideSelect } from './wide-select.tsx'

const words = english.asks

interface TypedAsk extends Who {
  personId: string
  text: string
}

const useStyles = makeStyles({
  text: { margin: 0, whiteSpace: 'pre-wrap' },
  about: { color: tokens.colorNeutralForeground2 },
})

/** What the family asks for and from whom, in their own words. */
export function Asks() {
  const { meeting, people, act } = useRunning()
  const family = useFamily()
  const here = family.filter(({ id }) => presentIn(meeting).includes(id))
  const form = useTyped<TypedAsk>('ask', {
    personId: here.length === 1 ? (here[0]?.id ?? '') : '',
    text: '',
    ...NOBODY,
  })
  const { asks } = meeting.outcome
  function add() {
    form.ask()
    const put = putAsk(form.typed, crypto.randomUUID(), null)
    if (!put) return false
    act(put)
    form.clear({ personId: form.typed.personId })
    return true
  }
  return (
    <Section title={words.title} lead={words.lead}>
      <Home>
        {asks.length === 0 && people.length > 0 && <span>{words.none}</span>}
        <EntryList>
          {asks.map((ask) => (
            <AskItem key={ask.id} ask={ask} />
          ))}
        </EntryList>
        <Typing label={words.title} send={words.add} onSend={add}>
          <AskFields {...form} />
        </Typing>
      </Home>
    </Section>
  )
}

function AskItem({ ask }: { ask: Ask }) {
  const styles = useStyles()
  const { act } = useRunning()
  const nameOf = useNames()
  const { id, version, personId, text, fromId, from } = ask
  return (
    <EntryItem<TypedAsk>
      entry={ask}
      short={shortened(text)}
      typed={{ personId, text, ...whoTyped(fromId, from) }}
      fields={(typed) => <AskFields {...typed} />}
      onSave={(typed, seen) => {
        const put = putAsk(typed, id, seen)
        if (put) act(put)
        return put !== null
      }}
      onRemove={() => act({ kind: 'remove-ask', askId: id, version })}
    >
      <p className={styles.text}>{text}</p>
      <span className={styles.about}>{words.of(nameOf(personId), nameOf(fromId, from))}</span>
    </EntryItem>
  )
}

function AskFields({ typed, type, asked }: Typed<TypedAsk>) {
  const family = useFamily()
  return (
    <>
      <Field label={words.who} {...(asked && !typed.personId && { validationMessage: words.noWho })}>
        {(named) => (
          <WideSelect {...named} value={typed.personId} onChange={({ target }) => type({ personId: target.value })}>
            <option value="">{english.choose}</option>
            <PeopleOptions people={family} />
          </WideSelect>
        )}
      </Field>
      <Field label={words.text} {...(asked && !typed.text.trim() && { validationMessage: words.noText })}>
        {(named) => (
          <PlainTextarea
            {...named}
            rows={2}
            value={typed.text}
            onChange={({ target }) => type({ text: target.value })}
          />
        )}
      </Field>
      <WhoFields
        {...{ label: words.from, nobody: words.notSaid, whoId: typed.whoId, who: typed.who }}
        missing={asked && typed.whoId !== '' && !isNamed(typed) && english.who.noWords}
        onChange={type}
      />
    </>
  )
}

/** Null when something is missing. */
function putAsk(typed: TypedAsk, askId: string, version: string | null): NewChange | null {
  const { personId, text } = typed
  if (!personId || !text.trim() || (typed.whoId !== '' && !isNamed(typed))) return null
  const { whoId: fromId, who: from } = whoSent(typed)
  return { kind: 'put-ask', askId, version, personId, text: text.trim(), fromId, from }
}

/** Those of the family who speak: no interpreter of theirs. */
function useFamily() {
  const { people } = useRunning()
  return people.filter(({ side, speaks }) => side === 'family' && speaks)
}
