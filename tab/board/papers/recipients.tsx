import { Link, makeStyles, tokens } from '@fluentui/react-components'
import type { PaperDraft } from '../../../bot/api/papers.ts'
import { Section } from '../../parts/section.tsx'
import { type Mood, Word } from '../../parts/word.tsx'
import { instantWords } from '../../shell/dates.ts'
import { placeOf } from '../../shell/place.ts'
import { papersEnglish } from './english.ts'
import { readerName } from './readers.ts'
import { useEditing } from './use-paper.ts'

const words = papersEnglish.recipients
type Recipient = PaperDraft['recipients'][number]
const MOODS: Record<Recipient['state'], Mood> = { had: 'good', due: 'waiting', held: 'bad' }

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    listStyle: 'none',
    margin: 0,
    padding: 0,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

/** Who gets it by which road, and once it was sent who has it since when. */
export function Recipients() {
  const styles = useStyles()
  const { paper } = useEditing()
  const { recipients, state, seesConference, conferenceId } = paper
  return (
    <Section title={words.title} lead={words.lead}>
      {recipients.length === 0 ? (
        words.none
      ) : (
        <ul className={styles.list}>
          {recipients.map((recipient) => (
            <li key={recipient.participantId}>
              <div>
                {readerName(recipient)}{' '}
                {state === 'sent' && <Word mood={MOODS[recipient.state]}>{papersEnglish.had[recipient.state]}</Word>}
              </div>
              <div className={styles.quiet}>{howFar(recipient)}</div>
            </li>
          ))}
        </ul>
      )}
      {state === 'sent' && seesConference && <Link href={placeOf.section(conferenceId, 'papers')}>{words.inFull}</Link>}
    </Section>
  )
}

function howFar({ by, copies }: Recipient): string {
  const [newest] = copies
  const road = papersEnglish.roads[by]
  if (!newest) return road
  const { number, madeAt, handedOver } = newest
  const hand = handedOver ? words.handedOver(instantWords(handedOver.at)) : words.notHandedOver
  return [words.copy(number, instantWords(madeAt)), road, ...(by === 'hand' ? [hand] : [])].join(', ')
}
