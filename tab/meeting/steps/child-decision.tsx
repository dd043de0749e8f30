import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import { decisionsOnStage } from '../../../conference/meeting/shown-outcome.ts'
import { majority, needsPlan } from '../../../conference/meeting/views.ts'
import type { Decision } from '../../../conference/outcome/outcome.ts'
import type { PlanCategory } from '../../../conference/plan/plan.ts'
import { Word } from '../../parts/word.tsx'
import { Home } from '../home.tsx'
import type { NewChange } from '../outbox.ts'
import { useRunning } from '../use-running.ts'
import { CategoryField, WordsField } from './category-field.tsx'
import { english } from './english.ts'
import { EntryItem, EntryList } from './entry-item.tsx'
import { useSubtitle } from './subtitle.ts'
import { type Typed, Typing, useTyped } from './typing.tsx'

const words = english.decisions

interface TypedDecision {
  decision: Decision['decision'] | ''
  category: PlanCategory | ''
  reasons: string
}

const EMPTY: TypedDecision = { decision: '', category: '', reasons: '' }
const CHOICES = { initial: ['plan', 'no-plan'], review: ['continue', 'change', 'end'] } as const
const useStyles = makeStyles({
  by: { color: tokens.colorNeutralForeground2 },
  words: { margin: 0, whiteSpace: 'pre-wrap' },
})

export function ChildDecision({ childId }: { childId: string }) {
  const styles = useStyles()
  const subtitle = useSubtitle()
  const { meeting, running, people, act, isCorrecting } = useRunning()
  const { kind, decisionBy, children } = running.frame
  const decided = meeting.outcome.decisions.find((one) => one.childId === childId)
  const isShown = decisionsOnStage(people, meeting).some((one) => one.childId === childId)
  const most = decisionBy === 'professionals' ? majority(meeting.outcome, childId) : null
  const form = useTyped<TypedDecision>(`decision:${childId}`, EMPTY)
  const name = children.find(({ id }) => id === childId)?.name ?? ''
  function decide() {
    form.ask()
    const made = decideOn(form.typed, childId, null, most)
    if (!made) return false
    act(made)
    form.clear()
    return true
  }
  return (
    <Home>
      <h3 className={subtitle.title}>{words.decision}</h3>
      <span className={styles.by}>{words.by[decisionBy]}</span>
      {decided ? (
        <EntryList>
          <EntryItem<TypedDecision>
            entry={decided}
            short={name}
            typed={{ decision: decided.decision, category: decided.category ?? '', reasons: decided.reasons }}
            fields={(typed) => <DecisionFields {...typed} {...{ kind, most }} />}
            onSave={(typed, version) => {
              const made = decideOn(typed, childId, { id: decided.id, version }, most)
              if (made) act(made)
              return made !== null
            }}
          >
            <span>
              <Word mood="good">
                {words.decided(
                  words.choices[decided.decision],
                  decided.category ? english.category[decided.category] : '',
                )}
              </Word>
            </span>
            <p className={styles.words}>{decided.reasons}</p>
            {!isShown && !isCorrecting && <span className={styles.by}>{english.notOnStage}</span>}
          </EntryItem>
        </EntryList>
      ) : (
        <Typing label={words.decision} send={words.decide} onSend={decide}>
          <DecisionFields {...form} {...{ kind, most }} />
        </Typing>
      )}
    </Home>
  )
}

interface FieldsProps extends Typed<TypedDecision> {
  kind: keyof typeof CHOICES
  /** Whether most professionals say that a plan is needed, where that decides. */
  most: boolean | null
}

function DecisionFields({ typed, type, asked, kind, most }: FieldsProps) {
  const problem =
    (!typed.decision && words.noDecision) || (most !== null && isAgainst(typed.decision, most) && words.most(most))
  return (
    <>
      <Field label={words.which} {...(asked && problem && { validationMessage: problem })}>
        <RadioGroup
          value={typed.decision}
          onChange={(_, { value }) => type({ decision: value as Decision['decision'] })}
        >
          {CHOICES[kind].map((choice) => (
            <Radio key={choice} value={choice} label={words.choices[choice]} />
          ))}
        </RadioGroup>
      </Field>
      {typed.decision !== '' && needsPlan(typed.decision) && (
        <CategoryField
          value={typed.category}
          isMissing={asked && !typed.category}
          onChange={(category) => type({ category })}
        />
      )}
      <WordsField
        label={words.reasons}
        value={typed.reasons}
        missing={asked && !typed.reasons.trim() && words.noReasons}
        onChange={(reasons) => type({ reasons })}
      />
    </>
  )
}

const isAgainst = (decision: Decision['decision'] | '', most: boolean | null) =>
  decision !== '' && most !== null && needsPlan(decision) !== most

/** Null when something is missing. */
function decideOn(
  { decision, category, reasons }: TypedDecision,
  childId: string,
  before: { id: string; version: string } | null,
  most: boolean | null,
): NewChange | null {
  if (!decision || !reasons.trim() || isAgainst(decision, most)) return null
  const isPlanned = needsPlan(decision)
  if (isPlanned && !category) return null
  return {
    ...{ kind: 'decide', decisionId: before?.id ?? crypto.randomUUID(), version: before?.version ?? null, childId },
    ...{ decision, category: isPlanned && category ? category : null, reasons: reasons.trim() },
  }
}
