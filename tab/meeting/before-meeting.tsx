import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { packFilePath } from '../../bot/api/circulation.ts'
import { Notice } from '../parts/notice.tsx'
import { Section } from '../parts/section.tsx'
import { TroubleBar } from '../parts/trouble-bar.tsx'
import { type Mood, Word } from '../parts/word.tsx'
import { useFile } from '../shell/use-file.ts'
import { english } from './english.ts'
import { useRunning } from './use-running.ts'

const words = english.before
const MOODS: Record<keyof typeof words.verdicts, Mood> = { go: 'good', look: 'waiting', 'no-go': 'bad' }

const useStyles = makeStyles({
  facts: { margin: 0, display: 'grid', gap: tokens.spacingVerticalXS },
  term: { fontWeight: tokens.fontWeightSemibold },
  fact: { margin: `0 0 ${tokens.spacingVerticalS}`, overflowWrap: 'anywhere' },
  reasons: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  start: { minHeight: '44px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** What the chair looks at before the meeting, and its start. */
export function BeforeMeeting() {
  const styles = useStyles()
  const { running, people, meeting, act } = useRunning()
  const file = useFile()
  const { before, closed } = running
  const nameOf = (id: string) => {
    const person = people.find((one) => one.id === id)
    return person ? english.write.person(person.name, person.role) : ''
  }
  const names = (ids: readonly string[], none: string) => (ids.length > 0 ? english.list(ids.map(nameOf)) : none)
  const facts: [string, string][] = [
    [words.missing, names(before.missing, words.nobody)],
    [words.unread, names(before.unread, words.nobody)],
    [
      words.restricted,
      before.restricted.length > 0 ? words.restrictedFrom(names(before.restricted, '')) : words.nothing,
    ],
    [words.notSeen, names(before.notSeen, words.nobody)],
    [
      words.apologies,
      before.apologies.map(({ personId, instead }) => words.instead(nameOf(personId), instead)).join('; ') ||
        words.nobody,
    ],
    [
      words.needs,
      before.needs
        .map(({ kind, participantId, detail }) =>
          [words.need[kind], detail, participantId && nameOf(participantId)].filter(Boolean).join(', '),
        )
        .join('; ') || words.nothing,
    ],
  ]
  return (
    <Section title={words.title} action={<Word mood={MOODS[before.verdict]}>{words.verdicts[before.verdict]}</Word>}>
      {closed && <Notice intent="warning">{words.closed}</Notice>}
      {meeting.inChat === 'refused' && <Notice intent="info">{words.notInChat}</Notice>}
      <div className={styles.actions}>
        <Button
          className={styles.start}
          appearance="primary"
          disabledFocusable={closed}
          onClick={() => act({ kind: 'start' })}
        >
          {words.start}
        </Button>
        {before.packId && (
          <Button
            disabledFocusable={file.busy}
            onClick={() => file.save(packFilePath, { id: before.packId as string })}
          >
            {words.pack}
          </Button>
        )}
      </div>
      {file.trouble && <TroubleBar message={file.trouble.message} />}
      {before.reasons.length > 0 && (
        <ul className={styles.reasons}>
          {before.reasons.map((reason) => (
            <li key={reason}>{words.reasons[reason]}</li>
          ))}
        </ul>
      )}
      <dl className={styles.facts}>
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.fact}>{fact}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
