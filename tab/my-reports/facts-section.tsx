import { Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { dateWords, dayWords, rangeWords } from '../shell/dates.ts'
import { english } from './english.ts'
import { PartSection } from './part-section.tsx'
import { usePart } from './use-part.ts'

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
  list: { listStyle: 'none', margin: 0, padding: 0 },
})

const words = english.facts

/** When, where, and the children by their full names: nobody can report on initials. */
export function FactsSection() {
  const styles = useStyles()
  const { part } = usePart()
  const { start, end, place, online, joinUrl, children, stage, maySeeAll, conferenceId } = part
  const where = place === null ? words.placeKept : online && !/online/i.test(place) ? words.online(place) : place
  return (
    <PartSection title={words.title}>
      <dl className={styles.facts}>
        <dt className={styles.term}>{words.when}</dt>
        <dd className={styles.value}>
          {dateWords(start)}, {rangeWords(start, end)}
        </dd>
        <dt className={styles.term}>{words.where}</dt>
        <dd className={styles.value}>
          {where}
          {joinUrl && stage === 'to-come' && (
            <>
              {' '}
              <Link inline href={joinUrl} target="_blank" rel="noreferrer">
                {words.join}
              </Link>
            </>
          )}
        </dd>
        <dt className={styles.term}>{words.children}</dt>
        <dd className={styles.value}>
          <ul className={styles.list}>
            {children.map(({ id, name, born }) => (
              <li key={id}>{words.born(name, birthWords(born))}</li>
            ))}
          </ul>
        </dd>
      </dl>
      {stage === 'to-come' && <Text size={200}>{words.childrenHint}</Text>}
      {maySeeAll && (
        <Text>
          <Link inline href={`/tab/#/conferences/${conferenceId}`}>
            {words.all}
          </Link>{' '}
          {words.allHint}
        </Text>
      )}
    </PartSection>
  )
}

/** "3 May 2019": on what day of the week somebody was born does not matter. */
export function birthWords(date: string): string {
  return dayWords(date).split(' ').slice(1).join(' ')
}
