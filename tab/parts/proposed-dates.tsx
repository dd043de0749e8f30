import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import type { ProposedDates as Found } from '../../bot/api/meeting-dates.ts'
import { rangeWords, shortDateWords } from '../shell/dates.ts'
import { listWords } from '../shell/english-format.ts'
import { Fold } from './fold.tsx'
import { english as words } from './proposed-dates-english.ts'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  words: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  // Fluent greys the label of what is not chosen.
  when: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  reason: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  reasons: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
})

interface Props {
  found: Found
  nameOf(participantId: string): string
  /** "2026-04-29T10:00" */
  chosen: string
  onChoose(day: { date: string; time: string }): void
}

/** Days by the timetable, with who is known to be free. */
export function ProposedDates({ found, nameOf, chosen, onChoose }: Props) {
  const styles = useStyles()
  const { limit, proposals, durationMinutes, calendars } = found
  const value = proposals.find(({ start }) => start.startsWith(chosen))?.start ?? ''
  return (
    <>
      <Fold title={words.why}>
        <ul className={styles.reasons}>
          {limit.because.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </Fold>
      {calendars === 'unavailable' && <span>{words.unavailable}</span>}
      <Field label={words.proposals}>
        <RadioGroup
          className={styles.list}
          value={value}
          onChange={(_, data) => onChoose({ date: data.value.slice(0, 10), time: data.value.slice(11, 16) })}
        >
          {proposals.map((proposal) => {
            const end = Temporal.ZonedDateTime.from(proposal.start).add({ minutes: durationMinutes })
            return (
              <Radio
                key={proposal.start}
                value={proposal.start}
                label={
                  <span className={styles.words}>
                    <span className={styles.when}>
                      {shortDateWords(proposal.start)}, {rangeWords(proposal.start, end.toString())}
                    </span>
                    {calendars === 'asked' && <Free proposal={proposal} nameOf={nameOf} />}
                  </span>
                }
              />
            )
          })}
        </RadioGroup>
      </Field>
    </>
  )
}

function Free({ proposal, nameOf }: Pick<Props, 'nameOf'> & { proposal: Found['proposals'][number] }) {
  const styles = useStyles()
  const names = (ids: readonly string[]) => listWords(ids.map(nameOf))
  const { notFree, notKnown } = proposal
  return (
    <>
      <span className={styles.reason}>{notFree.length > 0 ? words.notFree(names(notFree)) : words.free}</span>
      {notKnown.length > 0 && <span className={styles.reason}>{words.notKnown(names(notKnown))}</span>}
    </>
  )
}
