import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type ReactNode, useId } from 'react'
import type { Stage, StageDate, StageDecision, StagePlanLine, StageScale } from '../../conference/meeting/stage.ts'
import { dayWords, momentWords } from '../shell/dates.ts'
import { english } from './english.ts'
import { outcomeWords } from './outcome-words.ts'

const words = english.stage

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: 'inherit', minWidth: 0 },
  title: {
    margin: '0 0 0.6em',
    fontSize: '0.85em',
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '0.9em' },
  entry: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  line: {
    borderInlineStartWidth: tokens.strokeWidthThickest,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
    paddingInlineStart: '0.7em',
  },
  main: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  about: { display: 'block', fontSize: '0.8em', color: tokens.colorNeutralForeground2 },
  scale: { display: 'flex', alignItems: 'baseline', gap: '0.7em' },
  number: { fontSize: '1.7em', fontWeight: tokens.fontWeightSemibold, minWidth: '1.5em', textAlign: 'end' },
})

export function hasOutcome({ scales, decisions, plan, dates }: Stage): boolean {
  return scales.length + decisions.length + plan.length + dates.length > 0
}

/** What the step comes to, as far as it is meant for everybody here: it grows line by line, and nothing in it moves. */
export function StageOutcome({ stage: { scales, decisions, plan, dates } }: { stage: Stage }) {
  return (
    <div className={useStyles().column}>
      {scales.length > 0 && <List title={words.scales}>{scales.map(scale)}</List>}
      {decisions.length > 0 && <List title={words.decisions}>{decisions.map(decision)}</List>}
      {plan.length > 0 && <List title={words.plan}>{plan.map(planLine)}</List>}
      {dates.length > 0 && <List title={words.dates}>{dates.map(date)}</List>}
    </div>
  )
}

function List({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles()
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <ul className={styles.list}>{children}</ul>
    </section>
  )
}

const scale = (one: StageScale) => <Scale key={one.id} {...one} />
const decision = (one: StageDecision) => <Decision key={one.id} {...one} />
const planLine = (one: StagePlanLine) => <PlanLine key={one.id} {...one} />
const date = (one: StageDate) => <AgreedDate key={one.what} {...one} />

function Scale({ value, whose, child }: StageScale) {
  const styles = useStyles()
  return (
    <li className={mergeClasses(styles.entry, styles.scale)}>
      <span className={styles.number}>{value}</span>
      <span>{words.capital([whose, child && words.about(child)].filter(Boolean).join(', '))}</span>
    </li>
  )
}

function Decision({ child, decision: which, category }: StageDecision) {
  const styles = useStyles()
  return (
    <li className={styles.entry}>
      <span className={styles.about}>{words.capital(child)}</span>
      <span className={styles.main}>
        {outcomeWords.decided(outcomeWords.decision[which], category ? outcomeWords.category[category] : '')}
      </span>
    </li>
  )
}

function PlanLine({ child, outcome, action, who, byWhen, howWeWillKnow, ifItDoesNotWork }: StagePlanLine) {
  const styles = useStyles()
  const above = [child && words.capital(words.forChild(child)), outcome].filter(Boolean).join(': ')
  return (
    <li className={mergeClasses(styles.entry, styles.line)}>
      {above && <span className={styles.about}>{above}</span>}
      <span className={styles.main}>{action}</span>
      <span>{words.capital(outcomeWords.by(who, byWhen ? dayWords(byWhen) : ''))}</span>
      {howWeWillKnow && <span className={styles.about}>{outcomeWords.know(howWeWillKnow)}</span>}
      {ifItDoesNotWork && <span className={styles.about}>{outcomeWords.otherwise(ifItDoesNotWork)}</span>}
    </li>
  )
}

function AgreedDate({ what, start }: StageDate) {
  const styles = useStyles()
  const london = Temporal.PlainDateTime.from(start).toZonedDateTime('Europe/London')
  return (
    <li className={styles.entry}>
      <span className={styles.about}>{outcomeWords.dates[what]}</span>
      <span className={styles.main}>{momentWords(london.toString())}</span>
    </li>
  )
}
