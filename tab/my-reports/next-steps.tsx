import { makeStyles, tokens } from '@fluentui/react-components'
import type { MyPart } from '../../bot/api/my-work.ts'
import { Section } from '../parts/section.tsx'
import { momentWords } from '../shell/dates.ts'
import { english } from './english.ts'

const MOST = 3

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  when: { fontWeight: tokens.fontWeightSemibold },
})

/** The same answer as "what is next?" gives in chat, over all conferences. */
export function NextSteps({ parts }: { parts: readonly MyPart[] }) {
  const styles = useStyles()
  const words = english.next
  const steps = parts
    .flatMap(({ reference, next }) => next.map((step) => ({ ...step, reference })))
    .toSorted((a, b) => Temporal.ZonedDateTime.compare(a.at, b.at))
  return (
    <Section title={words.title}>
      <ul className={styles.list}>
        {steps.slice(0, MOST).map(({ reference, what, at }) => (
          <li key={`${reference} ${what}`}>
            <span className={styles.when}>{momentWords(at)}</span> {words.line(reference, words.steps[what])}
          </li>
        ))}
      </ul>
    </Section>
  )
}
