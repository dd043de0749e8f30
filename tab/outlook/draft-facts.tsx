import { makeStyles, tokens } from '@fluentui/react-components'
import { toLondon } from '../../conference/civil-time.ts'
import { dateWords, instantWords, rangeWords } from '../shell/dates.ts'
import { english } from './english.ts'
import type { Address, OpenAppointment } from './mailbox.ts'

const useStyles = makeStyles({
  facts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, margin: 0 },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0 },
  people: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
})

const words = english.draft

export function DraftFacts({ appointment }: { appointment: OpenAppointment }) {
  const styles = useStyles()
  const { subject, place, organiser, attendees } = appointment
  const facts = [
    [words.subject, subject || words.noSubject],
    [words.when, whenOf(appointment)],
    [words.where, place || words.noPlace],
    [words.organiser, personWords(organiser)],
  ] as const
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
      <div>
        <dt className={styles.name}>{words.people}</dt>
        <dd className={styles.value}>
          {attendees.length === 0 && words.nobody}
          {attendees.length > 0 && (
            <ul className={styles.people}>
              {attendees.map((person) => (
                <li key={`${person.name} ${person.email}`}>{personWords(person)}</li>
              ))}
            </ul>
          )}
        </dd>
      </div>
    </dl>
  )
}

function whenOf({ start, end }: Pick<OpenAppointment, 'start' | 'end'>): string {
  const [from, to] = [start, end].map((instant) => toLondon(Temporal.Instant.from(instant)).toString()) as [
    string,
    string,
  ]
  const isOneDay = dateWords(from) === dateWords(to)
  return isOneDay ? `${dateWords(from)}, ${rangeWords(from, to)}` : words.days(instantWords(start), instantWords(end))
}

function personWords({ name, email }: Address): string {
  return email ? words.person(name, email) : words.noAddress(name)
}
