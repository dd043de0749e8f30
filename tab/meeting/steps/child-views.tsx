import { Field, makeStyles, Radio, RadioGroup } from '@fluentui/react-components'
import { presentIn } from '../../../conference/meeting/meeting.ts'
import type { AgencyView } from '../../../conference/outcome/outcome.ts'
import type { PlanCategory } from '../../../conference/plan/plan.ts'
import { Word } from '../../parts/word.tsx'
import { english as shared } from '../english.ts'
import { Home } from '../home.tsx'
import type { NewChange } from '../outbox.ts'
import { useRunning } from '../use-running.ts'
import { CategoryField, WordsField } from './category-field.tsx'
import { english } from './english.ts'
import { EntryItem, EntryList } from './entry-item.tsx'
import { useSubtitle } from './subtitle.ts'
import { type Typed, Typing, useTyped } from './typing.tsx'
import { PeopleOptions, useNames } from './who-fields.tsx'
import { WideSelect } from './wide-select.tsx'

const words = english.decisions

interface TypedView {
  personId: string
  needed: 'yes' | 'no' | ''
  category: PlanCategory | ''
  reasons: string
}

const EMPTY: TypedView = { personId: '', needed: '', category: '', reasons: '' }
const useStyles = makeStyles({ words: { margin: 0, whiteSpace: 'pre-wrap' } })

/** Around the table: whoever has not said yet is next. */
export function ChildViews({ childId }: { childId: string }) {
  const subtitle = useSubtitle()
  const { meeting, people, act } = useRunning()
  const views = meeting.outcome.views.filter((view) => view.childId === childId)
  const present = presentIn(meeting)
  const unsaid = people.filter(
    ({ id, side, speaks }) =>
      side === 'professional' && speaks && present.includes(id) && !views.some(({ personId }) => personId === id),
  )
  const form = useTyped<TypedView>(`view:${childId}`, { ...EMPTY, personId: unsaid[0]?.id ?? '' })
  function add() {
    form.ask()
    // One person has one view of one child: said again it replaces what was said before.
    const before = views.find(({ personId }) => personId === form.typed.personId)
    const said = sayView(form.typed, childId, before ?? null)
    if (!said) return false
    act(said)
    form.clear()
    return true
  }
  const needed = views.filter(({ planNeeded }) => planNeeded).length
  return (
    <Home>
      <h3 className={subtitle.title}>{words.views}</h3>
      {views.length > 0 && <span>{words.tally(needed, views.length)}</span>}
      <EntryList>
        {views.map((view) => (
          <ViewItem key={view.id} view={view} />
        ))}
      </EntryList>
      {unsaid.length > 0 ? (
        <span>{words.notSaid(shared.list(unsaid.map(({ name }) => name)))}</span>
      ) : (
        views.length > 0 && <span>{words.allSaid}</span>
      )}
      {(unsaid.length > 0 || views.length === 0) && (
        <Typing label={words.views} send={words.add} onSend={add}>
          <ViewFields {...form} whose={unsaid} />
        </Typing>
      )}
    </Home>
  )
}

function ViewItem({ view }: { view: AgencyView }) {
  const styles = useStyles()
  const { act } = useRunning()
  const nameOf = useNames()
  const { childId, personId, planNeeded, category, reasons } = view
  const needed = planNeeded ? 'yes' : 'no'
  return (
    <EntryItem<TypedView>
      entry={view}
      short={nameOf(personId)}
      typed={{ personId, needed, category: category ?? '', reasons }}
      fields={(typed) => <ViewFields {...typed} />}
      onSave={(typed, version) => {
        const said = sayView(typed, childId, { id: view.id, version })
        if (said) act(said)
        return said !== null
      }}
    >
      <strong>{nameOf(personId)}</strong>
      <span>
        <Word mood="plain">{words.view(planNeeded, category ? english.category[category] : '')}</Word>
      </span>
      {reasons && <p className={styles.words}>{reasons}</p>}
    </EntryItem>
  )
}

/** `whose`: of whom it may be; said of one person already, it stays theirs. */
function ViewFields({
  typed,
  type,
  asked,
  whose,
}: Typed<TypedView> & { whose?: Parameters<typeof PeopleOptions>[0]['people'] }) {
  const { running } = useRunning()
  return (
    <>
      {whose && (
        <Field label={words.whose} {...(asked && !typed.personId && { validationMessage: words.noWhose })}>
          {(named) => (
            <WideSelect {...named} value={typed.personId} onChange={({ target }) => type({ personId: target.value })}>
              <option value="">{english.choose}</option>
              <PeopleOptions people={whose} />
            </WideSelect>
          )}
        </Field>
      )}
      <Field
        label={words.needed[running.frame.kind]}
        {...(asked && !typed.needed && { validationMessage: words.noNeeded })}
      >
        <RadioGroup
          layout="horizontal"
          value={typed.needed}
          onChange={(_, { value }) => type({ needed: value === 'yes' ? 'yes' : 'no' })}
        >
          <Radio value="yes" label={words.yes} />
          <Radio value="no" label={words.no} />
        </RadioGroup>
      </Field>
      {typed.needed === 'yes' && (
        <CategoryField value={typed.category} isMissing={false} onChange={(category) => type({ category })} />
      )}
      <WordsField label={words.reasons} value={typed.reasons} onChange={(reasons) => type({ reasons })} />
    </>
  )
}

/** Null when something is missing. */
function sayView(
  { personId, needed, category, reasons }: TypedView,
  childId: string,
  before: { id: string; version: string } | null,
): NewChange | null {
  if (!personId || !needed) return null
  const planNeeded = needed === 'yes'
  return {
    ...{ kind: 'say-view', viewId: before?.id ?? crypto.randomUUID(), version: before?.version ?? null },
    ...{ personId, childId, planNeeded, category: planNeeded && category ? category : null, reasons: reasons.trim() },
  }
}
