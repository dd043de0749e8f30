import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { stepAt } from '../../conference/meeting/agenda.ts'
import { type MeetingPerson, speakingOrder } from '../../conference/meeting/people.ts'
import { Fold } from '../parts/fold.tsx'
import { Section } from '../parts/section.tsx'
import { english } from './english.ts'
import { useRunning } from './use-running.ts'

const words = english.speaks

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  name: { flexGrow: 1, minWidth: '8rem', overflowWrap: 'anywhere' },
  small: { minWidth: 'auto' },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  next: { fontWeight: tokens.fontWeightSemibold },
  main: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
})

/** The family first; then professionals, who add only what is new. The chair may put them in another order. */
export function Speakers() {
  const styles = useStyles()
  const { meeting, people, act } = useRunning()
  const { speakers } = stepAt(meeting.step)
  const order = speakingOrder(meeting, people)
  const next = order.find(({ id }) => !meeting.spoken.includes(id))
  const mark = (person: MeetingPerson, spoken: boolean) =>
    act({ kind: 'mark-spoken', personId: person.id, step: meeting.step, spoken })
  const hints = [
    speakers.includes('chair') && words.chair,
    speakers.includes('family') && (speakers.includes('professionals') ? words.familyFirst : words.family),
    speakers.includes('professionals') && words.onlyNew,
  ].filter(Boolean)
  return (
    <Section title={words.title}>
      {hints.length > 0 && <p className={styles.lead}>{hints.join(' ')}</p>}
      {next ? (
        <div className={styles.main}>
          <span className={styles.next}>{words.next(english.write.person(next.name, next.role))}</span>
          <Button onClick={() => mark(next, true)} aria-label={words.hasSpoken(next.name)}>
            {words.spoken}
          </Button>
        </div>
      ) : (
        <span>{order.length > 0 ? words.done : words.nobody}</span>
      )}
      {order.length > 0 && (
        <Fold title={words.order}>
          <ol className={styles.list}>
            {order.map((person, index) => (
              <Row
                key={person.id}
                person={person}
                hasSpoken={meeting.spoken.includes(person.id)}
                onSpoken={(spoken) => mark(person, spoken)}
                onMove={(by) => {
                  const ids = order.map(({ id }) => id)
                  ids.splice(index + by, 0, ...ids.splice(index, 1))
                  act({ kind: 'reorder', order: ids })
                }}
                isFirst={index === 0}
                isLast={index === order.length - 1}
              />
            ))}
          </ol>
        </Fold>
      )}
    </Section>
  )
}

interface RowProps {
  person: MeetingPerson
  hasSpoken: boolean
  isFirst: boolean
  isLast: boolean
  onSpoken(spoken: boolean): void
  onMove(by: -1 | 1): void
}

function Row({ person, hasSpoken, isFirst, isLast, onSpoken, onMove }: RowProps) {
  const styles = useStyles()
  return (
    <li className={styles.row}>
      <span className={styles.name}>{english.write.person(person.name, person.role)}</span>
      <Button
        size="small"
        appearance={hasSpoken ? 'primary' : 'outline'}
        className={styles.small}
        aria-pressed={hasSpoken}
        aria-label={words.hasSpoken(person.name)}
        onClick={() => onSpoken(!hasSpoken)}
      >
        {words.spoken}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        className={styles.small}
        aria-label={words.up(person.name)}
        disabledFocusable={isFirst}
        onClick={() => onMove(-1)}
      >
        {words.earlier}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        className={styles.small}
        aria-label={words.down(person.name)}
        disabledFocusable={isLast}
        onClick={() => onMove(1)}
      >
        {words.later}
      </Button>
    </li>
  )
}
