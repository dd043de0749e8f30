import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { presentIn } from '../../../conference/meeting/meeting.ts'
import type { MeetingPerson } from '../../../conference/meeting/people.ts'
import { Labelled, PlainSelect } from '../../parts/plain-fields.tsx'
import { Section } from '../../parts/section.tsx'
import { Word } from '../../parts/word.tsx'
import { english as shared } from '../english.ts'
import { useRunning } from '../use-running.ts'
import { english } from './english.ts'
import { EntryList, useUnsent } from './entry-item.tsx'

const words = english.scales
const NUMBERS = [...Array(11).keys()]

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
  who: { flexGrow: 1, flexBasis: '9rem', minWidth: 0, overflowWrap: 'anywhere' },
  optional: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  number: { minWidth: '5.5rem' },
})

/** What each tells the chair privately; shown only number by number, and only if the chair chooses. */
export function Scales() {
  const { meeting, people, running } = useRunning()
  const { children } = running.frame
  const [childId, setChild] = useState('')
  const said = new Set(meeting.outcome.scales.map(({ personId }) => personId))
  const present = presentIn(meeting)
  const asked = people.filter(({ id, speaks }) => speaks && (present.includes(id) || said.has(id)))
  return (
    <Section title={words.title} lead={words.lead}>
      {children.length > 1 && (
        <Labelled label={words.about}>
          <PlainSelect value={childId} onChange={({ target }) => setChild(target.value)}>
            <option value="">{english.everyChild}</option>
            {children.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </PlainSelect>
        </Labelled>
      )}
      {asked.length === 0 && <span>{words.nobody}</span>}
      <EntryList>
        {asked.map((person) => (
          <Row key={`${person.id} ${childId}`} person={person} childId={childId || null} />
        ))}
      </EntryList>
    </Section>
  )
}

function Row({ person, childId }: { person: MeetingPerson; childId: string | null }) {
  const styles = useStyles()
  const id = useId()
  const { meeting, running, act } = useRunning()
  const scale = meeting.outcome.scales.find((one) => one.personId === person.id && one.childId === childId)
  const isUnsent = useUnsent(scale?.id ?? '')
  const about = running.frame.children.find((child) => child.id === childId)?.name ?? ''
  const who = shared.write.person(person.name, person.role)
  function give(value: string) {
    if (scale) act({ kind: 'take-scale-back', scaleId: scale.id })
    if (value === '') return
    const scaleId = crypto.randomUUID()
    act({ kind: 'give-scale', scaleId, personId: person.id, childId, value: Number(value) })
  }
  return (
    <li className={styles.row}>
      <label htmlFor={id} className={styles.who}>
        {who}
        {person.side === 'family' && <span className={styles.optional}>{words.optional}</span>}
      </label>
      <PlainSelect
        id={id}
        className={styles.number}
        aria-label={words.number(who, about)}
        value={scale?.value ?? ''}
        onChange={({ target }) => give(target.value)}
      >
        <option value="">{words.none}</option>
        {NUMBERS.map((number) => (
          <option key={number}>{number}</option>
        ))}
      </PlainSelect>
      {scale && (
        <Checkbox
          label={words.show}
          aria-label={words.showOf(who, about)}
          checked={scale.shown}
          onChange={(_, { checked }) =>
            act({ kind: 'show-scale', scaleId: scale.id, version: scale.version, shown: checked === true })
          }
        />
      )}
      {isUnsent && <Word mood="waiting">{english.unsent}</Word>}
    </li>
  )
}
