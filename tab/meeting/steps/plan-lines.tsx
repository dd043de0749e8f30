import { Field, makeStyles, tokens } from '@fluentui/react-components'
import { planOnStage } from '../../../conference/meeting/shown-outcome.ts'
import type { PlanLine } from '../../../conference/outcome/outcome.ts'
import { PlainInput, PlainTextarea } from '../../parts/plain-fields.tsx'
import { Section } from '../../parts/section.tsx'
import { dayWords } from '../../shell/dates.ts'
import { type AudienceChoice, AudienceFields } from '../audience-fields.tsx'
import { english as shared } from '../english.ts'
import { Home } from '../home.tsx'
import type { NewChange } from '../outbox.ts'
import { useRunning } from '../use-running.ts'
import { english } from './english.ts'
import { EntryItem, EntryList, shortened } from './entry-item.tsx'
import { type Typed, Typing, useTyped } from './typing.tsx'
import { isNamed, NOBODY, useNames, type Who, WhoFields, whoSent, whoTyped } from './who-fields.tsx'
import { WideSelect } from './wide-select.tsx'

const words = english.plan

interface TypedLine extends Who {
  childId: string
  outcome: string
  action: string
  byWhen: string
  howWeWillKnow: string
  ifItDoesNotWork: string
  audience: AudienceChoice
  some: string[]
}

const EMPTY: TypedLine = {
  ...{ childId: '', outcome: '', action: '', ...NOBODY, byWhen: '' },
  ...{ howWeWillKnow: '', ifItDoesNotWork: '', audience: 'part', some: [] },
}

const useStyles = makeStyles({
  child: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase300 },
  outcome: { color: tokens.colorNeutralForeground2 },
  action: { margin: 0, whiteSpace: 'pre-wrap', fontWeight: tokens.fontWeightSemibold },
})

/** The outline plan, growing line by line. */
export function PlanLines() {
  const styles = useStyles()
  const { meeting, running, act } = useRunning()
  const { plan } = meeting.outcome
  const form = useTyped<TypedLine>('plan', EMPTY)
  const groups = [{ id: null, name: english.everyChild }, ...running.frame.children]
    .map(({ id, name }) => ({ id, name, lines: plan.filter(({ childId }) => childId === id) }))
    .filter(({ lines }) => lines.length > 0)
  function add() {
    form.ask()
    const put = putLine(form.typed, crypto.randomUUID(), null, running.frame.heldOn)
    if (!put) return false
    act(put)
    // The next line is often for the same child, and to the same end.
    const { childId, outcome, audience, some } = form.typed
    form.clear({ childId, outcome, audience, some })
    return true
  }
  return (
    <Section title={words.title} lead={words.lead}>
      <Home>
        {groups.length === 0 && <span>{words.none}</span>}
        {groups.map(({ id, name, lines }) => (
          <div key={id}>
            {running.frame.children.length > 1 && <h3 className={styles.child}>{name}</h3>}
            <EntryList>
              {lines.map((line) => (
                <PlanItem key={line.id} line={line} />
              ))}
            </EntryList>
          </div>
        ))}
        <Typing label={words.title} send={words.add} onSend={add}>
          <PlanFields {...form} />
        </Typing>
      </Home>
    </Section>
  )
}

function PlanItem({ line }: { line: PlanLine }) {
  const styles = useStyles()
  const { running, meeting, people, act, isCorrecting } = useRunning()
  const isShown = planOnStage(people, meeting).includes(line)
  const nameOf = useNames()
  const { id, version, outcome, action, whoId, who, byWhen, howWeWillKnow, ifItDoesNotWork, audience } = line
  const isForSome = audience !== 'everyone' && people.some((person) => !audience.includes(person.id))
  return (
    <EntryItem<TypedLine>
      entry={line}
      short={shortened(action)}
      typed={typedOf(
        line,
        people.map((person) => person.id),
      )}
      fields={(typed) => <PlanFields {...typed} />}
      onSave={(typed, seen) => {
        const put = putLine(typed, id, seen, running.frame.heldOn)
        if (put) act(put)
        return put !== null
      }}
      onRemove={() => act({ kind: 'remove-plan-line', lineId: id, version })}
    >
      {outcome && <span className={styles.outcome}>{outcome}</span>}
      <p className={styles.action}>{action}</p>
      <span>{words.by(nameOf(whoId, who), byWhen ? dayWords(byWhen) : '')}</span>
      {howWeWillKnow && <span>{words.know(howWeWillKnow)}</span>}
      {ifItDoesNotWork && <span>{words.otherwise(ifItDoesNotWork)}</span>}
      {!isShown && !isCorrecting && <span className={styles.outcome}>{english.notOnStage}</span>}
      {isForSome && <span>{words.onlyFor(shared.list(audience.map((one) => nameOf(one)).filter(Boolean)))}</span>}
    </EntryItem>
  )
}

function PlanFields({ typed, type, asked }: Typed<TypedLine>) {
  const { running, people } = useRunning()
  const { children, heldOn } = running.frame
  const text = (name: 'outcome' | 'action' | 'howWeWillKnow' | 'ifItDoesNotWork', missing: string | false = false) => (
    <Field label={words[name]} {...(missing && { validationMessage: missing })}>
      {(named) => (
        <PlainTextarea
          {...named}
          rows={2}
          value={typed[name]}
          onChange={({ target }) => type({ [name]: target.value })}
        />
      )}
    </Field>
  )
  return (
    <>
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
      {text('outcome')}
      {text('action', asked && !typed.action.trim() && words.noAction)}
      <WhoFields
        {...{ label: words.who, whoId: typed.whoId, who: typed.who }}
        missing={asked && !isNamed(typed) && words.noWho}
        onChange={type}
      />
      <Field label={words.byWhen} {...(isPast(typed, heldOn) && { validationMessage: words.pastDate })}>
        {(named) => (
          <PlainInput
            {...named}
            type="date"
            value={typed.byWhen}
            onChange={({ target }) => type({ byWhen: target.value })}
          />
        )}
      </Field>
      {text('howWeWillKnow')}
      {text('ifItDoesNotWork')}
      <AudienceFields
        {...{ audience: typed.audience, some: typed.some, people }}
        lacksPeople={asked && lacksPeople(typed)}
        onAudience={(audience) => type({ audience })}
        onSome={(some) => type({ some })}
      />
    </>
  )
}

const isPast = ({ byWhen }: TypedLine, heldOn: string) => byWhen !== '' && byWhen < heldOn
const lacksPeople = ({ audience, some }: TypedLine) => audience === 'some' && some.length === 0

/** Null when something is missing. */
function putLine(typed: TypedLine, lineId: string, version: string | null, heldOn: string): NewChange | null {
  const { childId, outcome, action, byWhen, howWeWillKnow, ifItDoesNotWork, audience, some } = typed
  if (!action.trim() || !isNamed(typed) || lacksPeople(typed) || isPast(typed, heldOn)) return null
  return {
    ...{ kind: 'put-plan-line', lineId, version, childId: childId || null, outcome: outcome.trim() },
    ...{ action: action.trim(), ...whoSent(typed), byWhen: byWhen || null },
    ...{ howWeWillKnow: howWeWillKnow.trim(), ifItDoesNotWork: ifItDoesNotWork.trim() },
    audience: audience === 'some' ? some : audience,
  }
}

function typedOf(line: PlanLine, everybody: readonly string[]): TypedLine {
  const { childId, outcome, action, whoId, who, byWhen, howWeWillKnow, ifItDoesNotWork, audience } = line
  const isPart = audience !== 'everyone' && everybody.every((id) => audience.includes(id))
  return {
    ...{ childId: childId ?? '', outcome, action, ...whoTyped(whoId, who), byWhen: byWhen ?? '' },
    ...{ howWeWillKnow, ifItDoesNotWork },
    audience: audience === 'everyone' ? 'everyone' : isPart ? 'part' : 'some',
    some: audience === 'everyone' || isPart ? [] : [...audience],
  }
}
