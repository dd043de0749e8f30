import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { AttendanceState, Way } from '../../conference/meeting/meeting.ts'
import { attendanceOf } from '../../conference/meeting/meeting.ts'
import type { MeetingPerson } from '../../conference/meeting/people.ts'
import { Section } from '../parts/section.tsx'
import { AddPersonDialog } from './add-person-dialog.tsx'
import { english } from './english.ts'
import { Quorum } from './quorum.tsx'
import { useRunning } from './use-running.ts'

const words = english.here

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
  who: { flexGrow: 1, minWidth: '8rem', overflowWrap: 'anywhere' },
  about: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  choice: { minWidth: 'auto' },
  chosen: { fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** Who is here, one press each; and from that the quorum. Once the conference is closed, who was. */
export function Attendance() {
  const styles = useStyles()
  const { running, meeting, people, act } = useRunning()
  const { isClosed } = running.frame
  const here = people.filter(({ id }) => attendanceOf(meeting, id)?.state === 'here')
  const unsaid = people.filter(({ id, instead }) => !attendanceOf(meeting, id) && instead !== '')
  return (
    <Section title={isClosed ? words.was : words.title} action={<span>{words.count(here.length, people.length)}</span>}>
      {!isClosed && <Quorum />}
      <ul className={styles.list}>
        {people.map((person) => (
          <Row key={person.id} person={person} />
        ))}
      </ul>
      {!isClosed && (
        <div className={styles.actions}>
          {/* It stays when it has done its work, so that the focus does. */}
          <Button
            disabledFocusable={unsaid.length === 0}
            onClick={() => {
              for (const { id: personId } of unsaid) act({ kind: 'mark', personId, state: 'here', way: 'room' })
            }}
          >
            {words.everybody}
          </Button>
          <AddPersonDialog />
        </div>
      )}
    </Section>
  )
}

const CHOICES: readonly { label: string; state: AttendanceState; way: Way }[] = [
  { label: words.room, state: 'here', way: 'room' },
  { label: words.online, state: 'here', way: 'online' },
]

function Row({ person }: { person: MeetingPerson }) {
  const styles = useStyles()
  const { running, meeting, act } = useRunning()
  const said = attendanceOf(meeting, person.id)
  const wasHere = said?.state === 'here' || said?.state === 'left'
  const away = wasHere
    ? ({ label: words.left, state: 'left', way: said.way } as const)
    : ({ label: words.notHere, state: 'not-here', way: 'room' } as const)
  const choices = [...CHOICES, away]
  const isChosen = (choice: (typeof CHOICES)[number]) =>
    said?.state === choice.state && (choice.state !== 'here' || said.way === choice.way)
  return (
    <li className={styles.row}>
      <span className={styles.who}>
        {person.instead ? words.instead(person.instead, person.name) : person.name}
        <br />
        <span className={styles.about}>
          {[person.role, person.side === 'professional' && person.agency].filter(Boolean).join(', ')}
          {person.instead === '' && ` · ${words.cannotCome}`}
        </span>
      </span>
      {running.frame.isClosed ? (
        <span>{choices.find(isChosen)?.label ?? words.notHere}</span>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: three buttons in a row, named together
        <span className={styles.choices} role="group" aria-label={person.name}>
          {choices.map((choice) => (
            <Button
              key={choice.label}
              size="small"
              className={mergeClasses(styles.choice, isChosen(choice) && styles.chosen)}
              appearance={isChosen(choice) ? 'primary' : 'outline'}
              aria-pressed={isChosen(choice)}
              aria-label={words.of(choice.label, person.name)}
              onClick={() => act({ kind: 'mark', personId: person.id, state: choice.state, way: choice.way })}
            >
              {choice.label}
            </Button>
          ))}
        </span>
      )}
    </li>
  )
}
