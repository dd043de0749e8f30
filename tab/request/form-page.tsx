import { Button, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ShownRequest } from '../../bot/api/requests.ts'
import { problemsOfRequest, REQUEST_STEPS, type RequestStep } from '../../conference/request.ts'
import { ErrorsContext } from '../parts/text-field.tsx'
import { TroubleBar } from '../parts/trouble-bar.tsx'
import { goTo } from '../shell/place.ts'
import { english } from './english.ts'
import { requestPlace } from './places.ts'
import { ChildrenStep } from './steps/children-step.tsx'
import { ConferenceStep } from './steps/conference-step.tsx'
import { FamilyStep } from './steps/family-step.tsx'
import { NeedsStep } from './steps/needs-step.tsx'
import { ProfessionalsStep } from './steps/professionals-step.tsx'
import { SafetyStep } from './steps/safety-step.tsx'
import { SendStep } from './steps/send-step.tsx'
import { type Draft, useDraft } from './use-draft.ts'

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  columns: {
    display: 'grid',
    gridTemplateColumns: '13rem minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    marginTop: tokens.spacingVerticalL,
    '@media (max-width: 800px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  nav: { '@media (max-width: 800px)': { display: 'none' } },
  steps: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  current: { fontWeight: tokens.fontWeightSemibold },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  comment: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
})

const words = english.form
const NO_ERRORS: ReadonlyMap<string, string> = new Map()

interface Props {
  request: ShownRequest
  step: RequestStep
  onSent(): unknown
}

/** A request as it is typed, one plain step after another; everything is kept, and nothing has to be in order. */
export function FormPage({ request, step, onSent }: Props) {
  const styles = useStyles()
  const draft = useDraft(request)
  const { answers, save } = draft
  const problems = useMemo(() => problemsOfRequest(answers), [answers])
  // Who has seen what is missing sees it beside the fields, too.
  const [asked, setAsked] = useState(step === 'send')
  useEffect(() => {
    if (step === 'send') setAsked(true)
  }, [step])
  const errors = useMemo(
    () => (asked ? new Map(problems.map(({ field, message }) => [field, message])) : NO_ERRORS),
    [asked, problems],
  )
  const heading = useFocusOnChange(step)
  const at = REQUEST_STEPS.indexOf(step)
  const [previous, next] = [REQUEST_STEPS[at - 1], REQUEST_STEPS[at + 1]]
  const go = (to: RequestStep) => {
    save()
    goTo(requestPlace.step(request.id, to))
  }
  return (
    <ErrorsContext value={errors}>
      <div className={styles.head}>
        <Link href={requestPlace.list}>{words.back}</Link>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {words.step(at + 1, REQUEST_STEPS.length, words.names[step])}
        </h1>
        {request.comment && (
          <Text className={styles.comment}>
            {words.returned} {english.mine.comment(request.comment)}
          </Text>
        )}
      </div>
      <div className={styles.columns}>
        <nav aria-label={words.steps} className={styles.nav}>
          <ol className={styles.steps}>
            {REQUEST_STEPS.map((one) => (
              <li key={one}>
                <Link
                  href={requestPlace.step(request.id, one)}
                  className={mergeClasses(one === step && styles.current)}
                  aria-current={one === step ? 'step' : undefined}
                >
                  {words.names[one]}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
        <div className={styles.content}>
          <Step step={step} request={request} draft={draft} problems={problems} onSent={onSent} />
          {draft.trouble && <TroubleBar title={words.notSaved} message={draft.trouble.message} />}
          <div className={styles.actions}>
            {previous && <Button onClick={() => go(previous)}>{words.previous}</Button>}
            {next && (
              <Button appearance="primary" onClick={() => go(next)}>
                {words.next}
              </Button>
            )}
            <Text role="status">{savedWords(draft)}</Text>
          </div>
        </div>
      </div>
    </ErrorsContext>
  )
}

interface StepProps {
  step: RequestStep
  request: ShownRequest
  draft: Draft
  problems: ReturnType<typeof problemsOfRequest>
  onSent(): unknown
}

function Step({ step, request, draft, problems, onSent }: StepProps) {
  switch (step) {
    case 'conference':
      return <ConferenceStep {...draft} />
    case 'children':
      return <ChildrenStep {...draft} />
    case 'family':
      return <FamilyStep {...draft} />
    case 'safety':
      return <SafetyStep {...draft} />
    case 'professionals':
      return <ProfessionalsStep {...draft} />
    case 'needs':
      return <NeedsStep {...draft} />
    case 'send':
      return <SendStep {...{ request, draft, problems, onSent }} />
  }
}

function savedWords({ state, trouble }: Draft): string {
  if (state === 'untouched' || trouble) return ''
  return state === 'saving' ? words.saving : words.saved
}

/** Whoever goes to another step begins at its heading, by screen reader too; not when the page opens. */
function useFocusOnChange(step: RequestStep) {
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    heading.current?.focus()
    scrollTo(0, 0)
  }, [step])
  return heading
}
