import { Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { dateWords, dayWords, rangeWords } from '../shell/dates.ts'
import { placeOf } from '../shell/place.ts'
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
  open: { alignSelf: 'flex-start' },
})

const words = english.coreGroup

/** The core group that this person goes to next, with whom they may know of. */
export function CoreGroupSection() {
  const styles = useStyles()
  const { coreGroup } = usePart().part
  if (!coreGroup) return null
  const { id, start, end, due, place, online, joinUrl, professionals } = coreGroup
  const where = place === null ? words.placeKept : online && !/online/i.test(place) ? words.online(place) : place
  return (
    <PartSection title={words.title}>
      {!start && <Text>{words.dayToCome(dayWords(due))}</Text>}
      <dl className={styles.facts}>
        {start && end && (
          <>
            <dt className={styles.term}>{words.when}</dt>
            <dd className={styles.value}>
              {dateWords(start)}, {rangeWords(start, end)}
            </dd>
            <dt className={styles.term}>{words.where}</dt>
            <dd className={styles.value}>
              {where}{' '}
              {joinUrl && (
                <Link inline href={joinUrl} target="_blank" rel="noreferrer">
                  {words.join}
                </Link>
              )}
            </dd>
          </>
        )}
        <dt className={styles.term}>{words.who}</dt>
        <dd className={styles.value}>
          <ul className={styles.list}>
            {professionals.map(({ name, role, agency }) => (
              <li key={`${name} ${role} ${agency}`}>{words.person(name, role, agency)}</li>
            ))}
            <li>{words.family}</li>
          </ul>
        </dd>
      </dl>
      <Link className={styles.open} href={placeOf.coreGroup(id)}>
        {words.open}
      </Link>
    </PartSection>
  )
}
