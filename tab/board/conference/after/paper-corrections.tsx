import { Field, Link, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { askForCorrection, type CorrectionView, type PaperView } from '../../../../bot/api/papers.ts'
import { TextDialog } from '../../../parts/text-dialog.tsx'
import { Word } from '../../../parts/word.tsx'
import { instantWords } from '../../../shell/dates.ts'
import { placeOf } from '../../../shell/place.ts'
import { useSession } from '../../../shell/session.ts'
import { isOfTheLead } from './paper-words.ts'
import { english } from './papers-english.ts'

const words = english.corrections

const MOODS = { 'put-right': 'good', noted: 'plain' } as const

const useStyles = makeStyles({
  head: { fontWeight: tokens.fontWeightSemibold },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
  said: { margin: 0, whiteSpace: 'pre-wrap' },
  narrow: { minWidth: 0, maxWidth: '100%' },
})

interface Props {
  paper: PaperView
  title: string
  onDone(said: string): unknown
}

/** What recipients say is wrong and what became of it; for whoever is reached by hand somebody asks for them. */
export function PaperCorrections({ paper, title, onDone }: Props) {
  const styles = useStyles()
  return (
    <>
      {paper.corrections.length > 0 && (
        <div>
          <div className={styles.head}>{words.title}</div>
          <ul className={styles.list}>
            {paper.corrections.map((one) => (
              <Correction key={one.id} paper={paper} correction={one} />
            ))}
          </ul>
        </div>
      )}
      {paper.may.askFor.length > 0 && (
        <div>
          <AskDialog {...{ paper, title, onDone }} />
        </div>
      )}
    </>
  )
}

function Correction({ paper, correction }: { paper: PaperView; correction: CorrectionView }) {
  const styles = useStyles()
  const { participantId, text, at, settled } = correction
  const name = paper.recipients.find((one) => one.participantId === participantId)?.name ?? ''
  return (
    <li>
      {words.asked(name, instantWords(at))}{' '}
      <Word mood={settled ? MOODS[settled.how] : 'waiting'}>{words.states[settled?.how ?? 'open']}</Word>
      <p className={styles.said}>{text}</p>
      {settled ? (
        words.settled(instantWords(settled.at), settled.note)
      ) : paper.may.approve ? (
        <Link href={placeOf.paper(paper.id)}>{words.settle}</Link>
      ) : (
        words.waits[isOfTheLead(paper) ? 'lead' : 'chair']
      )}
    </li>
  )
}

function AskDialog({ paper, title, onDone }: Props) {
  const styles = useStyles()
  const { api } = useSession()
  const people = paper.recipients.filter(({ participantId }) => paper.may.askFor.includes(participantId))
  const only = people.length === 1 ? people[0]?.participantId : undefined
  const [chosen, setChosen] = useState('')
  const participantId = only ?? chosen
  const { lead, label, missing, confirm } = words
  return (
    <TextDialog
      {...{ title: words.dialog, lead, label, missing, confirm }}
      trigger={{ size: 'small', children: words.open, 'aria-label': words.openOf(title) }}
      isReady={participantId !== ''}
      fields={(asked) => (
        <Field
          label={words.who}
          required
          {...(asked && participantId === '' && { validationMessage: words.whoMissing })}
        >
          <Select
            className={styles.narrow}
            select={{ className: styles.narrow }}
            value={participantId}
            onChange={(_, data) => setChosen(data.value)}
          >
            {!only && <option value="">{words.choose}</option>}
            {people.map((one) => (
              <option key={one.participantId} value={one.participantId}>
                {english.who.person(one.name, one.role)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      send={(text) => api.call(askForCorrection, { params: { id: paper.id }, body: { participantId, text } })}
      onDone={async () => {
        setChosen('')
        await onDone(words.done)
      }}
    />
  )
}
