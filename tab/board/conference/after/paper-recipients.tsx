import { Link, makeStyles, tokens } from '@fluentui/react-components'
import type { PaperView } from '../../../../bot/api/papers.ts'
import { type Column, DataTable } from '../../../parts/data-table.tsx'
import { Fold } from '../../../parts/fold.tsx'
import { type Mood, Word } from '../../../parts/word.tsx'
import { instantWords } from '../../../shell/dates.ts'
import { placeOf } from '../../../shell/place.ts'
import { useConference } from '../use-conference.ts'
import { CopyActions } from './paper-copy-actions.tsx'
import { isToHandOver, type Recipient } from './paper-words.ts'
import { english } from './papers-english.ts'

const words = english.who

const useStyles = makeStyles({
  head: { fontWeight: tokens.fontWeightSemibold },
  lines: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXXS },
})

interface Props {
  paper: PaperView
  title: string
  /** It was sent just now. */
  isMaking: boolean
  onDone(said: string): unknown
}

/** Who got what when. What somebody has still to do about a copy stands open, the rest one press away. */
export function PaperRecipients({ paper, title, isMaking, onDone }: Props) {
  const styles = useStyles()
  const { recipients, state } = paper
  const isSent = state === 'sent'
  const isOpen = (one: Recipient) => isSent && (one.state !== 'had' || isToHandOver(one))
  const open = recipients.filter(isOpen)
  const rest = recipients.filter((one) => !isOpen(one))
  const columns: Column<Recipient>[] = [
    {
      name: words.columns.person,
      cell: ({ name, role, by }) => (
        <div className={styles.lines}>
          <span>{words.person(name, role)}</span>
          <span>{words.routes[by]}</span>
        </div>
      ),
    },
    { name: words.columns.copies, cell: (one) => <Copies recipient={one} />, share: 1.2 },
    {
      name: words.columns.state,
      cell: (recipient) => (
        <div className={styles.lines}>
          <State {...{ recipient, isSent, isMaking }} />
          <CopyActions {...{ paper, recipient, onDone }} />
        </div>
      ),
      share: 1.4,
    },
  ]
  const table = (rows: readonly Recipient[], which: string) => (
    <DataTable
      label={words.table(title, which)}
      columns={columns}
      rows={rows}
      rowKey={({ participantId }) => participantId}
    />
  )
  const restTitle = isSent ? words.had(rest.length) : words.gets(rest.length)
  return (
    <>
      {open.length > 0 && (
        <div>
          <div className={styles.head}>{words.waiting}</div>
          {table(open, words.waiting)}
        </div>
      )}
      {rest.length > 0 && <Fold title={restTitle}>{table(rest, restTitle)}</Fold>}
    </>
  )
}

/** Newest first, each with its time; of one that goes by hand also when and how it got there. */
function Copies({ recipient: { copies } }: { recipient: Recipient }) {
  const styles = useStyles()
  if (copies.length === 0) return words.none
  return (
    <div className={styles.lines}>
      {copies.map(({ id, number, madeAt, handedOver }) => (
        <span key={id}>
          {words.copy(number, instantWords(madeAt))}
          {handedOver && (
            <>
              <br />
              {words.handedOver(instantWords(handedOver.at), handedOver.how)}
            </>
          )}
        </span>
      ))}
    </div>
  )
}

/** What a parent opens is never tracked: that it is there is all that is said. */
function State({ recipient, isSent, isMaking }: { recipient: Recipient; isSent: boolean; isMaking: boolean }) {
  const { conference } = useConference()
  const { state, by, copies } = recipient
  const say = (mood: Mood, name: keyof typeof words.states) => <Word mood={mood}>{words.states[name]}</Word>
  if (state === 'held')
    return (
      <>
        {say('bad', 'held')}
        <Link href={placeOf.section(conference.id, 'holds')}>{words.holds}</Link>
      </>
    )
  if (state === 'due') {
    if (!isSent) return say('plain', 'notSent')
    if (isMaking) return say('waiting', 'making')
    return copies.length > 0 ? say('waiting', 'earlier') : say('waiting', 'due')
  }
  if (by !== 'hand') return say('good', 'had')
  return isToHandOver(recipient) ? say('waiting', 'toHandOver') : say('good', 'handedOver')
}
