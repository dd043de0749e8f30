import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import type { CoreGroupPage } from '../../bot/api/core-group.ts'
import { Section } from '../parts/section.tsx'
import { Word } from '../parts/word.tsx'
import { ConflictBox } from './conflict-box.tsx'
import { english } from './english.ts'
import { useWriting } from './use-record.ts'

type Person = CoreGroupPage['members'][number]
type Noted = { state: 'here' | 'apologies' | 'absent'; way: 'room' | 'online' } | null

const words = english.came
const STATES = ['here', 'apologies', 'absent'] as const

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  person: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    '& + &': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  name: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  role: { color: tokens.colorNeutralForeground2 },
  answer: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  states: { display: 'flex', border: 'none', margin: 0, padding: 0 },
  state: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    minHeight: '36px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    cursor: 'pointer',
    '& + &': { borderInlineStartWidth: 0 },
    ':first-of-type': {
      borderStartStartRadius: tokens.borderRadiusMedium,
      borderEndStartRadius: tokens.borderRadiusMedium,
    },
    ':last-of-type': {
      borderStartEndRadius: tokens.borderRadiusMedium,
      borderEndEndRadius: tokens.borderRadiusMedium,
    },
    ':focus-within': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, zIndex: 1 },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', color: 'HighlightText' },
  },
  radio: { position: 'absolute', opacity: 0, inset: 0, margin: 0, cursor: 'pointer' },
})

/** One press for each: here, apologies, not here. */
export function Attendance() {
  const styles = useStyles()
  const { page } = useWriting()
  return (
    <Section title={words.title} lead={words.lead}>
      <ul className={styles.list}>
        {page.members.map((person) => (
          <Member key={person.id} person={person} />
        ))}
      </ul>
    </Section>
  )
}

function Member({ person }: { person: Person }) {
  const styles = useStyles()
  const { page, at, conflictAt, write } = useWriting()
  const place = { kind: 'attendance', personId: person.id } as const
  const noted = at(place) as Noted
  const conflict = conflictAt(place)
  const canWrite = page.may.run && page.recordedAt === null
  const say = (now: Noted) => write({ ...place, now })
  return (
    <li className={styles.person}>
      <span className={styles.name}>
        <strong>{person.name}</strong>
        <span className={styles.role}>
          {person.side === 'family' ? person.role : `${person.role}, ${person.agency}`}
        </span>
      </span>
      {conflict ? (
        <ConflictBox label={person.name} conflict={conflict} />
      ) : canWrite ? (
        <div className={styles.answer}>
          {noted?.state === 'here' && (
            <Checkbox
              label={words.online}
              aria-label={words.onlineOf(person.name)}
              checked={noted.way === 'online'}
              onChange={(_, { checked }) => say({ state: 'here', way: checked ? 'online' : 'room' })}
            />
          )}
          <States person={person} noted={noted} say={say} />
        </div>
      ) : (
        noted && <Word mood={noted.state === 'here' ? 'good' : 'plain'}>{words.states[noted.state]}</Word>
      )}
    </li>
  )
}

function States({ person, noted, say }: { person: Person; noted: Noted; say(now: Noted): void }) {
  const styles = useStyles()
  const name = useId()
  return (
    <fieldset className={styles.states} aria-label={words.of(person.name)}>
      {STATES.map((state) => (
        <label key={state} className={mergeClasses(styles.state, noted?.state === state && styles.chosen)}>
          <input
            type="radio"
            className={styles.radio}
            name={name}
            checked={noted?.state === state}
            onChange={() => say({ state, way: noted?.way ?? 'room' })}
          />
          {words.states[state]}
        </label>
      ))}
    </fieldset>
  )
}
