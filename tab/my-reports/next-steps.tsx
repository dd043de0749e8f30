import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { MyNext } from '../../bot/api/my-work.ts'
import { Section } from '../parts/section.tsx'
import { momentWords, shortDateWords } from '../shell/dates.ts'
import { english } from './english.ts'

/** As many as a card in chat holds. */
const MOST = 10

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
export function NextSteps({ steps }: { steps: readonly MyNext[] }) {
  const styles = useStyles()
  const words = english.next
  return (
    <Section title={words.title}>
      <ul className={styles.list}>
        {steps.slice(0, MOST).map(({ reference, what, at, isDay, aboutId }) => (
          <li key={`${reference} ${what} ${aboutId}`}>
            <span className={styles.when}>{isDay ? shortDateWords(at) : momentWords(at)}</span>{' '}
            {words.line(reference, words.steps[what])}
          </li>
        ))}
      </ul>
      {steps.length > MOST && <Text>{words.more(steps.length - MOST)}</Text>}
    </Section>
  )
}
