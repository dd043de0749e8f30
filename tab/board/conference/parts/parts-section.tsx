import { Link, makeStyles, tokens } from '@fluentui/react-components'
import { splitConference } from '../../../../bot/api/parts.ts'
import { ConfirmDialog } from '../../../parts/confirm-dialog.tsx'
import { Section } from '../../../parts/section.tsx'
import { Word } from '../../../parts/word.tsx'
import { rangeWords } from '../../../shell/dates.ts'
import { useSession } from '../../../shell/session.ts'
import { nameOf } from '../people.ts'
import { useConference } from '../use-conference.ts'
import { partsEnglish as words } from './english.ts'
import { SplitDialog } from './split-dialog.tsx'

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  when: { fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** Whether the conference is held in parts, who is in which, and how it is split. */
export function PartsSection() {
  const styles = useStyles()
  const { api } = useSession()
  const { conference, reload } = useConference()
  const { id, parts, people, may, state, stopped, version, online } = conference
  const isSplit = parts.length > 0
  const nowhere = people.filter(
    (person) => isSplit && !person.left && parts.every(({ participantIds }) => !participantIds.includes(person.id)),
  )
  return (
    <Section title={words.title} lead={words.lead}>
      {!isSplit && <div>{words.whole}</div>}
      {isSplit && (
        <ol className={styles.list}>
          {parts.map(({ number, start, end, participantIds, joinUrl, id: partId }) => (
            <li key={partId}>
              <div className={styles.when}>{words.part(number, rangeWords(start, end))}</div>
              <div>{participantIds.map((personId) => nameOf(conference, personId)).join(', ')}</div>
              {joinUrl && (
                <Link inline href={joinUrl} target="_blank" rel="noreferrer">
                  {words.join(number)}
                </Link>
              )}
              {online && !joinUrl && <Word mood="waiting">{words.notYet}</Word>}
            </li>
          ))}
        </ol>
      )}
      {nowhere.length > 0 && <Word mood="bad">{words.nowhere(nowhere.map(({ name }) => name).join(', '))}</Word>}
      {may.run && state === 'booked' && !stopped && (
        <div className={styles.actions}>
          <SplitDialog />
          {isSplit && (
            <ConfirmDialog
              {...words.together}
              trigger={{ children: words.together.open }}
              send={() => api.call(splitConference, { params: { id }, body: { parts: [] }, version })}
              onDone={reload}
            />
          )}
        </div>
      )}
    </Section>
  )
}
